import type { systems as shelf } from '../../../lessons/scenes/systems';
import type { LessonWords } from '../../lesson-words';

export const systems: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'cable-cut': {
    story:
      'Client and server have a connection. Then the cable between them is cut for five seconds. When it is whole again, the client sends data.',
    watch: 'Both states, and the timers, while the cable is cut.',
    predict: 'Which states are the two ends in while the cable is cut?',
    act: 'Send while it is cut; then leave it cut for good, and send.',
    trials: ['Send while it is cut', 'Cut it for good, then send'],
    rule: 'A connection is a record at each end, not a wire. Idle ends do not notice that the wire is cut.',
    recall: 'How many segments left in the five seconds in which the cable was cut?',
  },
  'one-port': {
    story:
      'On the server one program listens on port 80. One client opens three connections to it, each from another port of its own.',
    watch: 'In the table of sockets: does the server’s line in LISTEN stay?',
    predict: 'One connection is open. What does the server do with another SYN?',
    act: 'Open one more, close just one, and open one whose four values are all taken.',
    trials: ['Open a fourth', 'Close only the second', 'Open from the same port again'],
    rule: 'Two addresses and two ports name a connection. The state is the connection’s, not the port’s.',
    recall: 'How many ports of its own does the server use for three connections?',
  },
  'time-wait-length': {
    story:
      'The client closes first, and waits in TIME-WAIT for 2 MSL. RFC 9293 takes two minutes as the MSL, and calls that an engineering choice.',
    watch: 'How much is left of the client’s TIME-WAIT timer.',
    predict: 'Does every system wait for 240 s, as in RFC 9293?',
    act: 'Choose a system: the scene runs again with its time.',
    trials: [],
    rule: 'TIME-WAIT lasts 2 MSL: 240 s in RFC 9293, 60 s in Linux.',
    recall: 'How long does TIME-WAIT last in Linux?',
  },
  'ports-run-out': {
    story:
      'This client has two ports to call from. Each connection that it opens and closes leaves one of them in TIME-WAIT. Then it wants another connection.',
    watch: 'What the third connect() is told.',
    predict: 'All ports are in TIME-WAIT. What will connect() do?',
    act: 'Reuse one connection. Then let the server close first, and start it again.',
    trials: ['Send three times on one', 'Restart the server', 'Restart with SO_REUSEADDR'],
    rule: 'TIME-WAIT keeps late segments out. Do not remove it: reuse connections.',
    recall: '28,232 ports, 60 s of TIME-WAIT: how many connections a second to one server port?',
  },
  'keep-alive': {
    story:
      'Nobody says anything on this connection. The client has TCP keep-alive on: after two hours it asks whether the other end is there. Then the cable is cut.',
    watch: 'What comes of a probe that is answered, and of probes that are not.',
    predict: 'What will the client do when no answer comes?',
    act: 'Turn TCP keep-alive off. Then send requests as HTTP does: on one connection, and on two.',
    trials: [
      'TCP keep-alive off',
      'Two requests on one connection',
      'A connection for each request',
    ],
    rule: 'TCP keep-alive asks whether the peer is there; HTTP keep-alive uses a connection again.',
    recall: 'By default, how long is it quiet before TCP keep-alive asks for the first time?',
  },
  layers: {
    story:
      'The client opens a TCP connection, sets up TLS on it, and logs in over HTTP. What really runs here is TCP. TLS and HTTP are only what is written in the data.',
    watch: 'When each layer lights up.',
    predict: 'What becomes of the login when the TCP connection is closed?',
    act: 'Open a new connection, log out, cut the cable: which layers go dark?',
    trials: ['Only a new TCP connection', 'Only log out', 'Only cut the cable'],
    rule: 'A TCP connection and a login session are different layers: each begins and ends by itself.',
    recall: 'Does the login last when the TCP connection has been closed?',
  },
  'empty-stage': {
    story: 'Two hosts, and no socket yet. What is called, and when, is up to you.',
    watch: 'Which segments come of each call.',
    predict: 'Nobody listens. What comes back when the client calls connect()?',
    act: 'Try three beginnings, and go on with the calls yourself.',
    trials: ['listen(), then connect()', 'Only the client calls connect()', 'Both call connect()'],
    rule: 'With nobody in LISTEN a SYN gets an RST; but if both call connect() at once, they connect.',
    recall: 'What does the server have to call before the client’s connect() can work?',
  },
};
