import type { trouble as shelf } from '../../../lessons/scenes/trouble';
import type { LessonWords } from '../../lesson-words';

export const trouble: { readonly [S in keyof typeof shelf]: LessonWords } = {
  'syn-lost': {
    story:
      'The client calls connect(), and its SYN disappears on the way. The server has heard nothing. The client keeps the SYN and waits for an answer.',
    watch: 'The timer beside the client, and the sequence number of the second SYN.',
    predict: 'Nothing comes back. What does the client’s TCP do next?',
    act: 'Lose one more SYN, or have a firewall swallow them all. How long is each wait?',
    trials: ['Lose the second SYN, too', 'Swallow every SYN'],
    rule: 'A lost SYN goes again after 1 s, then the wait doubles (RFC 6298); since 6.5 Linux doubles later.',
    recall: 'The first SYN is lost. After how long does it go again?',
  },
  'syn-ack-lost': {
    story:
      'The SYN arrives, and the server answers it from SYN-RECEIVED. The SYN+ACK is lost. Now each end waits for the other.',
    watch: 'Which end’s timer runs out first, and what that brings about.',
    predict: 'Both ends have something unacknowledged. Who sends again first?',
    act: 'Lose the client’s repeated SYN, too. Who saves the handshake then?',
    trials: ['Lose the repeated SYN', 'Lose the SYN+ACK twice'],
    rule: 'A SYN and a SYN+ACK each have a timer at their sender; whichever comes again first brings the answer.',
    recall: 'The SYN+ACK is lost. Which end sends again first?',
  },
  'third-ack-lost': {
    story:
      'The client has answered the SYN+ACK and is ESTABLISHED. That answer, the third segment, is lost: the server is still in SYN-RECEIVED.',
    watch: 'The two states while they differ, and which segment ends that.',
    predict: 'Does the handshake fail? If not, what saves it?',
    act: 'Let the client send data at once instead of waiting. Then lose the second ACK, too.',
    trials: ['Send data at once', 'Lose the second ACK, too'],
    rule: 'A bare ACK has no timer: the SYN+ACK comes again, or data brings the missing ACK along.',
    recall: 'The third ACK is lost, and nobody sends data. Which segment comes again?',
  },
  'fin-lost': {
    story:
      'The client closes, and its FIN is lost on the way. A FIN takes a sequence number, so the client keeps it until it is acknowledged.',
    watch: 'The server’s state while the FIN is missing, and the client’s timer.',
    predict: 'Who notices first that the FIN is gone, and how?',
    act: 'Lose the FIN again, or lose the server’s ACK of the repeated one.',
    trials: ['Lose the FIN again', 'Lose the ACK of the FIN, too'],
    rule: 'A FIN takes a sequence number, so it is sent again like data until it is acknowledged.',
    recall: 'The FIN is lost. What is the server’s state until it comes again?',
  },
  'last-ack-lost': {
    story:
      'The client closed first and has acknowledged the server’s FIN. This last ACK is lost: the client is in TIME-WAIT, the server in LAST-ACK.',
    watch: 'TIME-WAIT’s timer at the moment when something comes in again.',
    predict: 'The server still lacks an ACK. Will it wait for ever?',
    act: 'Lose the ACK once more. Then have a client without TIME-WAIT, and see what the FIN meets.',
    trials: ['Lose the ACK once more', 'Without TIME-WAIT'],
    rule: 'TIME-WAIT is there, among other things, to acknowledge a repeated FIN; without it the answer is RST.',
    recall: 'The last ACK is lost. Which segment comes again?',
  },
  'syn-flood': {
    story:
      'The server has room for three half-open connections. Four SYNs come from addresses where nobody is. Then an honest client wants to connect.',
    watch: 'The tray below: who gets a place, and what happens to those who find none.',
    predict: 'Four small segments are no load for any line. Can they keep the client out?',
    act: 'Switch SYN cookies on. Then change the number of places, and of forged SYNs.',
    trials: [],
    rule: 'A SYN flood fills the places for half-open connections, not the line; a cookie needs no place.',
    recall:
      'Five SYNs came, four of them forged. How many half-open connections did the server keep?',
  },
  'connection-refused': {
    story:
      'The client calls connect() for port 80. The server’s machine is running, but no program listens on that port. The SYN reaches its TCP.',
    watch: 'How soon connect() fails, and which segment brings the news.',
    predict: 'Nobody listens. Does anything come back?',
    act: 'Put a firewall in front: one that swallows the SYN, and one that refuses it. Then let the server listen.',
    trials: ['A firewall swallows it', 'A firewall refuses it', 'A program listens'],
    rule: 'A closed port answers RST at once. Silence is a firewall, a loss or no host at all, and a timer ends it.',
    recall: 'Which segment answers a SYN to a port where nobody listens?',
  },
  'forgotten-close': {
    story:
      'The client has closed, and the server’s TCP has acknowledged its FIN. But the server’s program forgets close(). A minute goes by, an hour, a day.',
    watch: 'The clock, and whether any timer runs beside CLOSE-WAIT.',
    predict: 'How long does CLOSE-WAIT last?',
    act: 'Have the program remember after a minute, after an hour, or never.',
    trials: ['close() after one minute', 'close() after one hour', 'Never close()'],
    rule: 'TCP sets CLOSE-WAIT no time limit: it lasts until the program at that end closes its socket.',
    recall: 'The server shows CLOSE-WAIT. Whose program has not called close() yet?',
  },
  orphaned: {
    story:
      'On Linux the client calls close(): no program has the socket any more. In FIN-WAIT-2 it waits for the server’s FIN. The server closes only after 90 s.',
    watch: 'The client when 60 s are over, and its answer to the late FIN.',
    predict: 'No FIN comes for 60 s. Which state follows FIN-WAIT-2?',
    act: 'Have the server close after 30 s. Then have the client call shutdown() instead of close().',
    trials: ['Server closes after 30 s', 'shutdown(), not close()'],
    rule: 'Only a FIN leads on to TIME-WAIT. Linux deletes an orphan after 60 s; the RFC sets no limit.',
    recall: 'Linux has deleted FIN-WAIT-2, and then the FIN comes. Which segment answers it?',
  },
  'power-cycle': {
    story:
      'Both ends are ESTABLISHED. The client’s machine loses power and starts again: no FIN, no RST. Half a minute later the server sends data.',
    watch: 'The server’s state between the power cut and its data.',
    predict: 'When does the server learn that the client has forgotten everything?',
    act: 'Let the client connect again from the same port. Then let the server only wait, without and with keep-alive.',
    trials: ['Client connects again', 'Server only waits', 'Server waits, with keep-alive'],
    rule: 'A power cut sends nothing: a peer learns of it from the RST that answers its next segment.',
    recall: 'The client has just restarted. What is the server’s state?',
  },
};
