import type { RELEASE_NOTES } from '../../../lessons/notes/release';
import type { CardWords } from '../../notes-words';

export const releaseCards: { readonly [N in keyof typeof RELEASE_NOTES]: CardWords } = {
  A01: {
    note: 'The procedure that ends the session with the other computer',
    actually:
      'What TCP ends is a connection. Its two directions are closed one by one, with a FIN each.',
    why: 'Session is a word of the layers above: a login, TLS. RFC 9293 always says connection.',
  },
  A02: {
    note: '(A picture is missing here)',
    actually: 'Share makes the picture for this place, as SVG or PNG.',
    why: 'Words alone hardly tell which arrow comes first. A ladder has the order and the numbers together.',
  },
  A03: {
    note: 'Client and server release the connection by a 4-way handshake',
    actually:
      'Four segments is the usual picture. Three can do, both ends may close at once, and a RST ends it as well.',
    why: 'Most books draw only the case with four. When the server closes at once, its ACK and FIN travel in one segment.',
  },
  A04: {
    note: 'CLOSED: the port is closed',
    actually:
      'CLOSED means that there is no record (TCB) of this connection. It says nothing about the port.',
    why: 'The name sounds like a shut port. The same port may be in LISTEN and have other connections.',
  },
  A05: {
    note: 'LISTEN: the port is open and waits for connection requests',
    actually:
      'Right. The listening socket stays as it is; each connection gets a state of its own.',
    why: 'It looks as if LISTEN turned into SYN-RECEIVED. That is the state of the new connection.',
  },
  A06: {
    note: 'SYN_RECV: got a SYNC request and waits for the answer of the other side',
    actually:
      'The flag is called SYN. The state means: SYN received, SYN+ACK sent, waiting for its ACK.',
    why: 'The name mentions only what was received. Our own SYN has left, too.',
  },
  A07: {
    note: 'ESTABLISHED: the port is connected',
    actually:
      'It is the state of a connection, not of a port. Two addresses and two ports name a connection.',
    why: 'The server has but one port, so one says that it is connected. Many connections can share it.',
  },
  A08: {
    note: 'TIME-WAIT: even after a FIN from the server the session is kept for a time (default 240 s) to wait for surplus packets',
    actually:
      'Whoever closes first enters it. It lasts 240 s by the RFC and 60 s on Linux, and it does not wait for data.',
    why: '240 s is 2×MSL, and was the default of an old Windows. The wait is for the last ACK and for old segments.',
  },
  A09: {
    note: 'The list of states (it has five)',
    actually:
      'There are eleven states, counting CLOSED. The state map has the six that are missing.',
    why: 'CLOSING is passed only when both ends close at once. So notes tend to leave it out.',
  },
  A10: {
    note: 'FIN: used to end the session; there is no more data to send',
    actually:
      'The second half is exact: I have nothing more to send. The other end may go on sending.',
    why: 'A FIN seems to end the connection at once. It closes only the direction of its sender.',
  },
  A11: {
    note: 'The ACK flag means that a packet was received',
    actually:
      'The bit says that the acknowledgment number is valid. The number is the next octet expected.',
    why: 'What was received is told by the number, not by the bit. So one ACK can cover many segments.',
  },
  A12: {
    note: 'It says whether the Acknowledgment Number field is valid',
    actually: 'Exactly the definition of the RFC.',
    why: 'ACK names a bit and a number alike. When the bit is 0, nobody reads the number.',
  },
  A13: {
    note: 'All segments but the very first one have ACK = 1',
    actually:
      'Once connected, it is always 1. The two SYNs of a simultaneous open and some RSTs are exceptions.',
    why: 'In a usual opening only the first SYN lacks it. When both ends open at once, there are two firsts.',
  },
  A14: {
    note: 'Step 1: to release the connection the client sends a FIN(+ACK)',
    actually: 'Right. The server may begin as well.',
    why: 'Pictures always have the client close first. No rule asks for that.',
  },
  A15: {
    note: 'While both are connected the client calls close() to end it',
    actually:
      'To receive what is left, it has to be shutdown(), which closes only the sending side.',
    why: 'Both calls send a FIN, so they look alike on the wire. After close(), data that comes is answered with RST.',
  },
  A16: {
    note: 'In practice the FIN packet carries an ACK, too',
    actually: 'Right. A FIN has its ACK bit on.',
    why: 'Pictures often say just FIN. Every segment of an open connection carries an acknowledgment number.',
  },
  A17: {
    note: 'PORT state (a heading)',
    actually: 'These are states of connections. Connection state would be exact.',
    why: 'netstat writes the state beside a port. Lines with the same port may differ in state.',
  },
  A18: {
    note: 'Client: FIN_WAIT_1',
    actually: 'Right. The RFC writes FIN-WAIT-1.',
    why: 'Tools differ in underscores and hyphens. They mean the same state.',
  },
  A19: {
    note: 'Step 2: the server acknowledges the FIN and waits until its own communication ends',
    actually:
      'The kernel sends the ACK at once. What it waits for is its program’s close(), without any time limit.',
    why: 'It reads as if that ended by itself. If the program forgets close(), CLOSE-WAIT stays.',
  },
  A20: {
    note: 'The server sends a segment with ACK number = sequence number + 1 and the ACK bit set',
    actually: 'Right. With data it is the sequence number, plus the length of the data, plus 1.',
    why: 'The 1 is there because a FIN takes one number. Data in the same segment counts as well.',
  },
  A21: {
    note: 'In CLOSE_WAIT it finishes sending the remaining data, then calls close()',
    actually: 'Right, as long as the client has closed only its sending side.',
    why: 'After a full close() the remaining data would meet a RST. The server can’t tell: the FIN looks the same.',
  },
  A22: {
    note: 'The client waits until the server has dealt with its data and sends a FIN',
    actually: 'Right. This is FIN-WAIT-2.',
    why: 'The name has FIN in it, as if it were our own. It is the other end’s FIN that is awaited.',
  },
  A23: {
    note: 'Client: FIN_WAIT_1 → FIN_WAIT_2',
    actually: 'Right. The ACK of our FIN leads from 1 to 2.',
    why: 'The two wait for different things: 1 for the ACK of our FIN, 2 for the peer’s FIN.',
  },
  A24: {
    note: 'Step 3: the server sends a FIN, which means that it agrees to the release',
    actually:
      'Nothing is agreed. The server says by itself that it has no more to send, and its FIN carries an ACK, too.',
    why: 'The two FINs look like question and answer. Each direction is closed by itself, so nobody asks for leave.',
  },
  A25: {
    note: 'Server: LAST_ACK',
    actually: 'Right. The server waits for the ACK of its FIN.',
    why: 'It sounds like the one who sends the last ACK. It is the one who waits for it.',
  },
  A26: {
    note: 'Step 4: the client sends an ACK, the regular answer that it is ready for the release',
    actually: 'This ACK only acknowledges the sequence number of the FIN.',
    why: 'A last word seems to mean something special. It is an ACK like any other.',
  },
  A27: {
    note: 'The client receives the FIN and sends an ACK to the server',
    actually: 'Right. At that moment the client enters TIME-WAIT.',
    why: 'With the ACK sent, all seems to be over. Nobody knows yet whether it arrives.',
  },
  A28: {
    note: 'There may be data that was not received from the server yet, so it waits in TIME_WAIT',
    actually: 'Late data is awaited in FIN-WAIT-2. In TIME-WAIT no data is taken any more.',
    why: 'A FIN can indeed overtake data. But it has a number of its own, and is not processed while numbers before it are missing.',
  },
  A29: {
    note: '(It enters CLOSED, the actual end)',
    actually: 'The ACK does not lead to CLOSED. The timer of TIME-WAIT has to end first.',
    why: 'The ACK is the last segment, so it looks like the end. Its sender still has time to wait.',
  },
  A30: {
    note: 'TIME_WAIT keeps the connection from a deadlock after unexpected errors',
    actually:
      'It is there to acknowledge again if the last ACK is lost, and to let old segments die.',
    why: 'Without it, both ends seem to be stuck. Timers see to it that there is no deadlock.',
  },
  A31: {
    note: 'If an error delays the end, it goes to CLOSED when the time is over',
    actually:
      'It always ends by its timer, error or not. A FIN that comes again starts the timer anew.',
    why: 'A timeout mostly means failure. Here it is the regular end.',
  },
  A32: {
    note: 'The server closes the socket after it got the ACK',
    actually:
      'The program has called close() before. On the ACK the kernel deletes the connection’s record.',
    why: 'Closing a socket and the end of a connection are two things. FIN and ACK travel in between.',
  },
  A33: {
    note: 'When the time of TIME_WAIT is over, the client closes, too',
    actually: 'Right. When the 2×MSL timer ends, it is CLOSED.',
    why: 'It reads as if there were one more call. The program does nothing.',
  },
  A34: {
    note: 'Client: FIN_WAIT_2 → TIME_WAIT → CLOSED',
    actually: 'Right. The server is CLOSED before that.',
    why: 'One expects both to end together. Whoever closes first stays longer.',
  },
};
