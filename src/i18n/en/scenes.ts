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
    about: 'The SYN comes back as an RST',
  },
  reset: {
    title: 'How does RST differ from FIN?',
    about: 'No goodbye: the connection ends and data is lost',
  },
  'empty-stage': {
    title: 'Can you open and close one yourself?',
    about: 'An empty stage: every socket call is yours',
  },
};
