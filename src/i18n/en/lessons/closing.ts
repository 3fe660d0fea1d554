import type { closing as shelf } from '../../../lessons/scenes/closing';
import type { LessonWords } from '../../lesson-words';

export const closing: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'four-way-release': {
    story:
      'The client has said all it wants to say and calls shutdown(). The server still has an answer to send. The two directions close one by one.',
    watch: 'When does the server’s FIN leave, after its ACK has left?',
    predict: 'What does the server’s TCP send at the moment the FIN arrives?',
    act: 'Leave the server without an answer, and see whether ACK and FIN still travel apart. Or be the server yourself.',
    trials: ['Close later, with no answer'],
    rule: 'TCP acknowledges a FIN by itself; its own FIN waits for the program to close.',
    recall: 'In which state was the server when it sent its last data?',
  },
  'three-segment-release': {
    story:
      'The client calls close(). The server’s program has nothing to send, so it calls close() the moment it learns of the FIN.',
    watch: 'Which bits are set in the segment that answers the FIN?',
    predict: 'With nothing left to send, how many segments does the release take?',
    act: 'Change how many things the server has left to send, and count the segments of the release.',
    trials: [],
    rule: 'If the server closes before its ACK has left, the ACK rides on the FIN: three segments.',
    recall:
      'The server closes as soon as the FIN arrives. How many segments does the release take?',
  },
  'half-close': {
    story:
      'The server sorts numbers, so it has to know that no more will come before it can answer. The client sends 3 1 2, and says with shutdown() that this was all.',
    watch: 'What leaves the server after the client’s FIN has arrived?',
    predict: 'Can a client that has sent its FIN still read the answer?',
    act: 'Find out what a half-closed connection can do, and what it can’t.',
    trials: ['Let the client send more', 'Let the server answer a minute later'],
    rule: 'FIN says “I have no more to send”. Until the other end’s FIN comes, you can still receive.',
    recall: 'Which call did the client use to stop sending and go on reading?',
  },
  'close-not-shutdown': {
    story:
      'The client calls close(), and no program is left to read from this connection. A FIN alone does not tell the server so. It sends data.',
    watch: 'What does the client’s TCP answer to the late data?',
    predict: 'What happens to data that arrives after close()?',
    act: 'With the same late data, call shutdown() in place of close(). And see what happens when there is no data.',
    trials: ['Call shutdown() instead', 'Let the server close without data'],
    rule: 'After shutdown(SHUT_WR) late data is read; after close() it is answered with RST.',
    recall: 'What did the client’s TCP answer to the data after close()?',
  },
  'server-closes-first': {
    story:
      'It was the client that opened the connection. This time the server calls close() first, and the client follows.',
    watch: 'At which end does the 2 MSL timer run?',
    predict: 'Which end will stay behind and wait?',
    act: 'Swap who closes first, and see where the timer goes.',
    trials: ['Let the client close first'],
    rule: 'TIME-WAIT falls to the end that closes first, whoever opened; if both close at once, to both.',
    recall: 'The server closed first. Which end went through TIME-WAIT?',
  },
  'fin-overtakes': {
    story:
      'The server sends its last data and soon calls close(). But the data is late on its way, and the FIN arrives before it.',
    watch: 'At the moment the FIN arrives: the client’s state, and the number it acknowledges.',
    predict: 'The FIN comes before the data. Which state is the client in then?',
    act: 'Lose the late data altogether, or make the FIN even later than the data.',
    trials: ['Lose the data', 'Make the FIN later'],
    rule: 'A FIN counts only when all data before it has come. TIME-WAIT begins after that.',
    recall: 'In which state was the client when the FIN came before the data?',
  },
  'simultaneous-close': {
    story:
      'Both programs call close() at nearly the same time. Neither end has seen the other’s FIN yet.',
    watch: 'After the two FINs have crossed: which states do both ends pass through?',
    predict: 'The other end’s FIN comes before the ACK of your own. What then?',
    act: 'Keep the FINs from crossing, or lose one of the two that cross.',
    trials: ['Let the server close later', 'Lose the client’s FIN'],
    rule: 'FINs that cross are no error: both ends go through CLOSING to TIME-WAIT.',
    recall: 'The other FIN came before the ACK of its own. Which state did that end enter?',
  },
  reset: {
    story:
      'While the server’s data is on its way, the client cuts the connection off. What leaves is not a FIN but an RST.',
    watch: 'What becomes of the data on its way, and of the server’s state?',
    predict: 'Will the data that has already left reach the client’s program?',
    act: 'At the same moment, send a FIN in place of the RST.',
    trials: ['Call shutdown() instead'],
    rule: 'FIN comes after all data and gets an ACK. RST throws data away and gets no answer.',
    recall: 'With how many segments did the server answer the RST?',
  },
  'close-returns': {
    story:
      'The client sends 12 bytes and soon calls close(). The server’s window takes 8, so 4 bytes have not left yet.',
    watch: 'Count the segments that leave the client after close().',
    predict: 'What becomes of the 4 bytes that have not left when close() is called?',
    act: 'Cut the connection off in place of close(), or switch the server off after close().',
    trials: ['Cut it off (SO_LINGER 0)', 'Switch the server off after close()'],
    rule: 'Without SO_LINGER close() returns at once: that does not mean that all has arrived.',
    recall: 'How many segments did the client’s TCP send after close()?',
  },
};
