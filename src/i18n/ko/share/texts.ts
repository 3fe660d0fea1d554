import type { TextsWords } from '../../share/texts';
import { withParticle } from '../../korean';

export const texts: TextsWords = {
  title: '글로',
  rfc: { name: 'RFC 그림', about: 'RFC 9293의 표기법 그대로예요. 메일이나 댓글에 붙이기 좋아요.' },
  mermaid: {
    name: 'Mermaid',
    about: 'GitHub, GitLab, Notion이 그려 주는 시퀀스 다이어그램이에요.',
  },
  markdown: { name: 'Markdown', about: '한 단계가 한 줄인 표예요.' },
  packetdrill: {
    name: 'packetdrill',
    about: '진짜 커널도 똑같이 하는지 시험하는 스크립트예요.',
  },
  tooLong: (characters, most) =>
    `모두 ${characters.toLocaleString('ko')}자예요. Mermaid는 maxTextSize를 늘리지 않으면 ${most.toLocaleString('ko')}자까지만 그려요.`,
  tested: '시험할 쪽',
  unsayable: {
    several: '연결이 하나 더 있어요. 스크립트는 연결 하나만 시험해요.',
    flood: '여러 주소에서 SYN이 와요. 스크립트의 상대는 하나뿐이에요.',
    'power-cycle': '이쪽의 전원을 껐다 켜요. 스크립트는 커널에 그럴 수 없어요.',
    crafted: '이쪽의 프로그램이 세그먼트를 직접 만들어요. 소켓 호출로는 할 수 없어요.',
    replaced: '이쪽의 TCP가 보낸 것과 다른 세그먼트가 나가요.',
    window: '받는 윈도우가 닫혀요. 커널의 버퍼 크기는 스크립트가 정하지 못해요.',
    'fast-open': 'Fast Open을 써요. 쿠키는 커널만 아는 비밀 값에 달려 있어요.',
    'keep-alive': '이쪽이 조용한 연결을 확인해요. 언제 확인할지는 스크립트가 정하지 못해요.',
    numbers: 'SYN의 번호보다 앞에서 시작해 뒤에서 끝나는 옛 세그먼트가 와요.',
    echo: '이쪽이 보낸 적 없는 타임스탬프를 되돌려 주는 세그먼트가 와요.',
    nothing: '이쪽에서는 아무 일도 없어요. 호출도, 세그먼트도 없어요.',
    'no-socket': '이 호출을 할 소켓이 프로그램에 아직 없거나 이제 없어요.',
    'too-early': '핸드셰이크가 끝나기 전에 불러요. RFC 9293은 되지만 소켓은 안 돼요.',
    failed: '호출이 실패해요. 커널이 어떤 오류를 낼지는 RFC 9293에 없어요.',
  },
  fromStep: (step, reason) => `${step}단계부터는 옮길 수 없어요. ${reason}`,
  others: '없는 주소들',
  timer: {
    ack: '미뤄 둔 ACK',
    retransmission: '재전송 타이머',
    'time-wait': '2MSL이 지남',
    user: '사용자 시간 제한',
    'fin-wait-2': 'FIN-WAIT-2가 끝남',
    'keep-alive': '연결 확인 타이머',
  },
  origin: {
    copy: '복제',
    injected: '옛것',
    crafted: '직접 만듦',
    spoofed: '거짓 이름',
    firewall: '방화벽이 보냄',
  },
  again: '다시',
  arrives: (what) => `${withParticle(what, '이/가')} 도착`,
  columns: {
    step: '단계',
    seconds: '시각 (초)',
    host: '호스트',
    event: '일어난 일',
    segment: '세그먼트',
  },
  watch: 'SYNopsis에서 보기',
};
