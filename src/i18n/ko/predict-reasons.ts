import { withParticle } from '../korean';
import type { PredictWords } from '../predict-words';
import { HOST } from './names';

/** "301 + 12 = 313" */
const equation = (parts: readonly number[]): string =>
  `${parts.join(' + ')} = ${parts.reduce((a, b) => a + b)}`;

/** Why an answer is right, and why a wrong one is wrong. */
export const predictReasons: Pick<PredictWords, 'because' | 'mistakes'> = {
  because: {
    state(state, { rst }, { me, peer }) {
      switch (state) {
        case 'SYN-SENT':
          return 'SYN을 보냈고, 답을 기다려요.';
        case 'SYN-RECEIVED':
          return `${HOST[me]}의 SYN도 나갔고, 이제 그 ACK를 기다려요.`;
        case 'ESTABLISHED':
          return `${HOST[me]}가 보기에 두 SYN이 모두 확인됐어요.`;
        case 'FIN-WAIT-1':
        case 'LAST-ACK':
          return `밀려 있던 ${HOST[me]}의 FIN까지 이제 나갔어요.`;
        case 'FIN-WAIT-2':
          return `${HOST[me]}의 FIN은 확인됐고, 이제 ${HOST[peer]}의 FIN을 기다려요.`;
        case 'CLOSE-WAIT':
          return `${HOST[peer]}는 더 보내지 않아요. ${HOST[me]}의 프로그램이 닫기를 기다려요.`;
        case 'CLOSING':
          return `두 FIN이 엇갈렸어요. ${HOST[me]}의 FIN은 아직 확인되지 않았어요.`;
        case 'TIME-WAIT':
          return '두 FIN이 다 오갔어요. 마지막 ACK가 사라질 때에 대비해 기다려요.';
        case 'CLOSED':
          return rst
            ? 'RST를 받으면 연결의 기록을 바로 지워요.'
            : `${HOST[me]}의 FIN도 확인됐으니 더 기다릴 것이 없어요.`;
        case 'LISTEN':
          return '열리던 연결만 사라지고, 소켓은 계속 기다려요.';
      }
    },
    flags(flags, { syn, fin, before }, { me, peer }) {
      switch (flags) {
        case 'SYN':
        case 'SYN+ACK':
          return `${HOST[me]}의 SYN과, 받은 SYN에 대한 ACK를 한 세그먼트에 담아요.`;
        case 'RST':
        case 'RST+ACK':
          return syn && before === 'CLOSED'
            ? '이 포트에서 기다리는 프로그램이 없어서 RST로 거절해요.'
            : '받아들일 수 없는 세그먼트라서 RST로 알려요.';
        case 'ACK':
        case 'FIN+ACK':
        case 'nothing':
          if (syn) return `${HOST[peer]}의 SYN도 확인해 주어야 연결이 열려요.`;
          return fin ? 'FIN도 번호 하나를 쓰니 바로 ACK해요.' : '어디까지 받았는지 알려요.';
      }
    },
    ack({ sum, syn, fin }) {
      if (sum === null) return '지금까지 빠짐없이 받은 것의 다음 번호예요.';
      if (syn) return `${equation(sum)}. SYN도 번호 하나를 써요.`;
      if (fin) return `${equation(sum)}. FIN도 번호 하나를 써요.`;
      return `${equation(sum)}. 다음에 받을 바이트의 번호예요.`;
    },
    sender: ({ me }) => `보낸 것이 확인되지 않은 채 ${HOST[me]}의 재전송 타이머가 끝났어요.`,
  },
  mistakes: {
    'established-too-early': (_, { me }) =>
      `${HOST[me]}의 SYN은 아직 확인되지 않았어요. 그 ACK가 와야 ESTABLISHED예요.`,
    'one-ack-too-many': (_, { me }) =>
      `${HOST[me]}가 보기에는 다 끝났어요. 자기 ACK가 도착하기를 기다리지 않아요.`,
    'other-ends-state'({ after }) {
      switch (after) {
        case 'SYN-RECEIVED':
          return 'SYN-SENT는 먼저 SYN을 보내고 답을 기다리는 쪽의 상태예요.';
        case 'CLOSING':
          return 'CLOSE-WAIT는 아직 FIN을 보내지 않은 쪽의 상태예요.';
        default:
          return 'LAST-ACK는 나중에 닫는 쪽의 상태예요.';
      }
    },
    stays: ({ label, rst }) =>
      rst
        ? 'RST를 받으면 기다려 볼 것도 없이 연결이 바로 끝나요.'
        : `${withParticle(label, '을/를')} 받았으니 그대로 있지 않아요. 받은 것이 상태에 남아요.`,
    'back-to-listen': () => 'LISTEN은 기다리는 소켓의 상태예요. 새 연결에는 상태가 따로 있어요.',
    'listener-stays': () => '사라지는 것은 열리던 연결뿐이에요. 기다리는 소켓은 남아요.',
    'simultaneous-is-no-error': () =>
      '양쪽이 동시에 열어도 에러가 아니에요. 두 SYN이 연결 하나를 열어요.',
    'closed-at-once'({ after }, { me, peer }) {
      switch (after) {
        case 'FIN-WAIT-2':
          return `한 방향만 닫혔어요. ${HOST[peer]}의 FIN은 아직 오지 않았어요.`;
        case 'TIME-WAIT':
          return '마지막 ACK가 사라지면 다시 보내 주어야 해요. 그래서 아직 기록을 두어요.';
        default:
          return `FIN은 한 방향만 닫아요. ${HOST[me]}는 아직 보낼 수 있어요.`;
      }
    },
    'other-end-is-not-done': (_, { peer }) =>
      `이 ACK는 FIN을 받았다는 뜻뿐이에요. ${HOST[peer]}의 FIN은 아직 오지 않았어요.`,
    'own-fin-is-open': (_, { me }) =>
      `${HOST[me]}의 FIN이 아직 확인되지 않았어요. TIME-WAIT는 그다음이에요.`,
    'time-wait-at-the-wrong-end': () => 'TIME-WAIT에는 먼저 닫은 쪽이 들어가요.',

    'own-syn-is-due': (_, { me }) =>
      `ACK만으로는 ${HOST[me]}의 시작 번호를 알릴 수 없어요. SYN도 함께 켜요.`,
    'ack-is-due': (_, { peer }) =>
      `SYN만 보내면 ${HOST[peer]}는 자기 SYN이 도착했는지 몰라요. ACK도 함께 켜요.`,
    'syn-again': (_, { me }) => `${HOST[me]}의 SYN은 이미 확인됐어요. 다시 보내지 않아요.`,
    'two-are-not-enough': (_, { peer }) =>
      `답이 없으면 ${HOST[peer]}는 자기 SYN+ACK가 도착했는지 몰라요.`,
    'nobody-listens': () => '이 포트에서 기다리는 프로그램이 없어요. 연결을 받아 줄 수 없어요.',
    'nobody-answers'({ syn, fin, refuses, before }) {
      if (refuses) return '잠자코 있지 않아요. 받아들일 수 없으면 RST로 알려요.';
      if (before === 'TIME-WAIT') return 'TIME-WAIT에서도 다시 온 FIN에는 ACK해요.';
      if (syn || fin) return 'SYN과 FIN은 번호를 써요. 그래서 꼭 확인해 주어야 해요.';
      return '답하지 않으면 상대는 도착했는지 알 수 없어요.';
    },
    'fin-rides-always': (_, { me }) =>
      `${HOST[me]}의 FIN은 프로그램이 닫아야 나가요. ACK는 그때까지 기다리지 않아요.`,
    'one-fin-each': (_, { me }) =>
      `${HOST[me]}는 이미 FIN을 보냈어요. FIN은 방향마다 하나씩이에요.`,
    rst: () => 'RST는 연결을 끊거나 거절할 때 보내요. 지금은 그럴 일이 아니에요.',
    'rst-is-no-fin': ({ refuses }) =>
      refuses
        ? '닫을 연결이 없어요. FIN은 열린 연결을 차례로 닫을 때 써요.'
        : 'RST는 차례로 닫는 것이 아니라 바로 끝내는 거예요. 기다림이 없어요.',
    'nothing-to-acknowledge': () => '받아들이지 않는 세그먼트예요. 그래서 ACK할 것이 없어요.',

    'no-increment': ({ seq }) =>
      `${withParticle(seq, '은/는')} 받은 데이터의 첫 번호예요. ACK는 다음에 받을 번호를 말해요.`,
    'syn-does-not-count': ({ seq }) => `SYN도 번호 하나를 써요. 그래서 ${seq} 다음 번호예요.`,
    'fin-does-not-count': () => 'FIN도 번호 하나를 써요. 그것까지 세어야 해요.',
    'octets-plus-one': () => '1은 SYN이나 FIN이 있을 때 더해요. 데이터는 바이트 수만큼만 세어요.',
    'segments-are-counted': ({ octets }) =>
      `세그먼트 수가 아니라 바이트 수를 세어요. 여기에는 ${octets}바이트가 있어요.`,
    'gap-is-skipped': () => 'ACK는 이 세그먼트가 아니라, 지금까지 빠짐없이 받은 것을 가리켜요.',
    'other-ends-number': (_, { me, peer }) =>
      `${HOST[me]}가 보낼 번호예요. ACK는 ${HOST[peer]}에게서 받을 번호를 말해요.`,

    'acks-are-repeated': (_, { me }) =>
      `ACK는 번호를 쓰지 않아서 타이머가 없어요. 확인을 못 받은 ${HOST[me]}가 다시 보내요.`,
    'other-end-repeats': ({ label }, { me, peer }) =>
      `${HOST[peer]}는 ${withParticle(label, '이/가')} 사라진 줄 몰라요. ${HOST[me]}만 기다리고 있어요.`,
    'later-timer': (_, { me, peer }) =>
      `${HOST[peer]}의 타이머도 돌고 있지만, ${HOST[me]}의 것이 먼저 끝나요.`,
    'gives-up-at-once': () => '한 번 사라졌다고 포기하지 않아요. 타이머가 끝나면 다시 보내요.',
  },
};
