import { withParticle } from '../korean';
import type { RuleWords } from '../words';
import { HOST } from './names';

const seconds = (ms: number): string => `${Number((ms / 1000).toFixed(3))}초`;

/** Is `a` before `b`, counting mod 2^32? */
const precedes = (a: number, b: number): boolean => ((a - b) | 0) < 0;

export const rules: RuleWords = {
  'open.passive': (_, { me }) =>
    `${HOST[me]}는 LISTEN에서 SYN이 오기를 기다려요. 아직 아무것도 보내지 않아요.`,
  'open.active': ({ ISS }, { me }) =>
    `${HOST[me]}는 초기 순서 번호 ${withParticle(ISS, '을/를')} SYN에 담아 보내고 답을 기다려요.`,
  'open.from-listen': ({ ISS }, { me }) =>
    `${HOST[me]}는 기다리기를 그만두고 먼저 나서서, 순서 번호 ${ISS}인 SYN을 보내요.`,
  'open.no-remote': () => '누구와 연결할지 정하지 않았어요. connect()가 오류로 끝나요.',
  'open.exists': (_, { me }) =>
    `${HOST[me]}의 이 소켓은 이미 쓰는 중이에요. 또 열 수 없어 오류로 끝나요.`,

  'send.no-connection': () => '연결이 없으니 보낼 곳도 없어요. send()가 오류로 끝나요.',
  'send.no-remote': () => 'LISTEN에는 아직 상대가 없어요. send()가 오류로 끝나요.',
  'send.from-listen': ({ ISS, octets }, { me }) =>
    `${HOST[me]}가 먼저 나서서 순서 번호 ${ISS}인 SYN을 보내요. ${octets}바이트는 연결된 뒤에 가요.`,
  'send.queued': ({ octets }) =>
    `아직 연결을 여는 중이에요. ${octets}바이트는 모아 두었다가 ESTABLISHED가 되면 보내요.`,
  'send.now': (n) =>
    `${n.octets}바이트를 보내요. 바이트마다 순서 번호를 하나씩, ${n['SND.NXT']}부터 매겨요.`,
  'send.close-wait': (n, { me }) =>
    `${HOST[me]}는 CLOSE-WAIT에서 남은 ${n.octets}바이트를 보내요. 그래서 ACK와 FIN이 따로 가요.`,
  'send.window-full': (n, { peer }) =>
    `${HOST[peer]}가 알린 윈도우 ${n['SND.WND']}바이트에 자리가 없어요. ${n.octets}바이트는 기다려요.`,
  'send.closing': (_, { me }) =>
    `${HOST[me]}는 이미 보내기를 끝냈어요. FIN 뒤에는 데이터를 못 보내요.`,

  'receive.no-connection': () => '연결이 없으니 읽을 것도 없어요. 오류로 끝나요.',
  'receive.wait': () => '읽을 데이터가 아직 없어요. 올 때까지 기다려요.',
  'receive.taken': ({ octets }, { me }) =>
    `${HOST[me]}의 프로그램이 ${octets}바이트를 읽어 갔어요.`,
  'receive.closing': () => '더 올 데이터가 없어요. 읽기는 여기서 끝나요.',
  'receive.window-update': (n) =>
    `버퍼에 자리가 났어요. ${n['RCV.NXT']}부터 ${n['RCV.WND']}바이트를 더 받을 수 있다고 알려요.`,

  'close.no-connection': () => '닫을 연결이 없어요. 오류로 끝나요.',
  'close.listen': (_, { me }) =>
    `${HOST[me]}는 이제 SYN을 기다리지 않아요. 상대가 없으니 보낼 것도 없이 CLOSED예요.`,
  'close.syn-sent': () => '아직 연결되지 않았으니 FIN도 필요 없어요. 기록을 지우고 CLOSED로 가요.',
  'close.queued': ({ octets }) =>
    `보낼 ${octets}바이트가 남았어요. FIN은 연결된 뒤에 그 데이터를 따라가요.`,
  'close.fin-wait-1': (n, { me }) =>
    `${HOST[me]}는 더 보낼 것이 없다고 FIN으로 알려요. FIN도 번호 하나, ${withParticle(n.FIN, '을/를')} 써요.`,
  'close.after-text': (n, { me }) =>
    `${HOST[me]}에 못 보낸 ${n.octets}바이트가 있어요. FIN은 그 뒤를 따라 ${n.FIN}번으로 나가요.`,
  'close.last-ack': (n, { me }) =>
    `${HOST[me]}도 다 보냈어요. 순서 번호 ${n.FIN}인 FIN을 보내고 마지막 ACK를 기다려요.`,
  'close.last-ack-rides': (n, { me }) =>
    `${HOST[me]}도 바로 닫아요. 보내려던 ACK가 FIN ${n.FIN}에 함께 실려 가요: ack=${n['RCV.NXT']}. 그래서 세그먼트 하나가 줄어요.`,
  'close.again': () => '이미 닫았어요. 또 불러도 FIN을 새로 보내지는 않아요.',
  'close.closing': () => '이미 닫히는 중이에요. 더 닫을 것이 없어 오류로 끝나요.',
  'close.stop-reading': (_, { me }) =>
    `${HOST[me]}의 프로그램은 이제 읽지도 않아요. 나중에 오는 데이터에는 RST로 답해요.`,
  'close.unread': ({ octets }, { peer }) =>
    `아직 읽지 않은 ${octets}바이트를 버려요. 잃은 것이 있다고 ${HOST[peer]}에 RST로 알려요.`,

  'abort.no-connection': () => '끊을 연결이 없어요. 오류로 끝나요.',
  'abort.nothing-sent': () => '아직 연결되지 않았어요. 아무것도 보내지 않고 기록만 지워요.',
  'abort.reset': (n, { me }) =>
    `${HOST[me]}는 남은 일을 다 버리고 끊어요. 다음 순서 번호 ${withParticle(n['SND.NXT'], '으로/로')} RST를 보내요.`,
  'abort.ok': () => '양쪽 다 이미 닫고 있었어요. 아무것도 보내지 않고 기록을 지워요.',

  'status.no-connection': () => '연결 기록이 없어요.',
  'status.state': () => '지금 상태를 알려 줘요.',

  'closed.rst': (_, { me }) => `${HOST[me]}에는 연결이 없어요. RST에는 답하지 않으니 그냥 버려요.`,
  'closed.answer': (n, { me }) =>
    `${HOST[me]}에는 받아 줄 소켓이 없어 RST로 거절해요. ack는 ${n['SEG.SEQ']} + ${n['SEG.LEN']}, 이 세그먼트의 답이라는 뜻이에요.`,
  'closed.answer-ack': (n, { me }) =>
    `${HOST[me]}에는 이런 연결이 없어요. 받은 ack=${withParticle(n['SEG.ACK'], '을/를')} 순서 번호로 써서 RST를 보내요.`,

  'listen.rst': () => '기다리는 소켓에는 끊을 연결이 없어요. 그래서 RST를 무시해요.',
  'listen.ack': (n, { me }) =>
    `LISTEN인 ${HOST[me]}는 보낸 것이 없는데 ack=${withParticle(n['SEG.ACK'], '이/가')} 왔어요. RST로 거절해요.`,
  'listen.syn': (n, { me }) =>
    `${HOST[me]}는 ack=${withParticle(n['RCV.NXT'], '으로/로')} SYN ${withParticle(n['SEG.SEQ'], '을/를')} 확인하고, 자기 초기 순서 번호 ${n.ISS}도 함께 보내요.`,
  'listen.syn-queue-full': (_, { me }) =>
    `${HOST[me]}에서 여는 중인 연결이 너무 많아요. SYN을 말없이 버려요. 다시 오면 자리가 있을지도 몰라요.`,
  'listen.accept-queue-full': (_, { me }) =>
    `${HOST[me]}에서 accept()를 기다리는 연결이 너무 많아 말없이 버려요. RFC 9293에는 이런 대기열이 없어요.`,
  'listen.cookie': (n, { me }) =>
    `대기열이 차서 ${HOST[me]}는 기록을 만들지 않아요. 나중에 필요한 것은 순서 번호 ${n.ISS} 안에 담아요. 이것이 SYN 쿠키예요.`,
  'listen.cookie-back': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} ${HOST[me]}가 만든 쿠키 ${n.ISS}의 답이에요. 이제야 기록을 만들고 바로 ESTABLISHED예요. MSS는 ${n.MSS}.`,
  'listen.other': () => '연결은 SYN으로만 시작돼요. SYN이 아니라서 버려요.',

  'syn-sent.bad-ack': (n, { me }) =>
    `${HOST[me]}의 SYN에 맞는 답은 ack=${n['SND.NXT']}인데 ack=${withParticle(n['SEG.ACK'], '이/가')} 왔어요. 잘못 온 답이라 RST로 거절해요.`,
  'syn-sent.bad-ack-rst': (n, { me }) =>
    `${HOST[me]}의 SYN에 맞는 답은 ack=${n['SND.NXT']}인데 이 RST는 ack=${withParticle(n['SEG.ACK'], '이에요/예요')}. 믿지 않고 버려요.`,
  'syn-sent.reset': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} 바로 ${HOST[me]}의 SYN에 답한다는 뜻이에요. 거절당했으니 connect()는 실패해요.`,
  'syn-sent.rst-no-ack': (_, { me }) =>
    `ACK가 없는 RST예요. ${HOST[me]}의 SYN에 대한 답인지 알 수 없어 버려요.`,
  'syn-sent.established': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} SYN 번호 ${n.ISS} 더하기 1이에요. ${HOST[me]}는 ack=${withParticle(n['RCV.NXT'], '으로/로')} 답하고 ESTABLISHED가 돼요.`,
  'syn-sent.established-text': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} SYN 번호 ${n.ISS} 더하기 1이에요. ${HOST[me]}는 ESTABLISHED가 되고, 모아 둔 ${n.octets}바이트를 ACK에 실어 보내요.`,
  'syn-sent.simultaneous': (n, { me, peer }) =>
    `답 대신 ${HOST[peer]}의 SYN이 왔어요. ${HOST[me]}는 자기 SYN ${n.ISS}에 ack=${withParticle(n['RCV.NXT'], '을/를')} 더해 다시 보내요.`,
  'syn-sent.neither': (_, { peer }) =>
    `SYN이 없어요. ${HOST[peer]}의 초기 순서 번호를 모르면 열 수 없으니 버려요.`,

  'seq.acceptable': (n) => {
    const [seq, next, window] = [n['SEG.SEQ'], n['RCV.NXT'], n['RCV.WND']];
    if (window === 0)
      return `SEG.SEQ ${withParticle(seq, '이/가')} RCV.NXT와 같아요. 윈도우는 0이에요.`;
    const range = `${next}…${(next + window - 1) >>> 0}`;
    if (precedes(seq, next))
      return `SEG.SEQ ${seq}, SEG.LEN ${n['SEG.LEN']}: 뒷부분이 윈도우 ${range} 안에 있어요.`;
    return `SEG.SEQ ${withParticle(seq, '이/가')} 윈도우 ${range} 안에 있어요.`;
  },
  'seq.unacceptable': (n, { me }) => {
    const [seq, next] = [n['SEG.SEQ'], n['RCV.NXT']];
    if (precedes(seq, next)) {
      return `순서 번호 ${withParticle(seq, '은/는')} 이미 지난 번호예요. ${HOST[me]}는 ${withParticle(next, '을/를')} 기다린다고 다시 알려요.`;
    }
    return `순서 번호 ${withParticle(seq, '은/는')} 윈도우를 벗어나요. ${HOST[me]}는 ${withParticle(next, '을/를')} 기다린다고 다시 알려요.`;
  },
  'seq.zero-window': () => '윈도우가 0이에요. 아직 받을 자리가 없다고 ACK로 답해요.',
  'seq.rst-outside': (n) =>
    `RST의 순서 번호 ${withParticle(n['SEG.SEQ'], '이/가')} 윈도우 밖이에요. 믿지 않고, 답도 하지 않아요.`,
  'seq.trimmed': (n) =>
    `앞의 번호 ${n.octets}개는 이미 받았어요. 잘라 내고 ${n['RCV.NXT']}부터 봐요.`,
  'seq.held': (n) =>
    `${withParticle(n['RCV.NXT'], '이/가')} 빈 채로 ${withParticle(n['SEG.SEQ'], '이/가')} 먼저 왔어요. 간직해 두고 ack=${withParticle(n['RCV.NXT'], '으로/로')} 빈 곳을 알려요.`,
  'seq.simultaneous-open': (n) =>
    `SEG.SEQ ${withParticle(n['SEG.SEQ'], '은/는')} RCV.NXT ${n['RCV.NXT']}보다 앞이에요. RFC 글자대로면 버리지만, 그림 7과 실제 TCP는 ACK를 받아들여요.`,
  'seq.syn-again': (n, { me, peer }) =>
    `SYN이 또 왔으니 ${HOST[peer]}는 SYN+ACK를 못 받았어요. ${HOST[me]}는 SYN ${withParticle(n.ISS, '을/를')} 다시 보내요. RFC 문구대로라면 ACK만 보내요.`,
  'seq.fin-again': () =>
    'FIN이 또 왔어요. ACK를 다시 보내고 2MSL을 처음부터 재요. RFC의 첫 검사와 뒤의 검사가 서로 어긋나는 곳이에요.',

  'rst.challenge': (n) =>
    `RST의 순서 번호가 기다리던 ${withParticle(n['RCV.NXT'], '이/가')} 아니라 ${withParticle(n['SEG.SEQ'], '이에요/예요')}. 가짜일 수 있어 ACK로 되물어요.`,
  'rst.return-to-listen': (n, { me }) =>
    `RST의 순서 번호가 기다리던 ${withParticle(n['SEG.SEQ'], '이에요/예요')}. ${HOST[me]}는 이 연결을 잊고 LISTEN으로 돌아가요.`,
  'rst.refused': (n, { peer }) =>
    `RST의 순서 번호가 기다리던 ${withParticle(n['SEG.SEQ'], '이에요/예요')}. ${HOST[peer]}가 연결을 거절했으니 CLOSED예요.`,
  'rst.reset': (n, { me }) =>
    `RST의 순서 번호가 기다리던 ${withParticle(n['SEG.SEQ'], '이에요/예요')}. ${HOST[me]}는 남은 것을 버리고 답 없이 CLOSED로 가요.`,
  'rst.closed': (n, { me }) =>
    `RST의 순서 번호가 기다리던 ${withParticle(n['SEG.SEQ'], '이에요/예요')}. ${HOST[me]}는 더 기다리지 않고 CLOSED로 가요.`,
  'rst.time-wait': (_, { me }) =>
    `TIME-WAIT는 옛 세그먼트가 사라지기를 기다리는 상태예요. RST로 일찍 끝나면 안 되니 ${HOST[me]}는 무시해요.`,

  'syn.return-to-listen': (n, { me }) =>
    `순서 번호 ${n['SEG.SEQ']}인 SYN이 또 왔어요. ${HOST[me]}는 앞의 것을 잊고 LISTEN으로 돌아가요.`,
  'syn.challenge': (n, { me }) =>
    `이미 있는 연결에 SYN ${withParticle(n['SEG.SEQ'], '이/가')} 왔어요. ${HOST[me]}는 믿지 않고 ${withParticle(n['RCV.NXT'], '을/를')} 기다린다고 되물어요.`,
  'syn.reset': (n) =>
    `이미 있는 연결에 SYN ${withParticle(n['SEG.SEQ'], '이/가')} 왔어요. 잘못된 것으로 보고 RST로 끊어요.`,
  'challenge.throttled': ({ limit, ms }) =>
    `되묻는 ACK는 ${seconds(ms)}에 ${limit}개까지예요. 이번에는 보내지 않아요.`,

  'ack.off': () => 'ACK 비트가 꺼져 있어요. SYN을 주고받은 뒤에는 꼭 켜져 있어야 하니 버려요.',
  'ack.old': (n) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} 너무 오래된 번호예요. 버리고 지금 번호를 ACK로 알려요.`,
  'ack.future': (n) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} 아직 보내지 않은 것까지 확인해요. 보낸 것은 ${n['SND.NXT']} 앞까지라고 ACK로 알려요.`,
  'ack.syn-received': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} SYN 번호 ${n['SND.UNA']} 더하기 1이에요. ${HOST[me]}의 SYN이 확인됐으니 ${HOST[me]}는 ESTABLISHED예요.`,
  'ack.syn-received-text': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} SYN 번호 ${n['SND.UNA']} 더하기 1이에요. ${HOST[me]}는 ESTABLISHED가 되고, 함께 온 ${n.octets}바이트를 받아요.`,
  'ack.syn-received-bad': (n, { me }) =>
    `${HOST[me]}의 SYN에 맞는 답은 ack=${n['SND.NXT']}인데 ack=${withParticle(n['SEG.ACK'], '이/가')} 왔어요. 잘못 온 답이라 RST로 거절해요.`,
  'ack.accept-queue-full': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} 맞지만 ${HOST[me]}에는 accept()를 기다리는 연결이 꽉 찼어요. 못 받은 셈 쳐요. RFC 9293에는 없는 일이에요.`,
  'ack.new': (n, { me }) =>
    n['SEG.ACK'] === n['SND.NXT']
      ? `ack=${withParticle(n['SEG.ACK'], '은/는')} 그 앞 번호까지 다 받았다는 뜻이에요. ${HOST[me]}가 보낸 것은 모두 도착했어요.`
      : `ack=${withParticle(n['SEG.ACK'], '은/는')} 그 앞 번호까지 다 받았다는 뜻이에요. 그 뒤는 아직 확인을 기다려요.`,
  'ack.duplicate': (n) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} 이미 확인된 번호예요. 새로 확인되는 것은 없어요.`,
  'ack.window': (n) => `SND.WND: ${n['SND.WND']} → ${n['SEG.WND']}. 보낼 수 있는 양이 바뀌었어요.`,
  'ack.fin-wait-2': (n, { me, peer }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} FIN 번호 ${n.FIN} 더하기 1이에요. FIN이 확인됐으니 ${HOST[me]}는 이제 ${HOST[peer]}의 FIN을 기다려요.`,
  'ack.time-wait': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} FIN 번호 ${n.FIN} 더하기 1이에요. FIN이 둘 다 확인됐고, ${HOST[me]}는 TIME-WAIT에서 ${seconds(n.ms)} 기다려요.`,
  'ack.closed': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} FIN 번호 ${n.FIN} 더하기 1이에요. FIN이 둘 다 확인됐으니 ${HOST[me]}는 기록을 지워요.`,

  'text.delivered': (n, { me }) =>
    `${HOST[me]}는 ${n.octets}바이트를 순서대로 받아 프로그램에 넘겨요. 다음에 기다리는 번호는 ${withParticle(n['RCV.NXT'], '이에요/예요')}.`,
  'text.from-held': (n) =>
    `빈 곳이 채워져 간직해 둔 ${n.octets}바이트도 넘겨요. 다음에 기다리는 번호는 ${withParticle(n['RCV.NXT'], '이에요/예요')}.`,
  'text.ignored': ({ octets }, { peer }) =>
    `${HOST[peer]}는 이미 FIN을 보냈어요. FIN 뒤에 온 ${octets}바이트는 무시해요.`,
  'text.after-close': ({ octets }, { me }) =>
    `${HOST[me]}는 close()로 읽기까지 끝냈어요. ${octets}바이트를 읽을 프로그램이 없으니 RST로 끊어요.`,

  'fin.close-wait': (n, { me }) =>
    `FIN도 번호 하나를 쓰니 다음에 기다리는 번호는 ${withParticle(n['RCV.NXT'], '이에요/예요')}. ${HOST[me]}는 CLOSE-WAIT에서 아직 더 보낼 수 있어요.`,
  'fin.closing': (n, { me }) =>
    `FIN이 서로 엇갈렸어요. ${HOST[me]}는 ack=${withParticle(n['RCV.NXT'], '으로/로')} 확인하고, 자기 FIN의 ACK를 더 기다려요.`,
  'fin.time-wait': (n) =>
    `ack=${withParticle(n['RCV.NXT'], '으로/로')} FIN을 확인해요. 이 ACK가 사라지면 다시 보내야 하니 TIME-WAIT에서 ${seconds(n.ms)} 기다려요.`,
  'fin.both-done': (n, { peer }) =>
    `ACK와 ${HOST[peer]}의 FIN이 한 세그먼트로 왔어요. ack=${withParticle(n['RCV.NXT'], '으로/로')} 답하고 바로 TIME-WAIT, ${seconds(n.ms)}를 기다려요.`,
  'fin.stays': () => 'FIN은 전에 이미 받았어요. 다시 확인만 하고 상태는 그대로예요.',

  'ack.sent': (n) => `RCV.NXT ${withParticle(n['RCV.NXT'], '을/를')} ACK에 담아 보내요.`,
  'ack.rides': (n) =>
    `ack=${withParticle(n['RCV.NXT'], '은/는')} 따로 가지 않고 이 세그먼트에 실려 가요.`,
  'ack.second-segment': (n) =>
    `최대 크기 세그먼트가 둘째로 왔으니 ack=${withParticle(n['RCV.NXT'], '은/는')} 더 기다리지 않고 나가요.`,
  'send.from-queue': (n) =>
    `모아 둔 ${n.octets}바이트가 이제 나가요. 순서 번호는 ${n['SND.NXT']}부터예요.`,
  'fin.sent': (n) => `데이터가 다 나갔어요. 이제 순서 번호 ${n['SND.NXT']}인 FIN이 나가요.`,

  'timeout.retransmission': (n, { me }) =>
    `${seconds(n.RTO)} 동안 확인이 없어 ${HOST[me]}는 순서 번호 ${n['SEG.SEQ']}인 세그먼트를 다시 보내요. 이번에는 ${seconds(n.next)} 기다려요.`,
  'timeout.probe': (n) =>
    `윈도우가 ${seconds(n.RTO)}째 닫혀 있어요. 번호 ${n['SND.NXT']}인 1바이트를 보내 열렸는지 물어요.`,
  'timeout.time-wait': ({ ms }, { me }) =>
    `2MSL, ${seconds(ms)}가 지났어요. 옛 세그먼트가 더는 남아 있을 수 없으니 ${HOST[me]}는 기록을 지워요.`,
  'timeout.user': ({ ms }, { me }) =>
    `${seconds(ms)} 동안 아무 확인도 없었어요. ${HOST[me]}는 포기하고 기록을 지워요.`,
  'timeout.retries': (n, { me }) =>
    `${n.retries}번 다시 보내고 ${seconds(n.RTO)}를 더 기다려도 답이 없어요. ${HOST[me]}는 포기하고 기록을 지워요.`,
  'timeout.fin-wait-2': ({ ms }, { me }) =>
    `${HOST[me]}는 close() 뒤에 상대의 FIN을 ${seconds(ms)}만 기다리고 기록을 지워요. RFC 9293대로라면 끝없이 기다려요.`,

  'timeout.keep-alive': (n, { me, peer }) =>
    `${seconds(n.ms)} 동안 아무것도 오지 않았어요. ${HOST[me]}는 이미 쓴 번호 ${withParticle(n['SEG.SEQ'], '을/를')} 보내 ${HOST[peer]}가 아직 있는지 물어요.`,
  'timeout.keep-alive-over': (n, { me, peer }) =>
    `${n.probes}번 물어도 답이 없어요. ${HOST[me]}는 ${HOST[peer]}가 사라졌다고 보고, RST를 보낸 뒤 기록을 지워요.`,
  'keep-alive.answered': (_, { peer }) =>
    `답이 왔으니 ${HOST[peer]}는 아직 있어요. 조용한 시간을 처음부터 다시 재요.`,

  'fast-open.request': ({ ISS }, { me }) =>
    `${HOST[me]}에는 아직 쿠키가 없어요. SYN ${withParticle(ISS, '으로/로')} 쿠키를 부탁하고, 데이터는 연결된 뒤에 보내요.`,
  'fast-open.cookie-given': (_, { me, peer }) =>
    `${HOST[me]}는 ${HOST[peer]}의 주소로 쿠키를 만들어 SYN+ACK에 실어 줘요. 다음 연결에서 쓸 쿠키예요.`,
  'fast-open.cached': (_, { me }) =>
    `${HOST[me]}는 쿠키를 간직해요. 다음에는 SYN에 데이터를 바로 실을 수 있어요.`,
  'fast-open.syn': ({ ISS, octets }, { me }) =>
    octets === 0
      ? `${HOST[me]}는 지난번에 받은 쿠키를 SYN ${ISS}에 실어요. 함께 보낼 데이터는 아직 없어요.`
      : `${HOST[me]}는 지난번에 받은 쿠키와 데이터 ${octets}바이트를 SYN ${ISS}에 함께 실어요. 왕복 한 번이 줄어요.`,
  'fast-open.accepted': (n, { me }) =>
    n.octets === 0
      ? `쿠키가 맞아요. SYN에 데이터는 없었지만, ${HOST[me]}는 연결이 다 열리기 전에 데이터를 보낼 수 있어요.`
      : `쿠키가 맞아요. ${HOST[me]}는 연결이 다 열리기 전에 ${n.octets}바이트를 프로그램에 넘기고, ack=${withParticle(n['RCV.NXT'], '으로/로')} SYN과 데이터를 확인해요.`,
  'fast-open.cookie-bad': ({ octets }, { me }) =>
    octets === 0
      ? `쿠키가 틀려요. ${HOST[me]}는 보통 때처럼 연결을 열고, 맞는 쿠키를 함께 보내요.`
      : `쿠키가 틀려요. ${HOST[me]}는 ${octets}바이트를 받지 않고 SYN만 확인해요. 맞는 쿠키도 함께 보내요.`,
  'fast-open.send': (n, { me }) =>
    `쿠키를 확인했으니 ${HOST[me]}는 세 번째 세그먼트를 기다리지 않아요. ${withParticle(n['SND.NXT'], '으로/로')} 시작하는 ${n.octets}바이트를 보내요.`,
  'fast-open.established': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} SYN ${withParticle(n.ISS, '과/와')} 그 뒤의 ${n.octets}바이트까지 확인해요. ${HOST[me]}는 ESTABLISHED예요.`,
  'fast-open.again': (n, { me }) =>
    `SYN만 확인되고 데이터는 남았어요. ${HOST[me]}는 ${n['SEG.SEQ']}부터 ${n.octets}바이트를 ACK와 함께 다시 보내요.`,

  'two-way.listen': (n, { me }) =>
    `2-way라면 ${HOST[me]}는 SYN ${withParticle(n['SEG.SEQ'], '을/를')} 묻지 않고 믿어요. 초기 순서 번호 ${withParticle(n.ISS, '을/를')} 보내며 바로 ESTABLISHED예요. TCP는 이러지 않아요.`,
  'two-way.bad-ack': (n, { me }) =>
    `${HOST[me]}가 기다린 답은 ack=${n['SND.NXT']}인데 ack=${withParticle(n['SEG.ACK'], '이/가')} 왔어요. 2-way에는 셋째 세그먼트가 없어서, 아니라고 말하지 못하고 버려요.`,
  'two-way.established': (n, { me }) =>
    `ack=${withParticle(n['SEG.ACK'], '은/는')} SYN 번호 ${n.ISS} 더하기 1이에요. ${HOST[me]}는 ESTABLISHED가 되고, 2-way라서 답하지 않아요.`,

  'window-scale.agreed': (n, { me }) =>
    `SYN마다 시프트가 있어요. ${HOST[me]}는 상대의 윈도우 필드를 왼쪽으로 ${n['Snd.Wind.Shift']}비트 밀어 읽고, 자기 것은 오른쪽으로 ${n['Rcv.Wind.Shift']}비트 밀어 적어요.`,
  'window-scale.shifted': (n) =>
    `윈도우 필드 ${withParticle(n['SEG.WND'], '을/를')} 왼쪽으로 ${n['Snd.Wind.Shift']}비트 밀면 ${n.octets}바이트예요.`,
  'sack.agreed': () =>
    'SYN 둘 다 SACK를 허락해요. ACK로 빈 곳 뒤에 받은 것까지 알려도 좋다는 뜻이에요.',
  'timestamps.agreed': (n, { me }) =>
    `SYN 둘 다 타임스탬프가 있으니 이제 모든 세그먼트에 실어요. ${HOST[me]}는 TSval ${withParticle(n['TS.Recent'], '을/를')} 그대로 돌려줘요.`,
  'timestamps.missing': (_, { me }) =>
    `타임스탬프를 쓰기로 했는데 이 세그먼트에는 없어요. ${HOST[me]}는 말없이 버려요.`,
  'timestamps.old': (n, { me }) =>
    `TSval ${withParticle(n['SEG.TSval'], '은/는')} 이미 받은 ${n['TS.Recent']}보다 옛날이에요. 늦게 온 복사본으로 보고, ${HOST[me]}는 버리고 ACK를 다시 보내요.`,
  'timestamps.recent': (n, { me }) =>
    `TSval ${withParticle(n['SEG.TSval'], '은/는')} ${n['TS.Recent']}보다 나중이에요. ${HOST[me]}는 이제 이 값을 돌려줘요.`,
  'timestamps.round-trip': (n) =>
    `돌아온 TSecr ${withParticle(n['SEG.TSecr'], '은/는')} 이 답을 부른 세그먼트가 떠난 때예요. 왕복 시간은 ${seconds(n.R)}예요.`,

  'rto.sample': (n) =>
    `왕복 시간 R ${seconds(n.R)}를 재서 SRTT ${seconds(n.SRTT)}, RTO ${seconds(n.RTO)}로 정해요.`,
  'rto.karn': () =>
    '다시 보낸 세그먼트의 ACK로는 왕복 시간을 재지 않아요. 어느 것의 답인지 모르니까요.',
  'rto.after-syn': ({ RTO }) => `SYN을 다시 보낸 적이 있어서 RTO를 ${seconds(RTO)}로 잡아요.`,
};
