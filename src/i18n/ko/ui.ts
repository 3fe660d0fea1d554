import type { UiWords } from '../ui-words';

/** A length of time: from an hour on seconds say nothing to anybody. */
const lengthOf = (seconds: string): string =>
  Number(seconds) < 3_600 ? `${seconds}초` : `${Math.round(Number(seconds) / 360) / 10}시간`;

export const ui: UiWords = {
  code: 'ko',
  client: '클라이언트',
  server: '서버',
  scenes: '장면',
  missions: '내가 해 보기',
  backToNotes: '노트로 돌아가기',
  yourTurn: '내 차례예요. 세그먼트를 만들어 보내면 이어져요.',
  undo: '되돌리기',
  redo: '다시 하기',
  share: '공유',
  project: '발표',
  presenter: '발표자 화면과 메모',
  noWindow: '브라우저가 새 창을 막았어요. 이 사이트의 팝업을 허용하거나 다음 링크를 누르세요:',
  leaveProjector: '발표 화면 나가기',
  fullScreen: '전체 화면',
  toDark: '어둡게',
  toLight: '밝게',
  language: '언어',
  keys: '단축키',
  keysTitle: '키보드',
  keysSwitch: '글자 하나짜리 단축키 쓰기',
  words: '낱말 뜻 찾아보기',
  keyList: [
    ['Space, K', '재생, 일시 정지'],
    ['← →', '한 단계 뒤로, 앞으로'],
    ['Shift + ← →', '한 구간 뒤로, 앞으로'],
    ['Home, End', '첫 단계, 마지막 단계'],
    ['< >', '느리게, 빠르게'],
    ['1 2 3 4', '질문에 답하기'],
    ['N', '길잡이, 수업: 다음 차례'],
    ['Shift + N', '수업: 앞 차례'],
    ['R', '장면을 처음부터'],
    ['Ctrl + Z, Ctrl + Shift + Z', '내가 한 일 되돌리기, 다시 하기'],
    ['Z', '만약에: 갈래 보기'],
    ['I', '살펴보기 열기, 닫기'],
    ['F', '전체 화면'],
    ['S', '발표자 화면과 메모'],
    ['B, .', '발표 화면 가리기'],
    ['P', '발표 화면: 포인터'],
    ['V, Shift + V', '발표 화면: 투표 시작, 마치기; 지우기'],
    ['A B C D', '투표 중: 한 표 세기'],
    ['Shift + A B C D, Backspace', '투표 중: 한 표 빼기, 마지막 표 빼기'],
    ['Enter', '발표 화면: 정답 보이기, 이어 보기'],
    ['D', '밝게, 어둡게'],
    ['L', '한국어, English'],
    ['Page Up, Page Down', '발표 리모컨: 한 단계, 끝에서는 다음 차례'],
    ['F5', '발표 화면: 재생, 일시 정지'],
    ['?', '이 목록'],
  ],
  close: '닫기',
  calls: '소켓 호출',
  record: '연결 기록 (TCB)',
  noRecord: {
    closed: '기록 없음. CLOSED는 연결의 기록이 없다는 뜻이에요.',
    listen: '아직 없어요. SYN이 오면 생기고, 기다리는 소켓은 LISTEN에 남아요.',
  },
  closedListening: '이 연결은 끝났어요. 소켓은 계속 기다려요.',
  timers: '타이머',
  timer: {
    retransmission: '재전송',
    'time-wait': '2MSL',
    'fin-wait-2': 'FIN 기다림',
    'keep-alive': '연결 확인',
    user: '포기',
  },
  timerLeft: (left, all) => `${all}초 중 ${left}초 남음`,
  unread: '안 읽은 데이터',
  received: '읽은 데이터',
  held: '보류',
  queued: '보낼 데이터',
  octets: (n) => `${n} B`,
  stage: '클라이언트와 서버 사이의 세그먼트',
  skipped: (seconds) => `${lengthOf(seconds)} 동안 아무 일 없음`,
  folded: (segments) => `앞부분: 세그먼트 ${segments}개 접힘`,
  fate: {
    dropped: '사라짐',
    chance: '사라짐',
    nobody: '사라짐',
    cable: '끊긴 케이블에서 사라짐',
    held: '병에 담김',
    firewall: '방화벽이 버림',
    rejected: '방화벽이 막음',
  },
  inTheAir: '가는 중',
  moreInTheAir: (n) => `그 밖에 ${n}개가 가는 중`,
  firstTitle: (call) => `${call} 누르기`,
  firstText:
    '첫 세그먼트가 위의 선을 따라 날아가요. 그 선이 지금의 회선이에요. 보낸 것은 화살표로 위에 남고, 시간은 아래로 흘러요.',
  nextTitle: '재생 또는 다음 누르기',
  nextText:
    '연결은 열려 있어요. 위의 선이 지금의 회선이에요. 보낸 것은 화살표로 위에 남고, 시간은 아래로 흘러요.',
  emptyText:
    '두 호스트는 아직 아무 약속도 하지 않았어요. 서버의 listen() 버튼을 누른 다음 연결해 보세요. 순서를 바꾸면 어떻게 될까요?',
  legend: { SYN: '연결하자', ACK: '여기까지 받음', FIN: '더 보낼 것 없음', RST: '그만' },
  segment: (label, from, to, numbers) => `${from}에서 ${to}로 가는 ${label}, ${numbers}`,
  menu: (label) => `${label} 다루기`,
  drop: '버리기',
  undrop: '버림 취소',
  delay: (ms) => `늦추기 +${ms} ms`,
  duplicate: '복제',
  unduplicate: '복제 취소',
  player: '재생',
  previous: '한 단계 뒤로',
  next: '다음',
  play: '재생',
  pause: '일시 정지',
  again: '다시 재생',
  slider: '단계',
  sliderValue: (n, all, brief) => `${all}단계 중 ${n}단계: ${brief}`,
  position: (n, all) => `${all}단계 중 ${n}단계`,
  numbersHint: '101/301은 seq=101 ack=301이라는 뜻이에요',
  speed: '속도',
  delayOfPath: (there, back) =>
    there === back ? `편도 ${there} ms` : `갈 때 ${there} ms, 올 때 ${back} ms`,
  why: '왜?',
  whyTitle: '확인한 규칙, 순서대로',
  departure: 'RFC의 글자 그대로와는 달라요',
  narration: '방금 일어난 일',
  parted: (at) => `첫 차이 ${at} s`,
  instead: (scene, at) => `${scene ? '원래' : '다른 갈래'}: ${at}`,
  earlier: (lines) => `앞의 ${lines}개 더 보기`,
  inspector: '무대 옆',
  inspect: '살펴보기',
  closeInspector: '살펴보기 닫기',
  tab: {
    lesson: '배우기',
    map: '지도',
    header: '헤더',
    system: '시스템',
    events: '기록',
    'what-if': '만약에',
    network: '네트워크',
    hosts: '호스트',
    sockets: '소켓',
    craft: '만들기',
  },
  events: '일어난 일',
  takenOver: '이제 직접 이어 가요. 장면의 각본은 여기서 멈춰요. 되돌리기를 누르면 돌아와요.',
  endless: '이대로 아주 오래, 어쩌면 끝없이 이어져요. 그래서 실행을 여기에서 멈췄어요.',
  fault: (part, text) => {
    switch (part) {
      case 'scene':
        return `주소에 없는 장면이 적혀 있어서(“${text}”) 첫 장면을 열었어요.`;
      case 'step':
        return `주소에 이 장면에 없는 단계가 적혀 있어서(“${text}”) 마지막 단계를 열었어요.`;
      case 'lang':
      case 'theme':
      case 'view':
      case 'tab':
        return `주소의 ${part} 값 “${text}”은 없는 값이라 쓰지 않았어요.`;
      case 'do':
        return `주소에 적힌 행동 가운데 알 수 없는 것(“${text}”)은 뺐어요.`;
      case 'v':
        return `다른 버전에서 만든 주소예요(v=${text}). 빠진 부분이 있을 수 있어요.`;
      case 'key':
        return `주소에 모르는 항목(“${text}”)이 있어서 뺐어요.`;
      case 'full':
        return `한 실행에 담을 수 있는 행동은 ${text}개까지예요. 몇 개를 되돌리거나 처음부터 시작해 주세요.`;
      case 'notes':
        return `주소에 없는 노트 문장이 적혀 있어서(“${text}”) 목록을 열었어요.`;
      case 'tour':
        return `주소에 없는 길잡이 단계가 적혀 있어서(“${text}”) 길잡이를 열지 않았어요.`;
      case 'plan':
        return `주소에 이 수업에 없는 차례가 적혀 있어요(“${text}”).`;
      case 'item':
        return `주소에 담긴 수업의 ${text}번째 차례를 읽을 수 없어서 뺐어요.`;
      case 'items':
        return `주소에 담긴 수업이 ${text}차례라서 앞의 40차례만 열었어요.`;
      case 'mission':
        return `주소에 없는 미션이 적혀 있어요(“${text}”).`;
      case 'port':
        return `주소에 이 실행에 없는 연결이 적혀 있어요(“${text}”).`;
      case 'host':
        return `주소에 적힌 호스트 설정 가운데 알 수 없는 것(“${text}”)은 뺐어요.`;
      case 'alt':
        return `주소에 적힌 갈래 하나(“${text}”)를 읽을 수 없어서 뺐어요.`;
      case 'branches':
        return `갈래는 ${text}개까지 나란히 둘 수 있어요. 먼저 하나를 지워 주세요.`;
      case 'embed':
        return `다른 페이지에 넣은 화면에는 장면만 나와요. 주소의 “${text}” 부분은 뺐어요.`;
      case 'length':
        return `주소가 너무 길어서(${text}자) 뒷부분을 뺐어요.`;
    }
  },
  moreFaults: (n) => `주소에 알 수 없는 것이 ${n}개 더 있어요.`,
  dismiss: '알림 닫기',
  newer: '이 페이지의 새 버전이 있어요. 지금 화면은 그대로 이어져요.',
  takeNewer: '지금 바꾸기',
  notNow: '나중에',
  blank: '화면을 가렸어요. 아무 키나 누르면 돌아와요.',
};
