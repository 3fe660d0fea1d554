import type { Choices, HostChoices, Option } from '../../../simulation/choices';
import { withParticle } from '../../korean';
import type { HostsWords } from '../../tools/hosts';
import { HOST } from '../names';

const PROFILE: HostsWords['profile']['name'] = {
  rfc: 'RFC 9293',
  linux: 'Linux',
  windows: 'Windows',
  freebsd: 'FreeBSD',
  macos: 'macOS',
};

const OPTION = {
  cookies: 'SYN 쿠키',
  fastOpen: 'Fast Open',
  keepAlive: 'keep-alive',
  rfc1337: 'RFC 1337',
  clockIsn: '시계 ISN',
  twoWay: '2-way',
  reuseAddress: 'SO_REUSEADDR',
} as const;

function duration(ms: number): string {
  if (ms < 1_000) return `${ms} ms`;
  return ms % 3_600_000 === 0 ? `${ms / 3_600_000}시간` : `${ms / 1_000}초`;
}

function nameOf(choices: HostChoices): string[] {
  const { profile, backlog, buffer, ports, timeWait } = choices;
  return [
    ...(profile === 'rfc' ? [] : [PROFILE[profile]]),
    ...(backlog === null ? [] : [`백로그 ${backlog}`]),
    ...(buffer === null ? [] : [`버퍼 ${buffer} B`]),
    ...(ports === null ? [] : [`포트 ${ports}개`]),
    ...(timeWait === null ? [] : [`TIME-WAIT ${timeWait}초`]),
    ...(Object.keys(OPTION) as Option[]).flatMap((name) =>
      choices[name] === null ? [] : [`${OPTION[name]} ${choices[name] ? '켬' : '끔'}`],
    ),
  ];
}

