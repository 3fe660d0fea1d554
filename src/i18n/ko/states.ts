import type { State } from '../../tcp/tcb';
import type { StateWords } from '../words';

export const states: Record<State, StateWords> = {
  CLOSED: { meaning: '연결 기록이 없어요.' },
  LISTEN: { meaning: '누구의 SYN이든 기다려요.' },
  'SYN-SENT': { meaning: '내 SYN을 보냈어요. 답을 기다려요.' },
  'SYN-RECEIVED': { meaning: 'SYN을 받고 내 SYN도 보냈어요. 확인을 기다려요.' },
  ESTABLISHED: { meaning: '연결됐어요. 보내고 받을 수 있어요.' },
  'FIN-WAIT-1': { meaning: '나는 다 보냈어요. 내 FIN의 확인을 기다려요.' },
  'FIN-WAIT-2': { meaning: '내 FIN은 확인받았어요. 상대의 FIN을 기다려요.' },
  'CLOSE-WAIT': { meaning: '상대의 FIN을 받았어요. 나는 아직 보낼 수 있어요.' },
  CLOSING: { meaning: 'FIN이 엇갈렸어요. 내 FIN의 확인을 기다려요.' },
  'LAST-ACK': { meaning: '나도 FIN을 보냈어요. 마지막 ACK를 기다려요.' },
  'TIME-WAIT': { meaning: '상대의 FIN에 ACK했어요. 또 올까 봐 2MSL 기다려요.' },
};
