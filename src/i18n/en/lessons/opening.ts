import type { opening as shelf } from '../../../lessons/scenes/opening';
import type { LessonWords } from '../../lesson-words';

export const opening: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'three-way-handshake': {
    story:
      'The client calls connect() while the server waits in LISTEN. Neither knows yet which number the other will begin with.',
    watch: 'How the seq of one segment comes back in the ack of the next.',
    predict: 'What does the server send when the SYN arrives?',
    act: 'Be the client and build its segments yourself.',
    trials: [],
    rule: 'SYN, SYN+ACK, ACK: with these three, each end has the other’s initial number confirmed.',
    recall: 'Which bits are set in the second segment of the handshake?',
  },
  'whole-life': {
    story:
      'One connection from birth to death. The client says hello, reads the whole answer, and is the first to call close().',
    watch: 'Who closes first, and who is still there when everything has been said.',
    predict: 'When both FINs have been exchanged, who goes on waiting?',
    act: 'Let the server be the first to close.',
    trials: ['The server closes first'],
    rule: 'When they close one after the other, whoever closes first stays in TIME-WAIT.',
    recall: 'Who ended up in TIME-WAIT in this scene?',
  },
  'old-duplicate-syn': {
    story:
      'The SYN of an earlier connection, seq 90, has been wandering about in the network. The client has just sent a new one, seq 100, and the old one arrives first.',
    watch: 'The ack in the server’s answer, and what the client says to it.',
    predict: 'What does the client do when ack=91 comes?',
    act: 'Turn on a TCP with two segments, and look at what the server is left with.',
    trials: ['Turn on two-way TCP'],
    rule: 'The server opens only on a third segment. If the SYN was an old one, an RST comes in its place.',
    recall: 'In which state is the server once the RST has arrived?',
  },
  'why-three': {
    story:
      'To open a connection each end has to name its own first number, and to say that it has got the other’s. That makes four things to say.',
    watch: 'Which way each of the four things goes.',
    predict: 'How many segments does it take to say four things?',
    act: 'Find the two cards that can travel together, and put one on the other.',
    trials: [],
    rule: '“Got yours” and “here is mine” come from the same end, one after the other: they share a segment.',
    recall: 'How many segments went by until both ends were open?',
  },
  'two-bits': {
    story:
      'The server has two things to say to a SYN: that it has got the client’s number, and what its own is. The TCP header has a SYN bit and an ACK bit.',
    watch: 'How many segments the server sends, and which bits are set.',
    predict: 'How many segments does the server use to answer the SYN?',
    act: 'Leave only one bit set in the server’s answer. What does the client make of it?',
    trials: ['The SYN bit alone', 'The ACK bit alone'],
    rule: 'SYN+ACK is not two packets: it is one segment with two bits set.',
    recall: 'How many segments did the server send to open this connection?',
  },
  'number-tape': {
    story:
      'The client begins at 100. It sends the five bytes of hello and calls close(); then the server closes as well.',
    watch: 'How many numbers a SYN, the data, a FIN and an ACK use up.',
    predict: 'Which ack will answer the client’s FIN?',
    act: 'On the tape, give an ACK a number too. What happens then?',
    trials: [],
    rule: 'A SYN, a FIN and each byte of data take one number. A bare ACK takes none.',
    recall: 'The client’s FIN has number 106. What is the ack that answers it?',
  },
  'same-isn': {
    story:
      'An earlier connection between the same ports began at 0 as well. Some of its data, “stale”, is still in the network and turns up in the new connection.',
    watch: 'RCV.NXT of the server, and what becomes of “fresh”, which is sent later.',
    predict: 'Will the server notice that “stale” is old?',
    act: 'Let a clock and a secret choose the initial numbers instead.',
    trials: ['Initial numbers from a clock'],
    rule: 'With new initial numbers an old segment is almost surely outside the window, and hard to forge.',
    recall: '“stale” has five bytes. Which ack did the server send after it?',
  },
  'half-way-open': {
    story:
      'The client opens a connection and sends hello right away. Its third segment is still on the way to the server.',
    watch: 'Compare the two states while the third segment is in mid-air.',
    predict: 'In which state is the server when the client becomes ESTABLISHED?',
    act: 'Slow the third segment down, and the time in between gets longer.',
    trials: ['Slow down the third ACK'],
    rule: 'The client is ESTABLISHED when the SYN+ACK arrives, the server when the ACK of that arrives.',
    recall: 'In which state was the server when the client became ESTABLISHED?',
  },
  'data-on-third-segment': {
    story:
      'The client’s program calls send() even before the SYN+ACK is back. TCP keeps hello until it may go.',
    watch: 'Which segment carries hello, and the state of the server that gets it.',
    predict: 'With which segment does hello leave?',
    act: 'Put hello on the SYN instead. Can the server’s program read it at once?',
    trials: ['Put hello on the SYN'],
    rule: 'The third segment may carry data. By the RFC, data on a SYN is delivered once the connection is open.',
    recall: 'In which state was the server when hello arrived?',
  },
  'never-accepted': {
    story:
      'The server’s program calls listen(), and never accept(). The client can’t know that: it connects and sends hello.',
    watch: 'The state of the server, and where hello is kept.',
    predict: 'How far does the handshake get without accept()?',
    act: 'Call accept() on the server.',
    trials: ['Call accept() on the server'],
    rule: 'TCP itself completes the handshake. accept() only hands over a connection that is open already.',
    recall: 'Without accept(), which state does the server’s connection reach?',
  },
  'simultaneous-open': {
    story:
      'Nobody listens. Both programs call connect() at almost the same time, and their SYNs cross on the way.',
    watch: 'Where an end in SYN-SENT goes when a bare SYN comes instead of a SYN+ACK.',
    predict: 'How many connections will there be?',
    act: 'Take the server’s SYN away, or be the client yourself.',
    trials: ['Lose the server’s SYN'],
    rule: 'Two SYNs that cross make one connection; both ends pass through SYN-RECEIVED.',
    recall: 'Two SYNs have crossed. How many connections are there?',
  },
  'ack-bit': {
    story:
      'The client opens a connection and closes it with close(). Then data comes from the server, and is answered with RST. Seven segments in all.',
    watch: 'In each segment, whether the ACK bit is 1 or 0.',
    predict: 'In how many of the seven is the ACK bit 0?',
    act: 'Try two others: SYNs that cross, and the RST of a closed port.',
    trials: ['Two SYNs that cross', 'The RST of a closed port'],
    rule: 'The ACK bit is 0 in a SYN that opens, and in an RST that answers a segment with the ACK bit set.',
    recall: 'In how many segments of this scene was the ACK bit 0?',
  },
};
