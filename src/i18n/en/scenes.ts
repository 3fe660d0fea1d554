import type { ScenarioId } from '../../scenarios';
import type { SceneWords } from '../words';

export const scenes: Record<ScenarioId, SceneWords> = {
  'three-way-handshake': {
    title: 'How does a connection begin?',
    about: 'Three segments, and each end knows the other’s number',
  },
  'four-way-release': {
    title: 'Why do ACK and FIN travel apart?',
    about: 'The server still has data to send before it closes',
  },
  'whole-life': {
    title: 'What does a whole connection look like?',
    about: 'Open, talk both ways, close',
  },
  'data-on-third-segment': {
    title: 'How early may data leave?',
    about: 'The third segment carries the first data',
  },
  'three-segment-release': {
    title: 'Does closing always take four segments?',
    about: 'The server’s ACK and FIN share one segment',
  },
  'server-closes-first': {
    title: 'Who ends up in TIME-WAIT?',
    about: 'The server closes first, so the server waits',
  },
  'simultaneous-open': {
    title: 'What if both open at once?',
    about: 'Two SYNs cross and make one connection',
  },
  'simultaneous-close': {
    title: 'What if both close at once?',
    about: 'Two FINs cross, and both ends pass through CLOSING',
  },
  'syn-lost': {
    title: 'What if the SYN is lost?',
    about: 'After a second, a timer sends it again',
  },
  'syn-ack-lost': {
    title: 'What if the SYN+ACK is lost?',
    about: 'The SYN goes again, and brings it again',
  },
  'third-ack-lost': {
    title: 'What if the third ACK is lost?',
    about: 'For a while only the client is ESTABLISHED',
  },
  'fin-lost': {
    title: 'What if the FIN is lost?',
    about: 'The server knows nothing until a timer repeats it',
  },
  'last-ack-lost': {
    title: 'What if the last ACK is lost?',
    about: 'TIME-WAIT is there to answer once more',
  },
  'connection-refused': {
    title: 'What if nobody is listening?',
    about: 'The SYN is answered with an RST',
  },
  reset: {
    title: 'How does RST differ from FIN?',
    about: 'No goodbye: the connection ends and data is lost',
  },
  'empty-stage': {
    title: 'Can you open and close one yourself?',
    about: 'An empty stage: every socket call is yours',
  },
  'old-duplicate-syn': {
    title: 'Why three segments and not two?',
    about: 'A late SYN arrives, and the client can say no',
  },
  'why-three': {
    title: 'Where does the three come from?',
    about: 'Four things to say, and two of them share a segment',
  },
  'two-bits': {
    title: 'Are SYN and ACK two packets?',
    about: 'One segment with two bits set',
  },
  'number-tape': {
    title: 'Why is ACK one more?',
    about: 'SYN and FIN take a number, an ACK takes none',
  },
  'same-isn': {
    title: 'Why not begin at 0?',
    about: 'With the same numbers an old segment slips in',
  },
  'half-way-open': {
    title: 'Are both ends connected at once?',
    about: 'The client is ESTABLISHED before the server',
  },
  'never-accepted': {
    title: 'Does accept() do the handshake?',
    about: 'The kernel opens without it, and keeps the data',
  },
  'ack-bit': {
    title: 'Which segments have no ACK bit?',
    about: 'A first SYN, and one kind of RST',
  },
  'half-close': {
    title: 'Is it over when a FIN is sent?',
    about: 'The other end still sends, and is read',
  },
  'close-not-shutdown': {
    title: 'Are close() and shutdown() the same?',
    about: 'After close(), data is answered with RST',
  },
  'fin-overtakes': {
    title: 'Who waits for late data?',
    about: 'A FIN that overtakes it is not taken yet',
  },
  'close-returns': {
    title: 'Does close() wait for the end?',
    about: 'It returns at once, and TCP works on',
  },
  'syn-flood': {
    title: 'What does a SYN flood fill?',
    about: 'Not the line, but the places for half-open connections',
  },
  'forgotten-close': {
    title: 'Does CLOSE-WAIT go away by itself?',
    about: 'Not before the program calls close()',
  },
  orphaned: {
    title: 'When does FIN-WAIT-2 go away?',
    about: 'Linux drops it after 60 s, and a late FIN gets RST',
  },
  'power-cycle': {
    title: 'Does it notice that the other restarted?',
    about: 'Not before its next data gets an RST',
  },
  'cable-cut': {
    title: 'Is a connection a wire?',
    about: 'Cut the cable, and both ends stay ESTABLISHED',
  },
  'one-port': {
    title: 'One connection for each port?',
    about: 'Four values tell connections apart',
  },
  'time-wait-length': {
    title: 'Is TIME-WAIT always 240 s?',
    about: '240 s in the RFC, 60 s in Linux',
  },
  'ports-run-out': {
    title: 'Would it be better without TIME-WAIT?',
    about: 'Ports may run out; the cure is to reuse connections',
  },
  'keep-alive': {
    title: 'Are the two keep-alives the same?',
    about: 'TCP asks who is there, HTTP uses a connection again',
  },
  layers: {
    title: 'Is a TCP connection a login?',
    about: 'Connection, TLS and login are different layers',
  },
};
