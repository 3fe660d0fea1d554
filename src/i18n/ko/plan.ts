import type { PlanWords } from '../plan-words';

export const plan: PlanWords = {
  title: '수업 만들기',
  name: '수업 이름',
  untitled: '이름 없는 수업',
  empty:
    '아직 담은 것이 없어요. 아래에서 장면을 고르거나, 화면에서 직접 해 본 것을 담아 보세요. 차례마다 나만 보는 메모를 적을 수 있어요.',
  items: '수업 차례',
  step: (n) => `${n}단계`,
  fromStart: '처음부터',
  note: '나만 보는 메모',
  noteFor: (item) => `나만 보는 메모, ${item}번째 차례`,
  noteHint: '여기서 물어볼 것, 짚어 줄 것',
  noteLength: (n, most) =>
    `${most.toLocaleString('ko')}자 중 ${n.toLocaleString('ko')}자를 썼어요. 더는 적을 수 없어요.`,
  current: '지금 차례',
  open: '열기',
  up: '위로',
  down: '아래로',
  remove: '빼기',
  doing: (what, item, title) => `${what}: ${item}. ${title}`,
  adding: '차례 더하기',
  addHere: '지금 화면 담기',
  scene: '목록에 있는 장면',
  addScene: '장면 담기',
  present: '첫 차례부터 발표',
  link: '링크 복사',
  file: '파일로 저장',
  openFile: '파일 열기',
  clear: '모두 지우기',
  undo: '되돌리기',
  inAddress: '수업은 이 페이지의 주소에 담겨 있어요.',
  about:
    '수업 링크와 파일에는 메모까지 모두 들어가요. “공유”의 링크에는 수업도 메모도 들어가지 않고, 발표 화면에는 메모가 나오지 않아요. 파일을 여기로 끌어다 놓아도 열려요.',
  tooLong:
    '수업이 길어서 링크에도, 이 페이지의 주소에도 담기지 않아요. 새로 고쳐도 이 탭에 남아 있지만 탭을 닫으면 사라지니, 파일로 저장해 주세요.',
  added: (title, n) => `${n}번째 차례로 담았어요: ${title}`,
  moved: (title, n, all) => `${all}차례 중 ${n}번째로 옮겼어요: ${title}`,
  removed: (title) => `뺐어요: ${title}`,
  cleared: '모두 지웠어요. 되돌리기를 누르면 돌아와요.',
  undone: '되돌렸어요.',
  opened: (title, items) => `“${title}” 수업을 열었어요. 모두 ${items}차례예요.`,
  full: (most) => `수업에는 ${most}차례까지 담을 수 있어요. 먼저 하나를 빼 주세요.`,
  faults: {
    large: '파일이 1 MB보다 커서 수업 파일일 수 없어요. 다른 파일을 골라 주세요.',
    unreadable: '브라우저가 파일을 읽지 못했어요. 파일이 그 자리에 있는지 보고 다시 열어 주세요.',
    broken: (line, column) =>
      `파일의 ${line}번째 줄 ${column}번째 글자에서 글이 끊겼거나 잘못 적혀 있어요. 그곳을 고치거나 수업을 다시 저장해 주세요.`,
    foreign:
      '수업 파일이 아니에요. 여기에서 저장한 파일을 골라 주세요. 이름 끝에 “.synopsis.json”이 붙어 있어요.',
    version: (text) =>
      `이 페이지의 다른 버전에서 만든 파일이에요(버전 ${text}). 페이지를 새로 고쳐 최신으로 바꾼 다음 다시 열어 주세요.`,
    unknown: (item, text) =>
      item === null
        ? `파일에 모르는 항목이 있어요(“${text}”). 그 항목을 지우거나, 파일을 만든 페이지에서 열어 주세요.`
        : `${item}번째 차례에 모르는 항목이 있어요(“${text}”). 그 항목을 지우거나, 파일을 만든 페이지에서 열어 주세요.`,
    title: '파일에 적힌 수업 이름이 글이 아니에요. 따옴표로 감싸 주세요.',
    longTitle: (most) => `파일에 적힌 수업 이름이 ${most}자를 넘어요. 줄여 주세요.`,
    items: '파일에 차례 목록이 없어요. [ 와 ] 사이에 차례를 적어 주세요.',
    noItems: '파일에 차례가 하나도 없어요. 다른 파일을 고르거나 차례를 하나라도 적어 주세요.',
    manyItems: (n, most) =>
      `파일에 ${n}차례가 있는데, 수업에는 ${most}차례까지 담을 수 있어요. 나누어 주세요.`,
    item: (item) =>
      `${item}번째 차례의 모양이 잘못됐어요. place가 있어야 하고 note는 없어도 돼요. 고치거나 지워 주세요.`,
    place: (item) =>
      `${item}번째 차례에 장소가 없거나 글이 아니에요. #/s/reset처럼 장면의 주소를 적어 주세요.`,
    note: (item) => `${item}번째 차례의 메모가 글이 아니에요. 따옴표로 감싸 주세요.`,
    longNote: (item, n, most) =>
      `${item}번째 차례의 메모가 ${n.toLocaleString('ko')}자예요. ${most.toLocaleString('ko')}자까지 적을 수 있으니 줄여 주세요.`,
    scene: (item, text) =>
      `${item}번째 차례에 없는 장면이 적혀 있어요(“${text}”). 다른 장면의 주소로 바꿔 주세요.`,
    deed: (item, text) =>
      `${item}번째 차례에 알 수 없는 행동이 적혀 있어요(“${text}”). 고치거나 지워 주세요.`,
    part: (item, text) =>
      `${item}번째 차례의 주소에 그곳에는 쓸 수 없는 것이 있어요(“${text}”). 지워 주세요.`,
    step: (item, step, steps) =>
      `${item}번째 차례는 ${step}단계에서 열리는데, 그 장면에는 ${steps}단계까지 있어요. 그 안의 번호로 고쳐 주세요.`,
    segment: (item, text, segments) =>
      segments === 0
        ? `${item}번째 차례가 없는 세그먼트를 건드려요(“${text}”). 그 장면에는 세그먼트가 없으니 지워 주세요.`
        : `${item}번째 차례가 없는 세그먼트를 건드려요(“${text}”). 그 장면에는 세그먼트가 ${segments}개 있고 번호는 0부터 ${segments - 1}까지예요. 고치거나 지워 주세요.`,
    port: (item, port) =>
      `${item}번째 차례가 따라가는 ${port}번 포트의 연결이 그 장면에는 없어요. 포트를 고치거나 지워 주세요.`,
    kept: '만들던 수업은 그대로예요.',
  },
  position: (n, all) => `${all}차례 중 ${n}번째`,
  notBegun: (all) => `모두 ${all}차례, 아직 시작 전`,
  previous: '앞 차례',
  next: '다음 차례',
  begin: '시작',
  here: '이 차례로 돌아가기',
  edit: '수업 고치기',
  leave: '수업에서 나가기',
};
