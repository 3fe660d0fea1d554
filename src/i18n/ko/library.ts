import type { LibraryWords } from '../library-words';

export const library: LibraryWords = {
  title: '장면',
  close: '닫기',
  search: '질문, 상태, 플래그로 찾기',
  found: (n) => `장면 ${n}개를 찾았어요.`,
  nothing: (sought) =>
    `“${sought}”에 맞는 장면이 없어요. 낱말 하나만 적거나, TIME-WAIT 같은 상태나 RST 같은 플래그로 찾아보세요.`,
  foundWays: (names) => `장면은 아니지만 이것도 찾았어요: ${names.join(', ')}`,
  all: '모든 장면 보기',
  shelves: { opening: '열기', closing: '닫기', trouble: '문제', systems: '실제' },
  seconds: (n) => `${n}초`,
  onScreen: '지금 보는 장면',
  progress: '배운 만큼',
  mastery: { mastered: '익힘', again: '다시 볼 것', 'not-yet': '아직' },
  tours: {
    opening: {
      title: '연결 설정: 3-way handshake',
      about: '세그먼트 세 개로 시작 번호 두 개를 확인해요.',
    },
    release: {
      title: '연결 해제: 4-way release',
      about: '두 방향을 따로따로 닫고, 먼저 닫은 쪽이 기다려요.',
    },
  },
  stops: (seen, all) => `${seen} / ${all} 단계`,
  waysAre: {
    notes: '노트 필기 정리 문장 강의 자료 오개념',
    missions: '미션 임무 과제 실습 연습 직접 만들기',
    terms: '낱말 단어 용어 뜻 설명 사전',
    plan: '수업 계획 수업안 지도안 강의 교안 발표 준비 선생님 교사 교수',
  },
  notes: '노트에서 시작하기',
  notesAbout: (sentences) => `배운 노트의 문장 ${sentences}개를 실제와 견줘 봐요.`,
  verdicts: { right: '맞아요', imprecise: '조금 달라요', wrong: '틀려요' },
  others: (questions, misspelt, gaps) =>
    `그 밖: 질문 ${questions}, 철자 ${misspelt}, 빠진 것 ${gaps}`,
  termsAbout: (terms) => `포트부터 TIME-WAIT까지 낱말 ${terms}개를 짧게 풀었어요.`,
  missionsAbout: (missions) =>
    `한쪽 끝이 되어 세그먼트를 직접 만들어요. 미션이 ${missions}개 있어요.`,
  plan: '수업 만들기',
  planOn: '수업 이어 가기',
  planAbout: '장면과 직접 해 본 것을 차례로 엮고, 나만 보는 메모를 적어요.',
  kept: '익힌 것과 고른 언어는 이 브라우저에만 저장돼요.',
  forget: '둘 다 지우기',
  forgotten: '지웠어요. 처음부터 다시 모아요.',
  undo: '되돌리기',
};
