import type { TrayWords } from '../../../lessons/tray';
import { withParticle } from '../../../korean';

export const tray: TrayWords = {
  title: '서버의 SYN 대기열',
  places: (taken, all) => `자리 ${all}개 중 ${taken}개가 찼어요`,
  empty: '빈자리',
  forged: '가짜',
  client: '클라이언트',
  dropped: '자리가 없어 버린 SYN',
  cookies: '쿠키로 답한 SYN',
  clientIs: '진짜 클라이언트',
  cookieSent: (seq) =>
    `seq=${withParticle(seq, '이/가')} 쿠키예요. 시각과 MSS, 위조를 막는 값이 번호 안에 있어요.`,
  cookieBack: (ack) => `ack=${withParticle(ack, '이/가')} 쿠키를 돌려줘서 이제야 연결을 기록해요.`,
  cookieSwitch: {
    label: 'SYN 쿠키',
    about: '대기열이 차면 기억하는 대신 답의 순서 번호에 담아 보내요.',
  },
  backlog: { label: '자리', less: '자리 하나 줄이기', more: '자리 하나 늘리기' },
  flood: { label: '가짜 SYN', less: '가짜 SYN 하나 줄이기', more: '가짜 SYN 하나 늘리기' },
  inside: '진짜 클라이언트가 연결됐어요.',
  outside: '진짜 클라이언트는 들어오지 못했어요.',
};