export const hosts: HostsWords = {
  title: '호스트',
  which: '어느 호스트',
  settingsOf: (host) => `${HOST[host]} 설정`,
  fromNow: '지금 이 순간부터',
  wholeRun: '처음부터 끝까지',
  power: {
    button: '전원을 껐다 켜기',
    forgets: (connections, listening) => {
      if (connections === 0 && !listening) return '잊을 것이 없어요.';
      if (connections === 0) return 'LISTEN을 멈춰요. 잊을 연결은 없어요.';
      const also = listening ? ' LISTEN도 멈춰요.' : '';
      return `연결 ${connections}개의 기록을 잊어요.${also} 상대에게는 아무도 알리지 않아요.`;
    },
  },
  habit: {
    accepts: {
      label: '연결을 받아요',
      about: '끄면 accept 큐가 차고, 온 데이터는 읽히지 않은 채 쌓여요.',
    },
    reads: {
      label: '온 데이터를 읽어요',
      about: '끄면 RCV.WND가 0까지 줄어요. 수신 버퍼가 작으면 금방이에요.',
    },
    closes: {
      label: '잊지 않고 닫아요',
      about: '끄면 각본의 close()를 빼먹어요. CLOSE-WAIT가 끝나지 않아요.',
    },
  },
  profile: {
    label: '어떤 TCP처럼',
    name: PROFILE,
    differences: (system, count) => `${system}: RFC와 다른 상수 ${count}개`,
    same: 'MSL 2분, RTO는 1초 이상. RFC 9293과 RFC 6298의 값이에요.',
    constant: '상수',
  },
  constant: {
    msl: 'MSL (TIME-WAIT는 2 MSL)',
    rtoInitial: '첫 RTO',
    rtoMin: '가장 짧은 RTO',
    rtoMax: '가장 긴 RTO',
    rtoFloor: '가장 짧은 RTO로 막는 값',
    userTimeout: '사용자 타임아웃',
    synTimeout: 'SYN의 사용자 타임아웃',
    synRetries: 'SYN 재전송 한도',
    synAckRetries: 'SYN+ACK 재전송 한도',
    dataRetries: '데이터·FIN 재전송 한도',
    synLinearTimeouts: 'RTO를 늘리지 않는 SYN 재전송',
    ackDelay: 'ACK를 미루는 시간',
    receiveBuffer: '수신 버퍼',
    mss: 'MSS',
    windowScale: '윈도우 스케일 시프트',
    sackPermitted: 'SACK 허락',
    timestamps: '타임스탬프',
    keepAlive: 'keep-alive를 켰을 때',
    finWait2Timeout: 'FIN-WAIT-2의 길이',
    ignoresRstInTimeWait: 'TIME-WAIT에서 RST 무시',
    synCookies: 'SYN 쿠키',
    fastOpen: 'Fast Open',
    twoWayOpen: '2-way 핸드셰이크',
    challengeAcks: 'challenge ACK',
    challengeAckLimit: 'challenge ACK 한도',
    challengeAckPeriod: 'challenge ACK를 세는 시간',
    ephemeral: '임시 포트',
  },
  value: {
    on: '켜짐',
    off: '꺼짐',
    duration,
    keepAlive: ({ idle, interval, probes }) =>
      `${duration(idle)} 뒤 ${duration(interval)}마다 ${probes}번`,
    rtoFloor: { rto: 'RTO', variance: '4·RTTVAR' },
    none: (name) => {
      switch (name) {
        case 'userTimeout':
          return '없음';
        case 'synTimeout':
          return '같음';
        case 'finWait2Timeout':
          return '끝없음';
        case 'windowScale':
          return '꺼짐';
        default:
          return '한도 없음';
      }
    },
  },
  option: {
    cookies: {
      label: 'SYN 쿠키',
      about: 'SYN 큐가 가득 차면 기억하지 않고 답해요.',
      rfc: 'RFC 4987',
    },
    fastOpen: {
      label: 'TCP Fast Open',
      about: '쿠키를 받은 다음부터 SYN에 데이터를 실어요.',
      rfc: 'RFC 7413',
    },
    keepAlive: {
      label: 'keep-alive',
      about: '조용한 상대가 아직 있는지 물어봐요.',
      rfc: 'RFC 9293 §3.8.4',
    },
    rfc1337: {
      label: 'TIME-WAIT 지키기',
      about: 'RST가 와도 TIME-WAIT를 끝내지 않아요.',
      rfc: 'RFC 1337',
    },
    clockIsn: {
      label: '시작 번호를 시계로',
      about: '시작 번호를 시계와 비밀 값으로 정해요.',
      rfc: 'RFC 6528',
    },
    twoWay: {
      label: '2-way 핸드셰이크',
      about: 'SYN 하나를 믿고 바로 열어요. 견주어 보는 용도예요.',
      rfc: '≠ TCP',
    },
    reuseAddress: {
      label: '주소 다시 쓰기',
      about: '옛 연결이 포트를 쥐고 있어도 listen()이 돼요.',
      rfc: 'SO_REUSEADDR, socket(7)',
    },
  },
  number: {
    backlog: {
      label: '백로그',
      about: '큐마다 기다릴 수 있는 연결 수',
      tooSmall: '큐에 자리가 없으면 아무도 연결하지 못해요. 1 이상이어야 해요.',
      tooBig: (most) => `더 긴 큐는 여기서 그리지 않아요. ${most}까지예요.`,
    },
    buffer: {
      label: '수신 버퍼',
      about: '바이트. 윈도우는 이보다 클 수 없어요',
      tooSmall: '버퍼가 없으면 아무것도 보낼 수 없어요. 1 이상이어야 해요.',
      tooBig: (most) => `윈도우 필드는 16비트예요. ${most}까지예요.`,
    },
    ports: {
      label: '임시 포트 수',
      about: '연결을 열 때 쓰는 포트',
      tooSmall: '포트가 없으면 연결을 열 수 없어요. 1 이상이어야 해요.',
      tooBig: (most) => `포트가 그만큼 없어요. ${most}까지예요.`,
    },
    timeWait: {
      label: 'TIME-WAIT(초)',
      about: '2 MSL이에요. 0이면 기록이 바로 사라져요',
      tooSmall: '시간은 거꾸로 가지 않아요. 0 이상이어야 해요.',
      tooBig: (most) => `더 오래 두는 시스템은 여기에 없어요. ${most}까지예요.`,
    },
  },
  notWhole: (text) => `“${text}”: 정수가 아니에요.`,
  effect: {
    title: '이렇게 달라져요',
    titleOfScene: '설정 때문에 이렇게 달라졌어요',
    nothing: '이 실행에서 달라지는 단계는 없어요.',
    moved: (step, before, after) => `${step}: ${before}초 대신 ${after}초에.`,
    waited: (step, before, after) => `${step}: ${before} 대신 ${after} 만에.`,
    instead: (before, after) => `${after} (전에는 ${before}).`,
    otherNumbers: (step) => `${step}. 숫자가 달라요.`,
    onlyNow: (step) => `${step}. 새로 생긴 일이에요.`,
    gone: (step) => `${step}: 이제 일어나지 않아요.`,
    ends: (before, after) => `실행이 ${before}초 대신 ${after}초에 끝나요.`,
    state: (host, before, after) =>
      `마지막에 ${HOST[host]} 상태는 ${before} 대신 ${withParticle(after, '이에요/예요')}.`,
    goTo: (at) => `${at}초로 가기`,
  },
  choicesName: (choices: Choices) =>
    (['client', 'server'] as const)
      .flatMap((id) => {
        const names = nameOf(choices[id]);
        return names.length === 0 ? [] : [`${HOST[id]}: ${names.join(', ')}`];
      })
      .join('; '),
};
