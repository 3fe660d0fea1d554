import type { PaperWords } from '../../share/paper';

export const paper: PaperWords = {
  title: '종이로',
  print: '인쇄',
  sheet: { name: '한 장 정리', about: '흐름 그림과 사건 표를 A4에 담아요.' },
  worksheet: {
    name: '연습지',
    about: '그림의 빈칸을 직접 채워요. 정답은 따로 한 쪽에 있어요.',
  },
  blank: {
    title: '비워 둘 것',
    states: '상태',
    flags: '플래그',
    numbers: '번호',
    none: '비워 둘 것을 먼저 골라 주세요.',
  },
  page: (n, all) => `${all}쪽 중 ${n}쪽`,
  ladder: '클라이언트와 서버 사이의 세그먼트',
  column: {
    step: '단계',
    time: '시각 (초)',
    event: '일어난 일',
    segment: '세그먼트',
    state: (host) => (host === 'client' ? '클라이언트' : '서버'),
  },
  more: (n) => `그 밖에 ${n}개`,
  task: '빈칸을 채워 보세요.',
  pupil: '이름',
  answers: '정답',
  noCode: '링크가 길어 QR 코드에 담기지 않아요. 화면에서 복사해 쓰세요.',
  cut: (step, steps) =>
    `모두 ${steps}단계 중 ${step}단계까지만 인쇄했어요. 나머지는 쪽수가 너무 많아요. 링크를 열면 전부 볼 수 있어요.`,
};
