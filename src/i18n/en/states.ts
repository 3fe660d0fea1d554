import type { State } from '../../tcp/tcb';
import type { StateWords } from '../words';

export const states: Record<State, StateWords> = {
  CLOSED: { meaning: 'No record of any connection.' },
  LISTEN: { meaning: 'Waiting for anyone’s SYN.' },
  'SYN-SENT': { meaning: 'My SYN is out. Waiting for an answer.' },
  'SYN-RECEIVED': { meaning: 'I got a SYN and sent mine. Waiting for its ACK.' },
  ESTABLISHED: { meaning: 'Connected. I can send and receive.' },
  'FIN-WAIT-1': { meaning: 'I am done sending. Waiting for the ACK of my FIN.' },
  'FIN-WAIT-2': { meaning: 'My FIN is acknowledged. Waiting for the other end’s FIN.' },
  'CLOSE-WAIT': { meaning: 'The other end is done sending. I can still send.' },
  CLOSING: { meaning: 'Our FINs crossed. Waiting for the ACK of mine.' },
  'LAST-ACK': { meaning: 'I sent my FIN too. Waiting for the last ACK.' },
  'TIME-WAIT': { meaning: 'I acknowledged the other FIN. It may come again: 2MSL.' },
};
