import type { RELEASE_AGAIN_NOTES } from '../../../lessons/notes/release-again';
import type { CardWords } from '../../notes-words';

export const releaseAgainCards: { readonly [N in keyof typeof RELEASE_AGAIN_NOTES]: CardWords } = {
  B28: {
    note: 'What is 4-way handshaking?',
    actually:
      'The two directions are closed one after the other. A FIN and its ACK, twice: usually four.',
    why: 'The RFC does not know the word 4-way. Three segments can do.',
  },
  B29: {
    note: 'FIN: used to end the session; there is no data that was sent any more',
    actually: 'It means that there is no more data to send. And it closes one direction only.',
    why: 'To send or sent makes a difference. All that was sent before has lower numbers than the FIN, and gets there.',
  },
  B30: {
    note: 'FIN-WAIT: the client has signalled that it will release the connection',
    actually:
      'There are two: FIN-WAIT-1 waits for the ACK of our FIN, FIN-WAIT-2 for the peer’s FIN.',
    why: 'Cut short, they look like one. If the server closes first, the server is in them.',
  },
  B31: {
    note: 'CLOSE-WAIT: waits until the transfer is over',
    actually: 'It waits for its own program to call close(), without any time limit.',
    why: 'It seems to go away once all is sent. If the program does not close, it stays.',
  },
  B32: {
    note: 'This waiting prevents the loss of data whose transfer is not over',
    actually: 'One direction is still open, so the remaining data can be sent.',
    why: 'Waiting saves no data. Acknowledgments and resending do.',
  },
  B33: {
    note: 'LAST-ACK: has sent the signal that the transfer is completely over',
    actually: 'Right. It waits for the ACK of its FIN.',
    why: 'With the signal sent, it seems to be over. Nobody knows yet whether it arrives.',
  },
  B34: {
    note: 'TIME-WAIT: prepares for the complete release',
    actually:
      'It prepares nothing. It gives the last ACK time to get there, and old segments time to die.',
    why: 'The WAIT in its name sounds like work to come. Our side is done.',
  },
  B35: {
    note: 'Like CLOSE-WAIT it prevents the loss of data whose transfer is not over',
    actually: 'In TIME-WAIT no data is outstanding. All has been received, the FIN included.',
    why: 'Both names have WAIT in them. They wait for different things.',
  },
  B36: {
    note: 'CLOSED: the connection is released, the basic state of client and server',
    actually: 'Right. The record of the connection is deleted.',
    why: 'It is a state of the connection, not of a program. The server’s listening socket is still there.',
  },
  B37: {
    note: 'The client calls close() to cut the connection',
    actually: 'To receive the server’s remaining data it has to be shutdown(), not close().',
    why: 'Both calls send a FIN. They differ once more data comes.',
  },
  B38: {
    note: '(This state of the server is TIME_WAIT)',
    actually: 'This state is CLOSE-WAIT. TIME-WAIT is the last state of whoever closes first.',
    why: 'Both names end in WAIT, and this line has been copied widely. The very next line contradicts it.',
  },
  B39: {
    note: 'The server answers the client and enters CLOSE_WAIT',
    actually: 'Right. It sends the ACK and enters CLOSE-WAIT.',
    why: 'The name says that a close is awaited. It is the server’s own close().',
  },
  B40: {
    note: '(FIN_WAIT_2)',
    actually: 'Right. The client waits in FIN-WAIT-2 for the server’s FIN.',
    why: 'One may ask why it waits although it got its ACK. The server’s direction is still open.',
  },
  B41: {
    note: 'It enters LAST_ACK and waits for the approval number',
    actually: 'It waits for an ACK that covers its FIN. If none comes, it sends the FIN again.',
    why: 'Approval sounds like leave. Once the acknowledgment number is past the FIN, that is all.',
  },
  B42: {
    note: 'After it has sent the FIN to the client, agreeing to the release',
    actually: 'It is no agreement. The server, too, says that it has no more to send.',
    why: 'It looks as if both consent at the end. A FIN is decided by its sender alone.',
  },
  B43: {
    note: 'Data from the server may not have been received yet, so it waits by TIME_WAIT',
    actually: 'Late data is awaited in FIN-WAIT-2. Once in TIME-WAIT, all of it has been received.',
    why: 'A state that waits seems to wait for data. While numbers are missing, not even the FIN is processed.',
  },
  B44: {
    note: 'What is TIME_WAIT?',
    actually: 'The last state of whoever closes first. For 2×MSL it can acknowledge again.',
    why: 'It is known as a state of the client. If the server closes first, the server stays in it.',
  },
  B45: {
    note: 'TIME_WAIT: though the client gets a FIN from the server, it keeps the session for a time (240 s) and waits for surplus packets',
    actually:
      'Whoever closes first enters it. How long depends on the system, and it does not wait for data.',
    why: 'It stays after the FIN, as if to receive more. What may come is the same FIN again.',
  },
  B46: {
    note: 'TIME_WAIT prevents a deadlock that unexpected errors would lead to',
    actually:
      'It is there to acknowledge again if the last ACK was lost. It also gives old segments time to die.',
    why: 'Half of it is true. Without it nothing would hang, but the peer would get a RST.',
  },
};
