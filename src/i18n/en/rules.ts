import type { RuleWords } from '../words';
import { capital, HOST } from './names';

const seconds = (ms: number): string => `${Number((ms / 1000).toFixed(3))} s`;
const bytes = (octets: number): string => (octets === 1 ? '1 byte' : `${octets} bytes`);

/** Is `a` before `b`, counting mod 2^32? */
const precedes = (a: number, b: number): boolean => ((a - b) | 0) < 0;

export const rules: RuleWords = {
  'open.passive': (_, { me }) =>
    `${capital(HOST[me])} waits in LISTEN for a SYN and sends nothing yet.`,
  'open.active': ({ ISS }, { me }) =>
    `${capital(HOST[me])} picks ${ISS} as its initial sequence number, sends it in a SYN and awaits the answer.`,
  'open.from-listen': ({ ISS }, { me }) =>
    `${capital(HOST[me])} stops waiting and makes the first move: a SYN with sequence number ${ISS}.`,
  'open.no-remote': () => 'Connect to whom? No remote socket was given, so connect() fails.',
  'open.exists': (_, { me }) =>
    `This socket of ${HOST[me]} is in use already: opening it again is an error.`,

  'send.no-connection': () => 'Without a connection there is nobody to send to: send() fails.',
  'send.no-remote': () => 'In LISTEN there is no other end yet: send() fails.',
  'send.from-listen': ({ ISS, octets }, { me }) =>
    `${capital(HOST[me])} makes the first move: SYN ${ISS} goes now, the ${bytes(octets)} once connected.`,
  'send.queued': ({ octets }) =>
    `The connection is still opening: ${bytes(octets)} of data must wait for ESTABLISHED.`,
  'send.now': (n) =>
    `${bytes(n.octets)} of data ${n.octets === 1 ? 'leaves' : 'leave'}, one sequence number for each byte, counting from ${n['SND.NXT']}.`,
  'send.close-wait': (n, { me }) =>
    `In CLOSE-WAIT ${HOST[me]} sends the ${bytes(n.octets)} it still has: that is why its ACK and FIN travel apart.`,
  'send.window-full': (n, { peer }) =>
    `The window of ${n['SND.WND']} that ${HOST[peer]} offered has no room: ${bytes(n.octets)} of data must wait.`,
  'send.closing': (_, { me }) =>
    `${capital(HOST[me])} has said that it is done: no data may follow a FIN.`,

  'receive.no-connection': () => 'Without a connection there is nothing to read: the call fails.',
  'receive.wait': () => 'Nothing to read yet: the call waits for data.',
  'receive.taken': ({ octets }, { me }) => `The program on ${HOST[me]} takes ${bytes(octets)}.`,
  'receive.closing': () => 'No more data can come: reading ends here.',
  'receive.window-update': (n) =>
    `There is room again: ${bytes(n['RCV.WND'])} more may come, from number ${n['RCV.NXT']} on.`,

  'close.no-connection': () => 'There is no connection to close: the call fails.',
  'close.listen': (_, { me }) =>
    `${capital(HOST[me])} stops listening. There is no other end to tell, so it is simply CLOSED.`,
  'close.syn-sent': () =>
    'Nothing is open yet, so no FIN is needed: the record is deleted, CLOSED.',
  'close.queued': ({ octets }) =>
    `${bytes(octets)} of data must go first: the FIN will follow them once the connection is open.`,
  'close.fin-wait-1': (n, { me }) =>
    `With FIN ${HOST[me]} says “I have no more to send”. A FIN uses a sequence number too: ${n.FIN}.`,
  'close.after-text': (n, { me }) =>
    `${capital(HOST[me])} still has ${bytes(n.octets)} to send. The FIN follows them, with number ${n.FIN}.`,
  'close.last-ack': (n, { me }) =>
    `Now ${HOST[me]} is done as well: it sends its FIN, number ${n.FIN}, and waits for the last ACK.`,
  'close.last-ack-rides': (n, { me }) =>
    `${capital(HOST[me])} closes at once, so the ACK it owes rides on its FIN ${n.FIN}: ack=${n['RCV.NXT']}, one segment less.`,
  'close.again': () => 'Closed already: calling again does not make a second FIN.',
  'close.closing': () => 'The connection is closing already: calling again is an error.',
  'close.stop-reading': (_, { me }) =>
    `The program on ${HOST[me]} has stopped reading too: data that still comes will be answered with RST.`,
  'close.unread': ({ octets }, { peer }) =>
    `${bytes(octets)} had come but nobody read them. They are lost, and ${HOST[peer]} learns it by RST.`,

  'abort.no-connection': () => 'There is no connection to drop: the call fails.',
  'abort.nothing-sent': () => 'Nothing is open yet: the record is deleted and nothing is sent.',
  'abort.reset': (n, { me }) =>
    `${capital(HOST[me])} drops everything at once: RST, with its next sequence number ${n['SND.NXT']}, and no FIN.`,
  'abort.ok': () => 'Both ends were closing anyway: the record is deleted and nothing is sent.',

  'status.no-connection': () => 'There is no record of a connection.',
  'status.state': () => 'The call returns the current state.',

  'closed.rst': (_, { me }) =>
    `${capital(HOST[me])} has no connection, and an RST is never answered: it is dropped.`,
  'closed.answer': (n, { me }) =>
    `No socket on ${HOST[me]} takes this: it refuses with RST, and ack=${n['SEG.SEQ']}+${n['SEG.LEN']} tells what it answers.`,
  'closed.answer-ack': (n, { me }) =>
    `${capital(HOST[me])} knows no such connection: it answers RST, taking its seq from ack=${n['SEG.ACK']}.`,

  'listen.rst': () =>
    'A listening socket has no connection that could be reset: it ignores the RST.',
  'listen.ack': (n, { me }) =>
    `In LISTEN ${HOST[me]} has sent nothing that ack=${n['SEG.ACK']} could acknowledge: it answers RST.`,
  'listen.syn': (n, { me }) =>
    `${capital(HOST[me])} acknowledges SYN ${n['SEG.SEQ']} with ack=${n['RCV.NXT']} and adds its own initial number: ${n.ISS}.`,
  'listen.syn-queue-full': (_, { me }) =>
    `Too many connections of ${HOST[me]} are half open already: it drops the SYN in silence. A repeated SYN may find room.`,
  'listen.accept-queue-full': (_, { me }) =>
    `Too many connections wait for accept() on ${HOST[me]}: it drops this one in silence. RFC 9293 knows no such queue.`,
  'listen.cookie': (n, { me }) =>
    `The queue is full, so ${HOST[me]} keeps no record: all that it needs later is hidden in its SYN number ${n.ISS}, a SYN cookie.`,
  'listen.cookie-back': (n, { me }) =>
    `ack=${n['SEG.ACK']} brings ${HOST[me]}’s own cookie ${n.ISS} back: the SYN was real. The record is made only now, ESTABLISHED, with MSS ${n.MSS}.`,
  'listen.other': () => 'A connection begins with a SYN and this is none: it is dropped.',

  'syn-sent.bad-ack': (n, { me }) =>
    `Only ack=${n['SND.NXT']} would answer ${HOST[me]}’s SYN. ack=${n['SEG.ACK']} answers something else, so it gets RST.`,
  'syn-sent.bad-ack-rst': (n, { me }) =>
    `Only ack=${n['SND.NXT']} would answer ${HOST[me]}’s SYN. This RST says ack=${n['SEG.ACK']}: it is dropped.`,
  'syn-sent.reset': (n, { me }) =>
    `ack=${n['SEG.ACK']} shows that this RST answers ${HOST[me]}’s SYN: refused, so connect() fails.`,
  'syn-sent.rst-no-ack': () =>
    'An RST without ACK might answer anything, so it is not believed: dropped.',
  'syn-sent.established': (n, { me }) =>
    `ack=${n['SEG.ACK']} is SYN ${n.ISS} plus one: the SYN arrived. Now ${HOST[me]} answers ack=${n['RCV.NXT']} and is ESTABLISHED.`,
  'syn-sent.established-text': (n, { me }) =>
    `ack=${n['SEG.ACK']} is SYN ${n.ISS} plus one: ${HOST[me]} is ESTABLISHED, and ${bytes(n.octets)} that waited ride on its ACK.`,
  'syn-sent.simultaneous': (n, { me, peer }) =>
    `This SYN is no answer: ${HOST[peer]} is opening too. So ${HOST[me]} repeats SYN ${n.ISS}, now with ack=${n['RCV.NXT']}.`,
  'syn-sent.neither': (_, { me, peer }) =>
    `No SYN in it: ${HOST[me]} still lacks ${HOST[peer]}’s initial number and drops it.`,

  'seq.acceptable': (n) => {
    const [seq, next, window] = [n['SEG.SEQ'], n['RCV.NXT'], n['RCV.WND']];
    if (window === 0) return `The window is 0, but SEG.SEQ ${seq} is RCV.NXT.`;
    const range = `${next}…${(next + window - 1) >>> 0}`;
    if (precedes(seq, next))
      return `SEG.SEQ ${seq}, SEG.LEN ${n['SEG.LEN']}: its end lies in the window ${range}.`;
    return `SEG.SEQ ${seq} lies in the window ${range}.`;
  },
  'seq.unacceptable': (n, { me }) => {
    const [seq, next] = [n['SEG.SEQ'], n['RCV.NXT']];
    const what = precedes(seq, next) ? 'is an old one' : 'is outside the window';
    return `Sequence number ${seq} ${what}: ${HOST[me]} repeats that it waits for ${next}.`;
  },
  'seq.zero-window': () => 'The window is 0, so there is no room for it yet: an ACK says so.',
  'seq.rst-outside': (n) =>
    `The RST’s sequence number ${n['SEG.SEQ']} lies outside the window: not believed, not answered.`,
  'seq.trimmed': (n) =>
    `The first ${n.octets} of its numbers came before: cut off, so that it begins at ${n['RCV.NXT']}.`,
  'seq.held': (n, { me }) =>
    `${n['SEG.SEQ']} came while ${n['RCV.NXT']} is missing: ${HOST[me]} keeps it and asks again with ack=${n['RCV.NXT']}.`,
  'seq.simultaneous-open': (n) =>
    `SEG.SEQ ${n['SEG.SEQ']} is left of RCV.NXT ${n['RCV.NXT']}. By the RFC’s letter it is dropped; Figure 7 and real TCPs take its ACK.`,
  'seq.syn-again': (n, { me, peer }) =>
    `SYN again: ${HOST[peer]} never got the SYN+ACK, so ${HOST[me]} repeats SYN ${n.ISS}. By the letter of the RFC, only an ACK.`,
  'seq.fin-again': (_, { me }) =>
    `The FIN came again: ${HOST[me]} repeats its ACK and restarts 2MSL. The RFC’s first check and its later ones differ here.`,

  'rst.challenge': (n) =>
    `This RST has number ${n['SEG.SEQ']}, not exactly ${n['RCV.NXT']}. It may be forged, so an ACK asks back.`,
  'rst.return-to-listen': (n, { me }) =>
    `The RST’s number ${n['SEG.SEQ']} is the one expected: ${HOST[me]} forgets this attempt and is back in LISTEN.`,
  'rst.refused': (n, { peer }) =>
    `The RST’s number ${n['SEG.SEQ']} is the one expected: ${HOST[peer]} refuses the connection, so CLOSED.`,
  'rst.reset': (n, { me }) =>
    `The RST’s number ${n['SEG.SEQ']} is the one expected: ${HOST[me]} drops everything and is CLOSED, with no answer.`,
  'rst.closed': (n, { me }) =>
    `The RST’s number ${n['SEG.SEQ']} is the one expected: ${HOST[me]} waits no longer and is CLOSED.`,
  'rst.time-wait': (_, { me }) =>
    `TIME-WAIT is there to outlive old segments, so no RST may end it early: ${HOST[me]} ignores this one.`,

  'syn.return-to-listen': (n, { me }) =>
    `Another SYN, number ${n['SEG.SEQ']}: ${HOST[me]} forgets the first attempt and is back in LISTEN.`,
  'syn.challenge': (n, { me }) =>
    `A SYN, ${n['SEG.SEQ']}, in a connection that exists: ${HOST[me]} doubts it and asks back with ack=${n['RCV.NXT']}.`,
  'syn.reset': (n) =>
    `A SYN, ${n['SEG.SEQ']}, in a connection that exists is an error: the connection is reset.`,
  'challenge.throttled': ({ limit, ms }) =>
    `At most ${limit} challenge ACKs may leave in ${seconds(ms)}: this one stays unsent.`,

  'ack.off': () =>
    'The ACK bit is off. Once SYNs are exchanged it must be on, so the segment is dropped.',
  'ack.old': (n) =>
    `ack=${n['SEG.ACK']} is far too old: dropped, and an ACK gives the current numbers.`,
  'ack.future': (n) =>
    `ack=${n['SEG.ACK']} acknowledges what was never sent: ${n['SND.NXT']} is still to come. It is dropped, and an ACK says so.`,
  'ack.syn-received': (n, { me }) =>
    `ack=${n['SEG.ACK']} is SYN ${n['SND.UNA']} plus one: ${HOST[me]}’s SYN has arrived, so ${HOST[me]} is ESTABLISHED.`,
  'ack.syn-received-text': (n, { me }) =>
    `ack=${n['SEG.ACK']} is SYN ${n['SND.UNA']} plus one: ${HOST[me]} is ESTABLISHED and takes the ${bytes(n.octets)} that came along.`,
  'ack.syn-received-bad': (n, { me }) =>
    `Only ack=${n['SND.NXT']} would answer ${HOST[me]}’s SYN. This is ack=${n['SEG.ACK']}, so it gets RST.`,
  'ack.accept-queue-full': (n, { me }) =>
    `ack=${n['SEG.ACK']} is right, but too many wait for accept() on ${HOST[me]}: it acts as if the ACK were lost. RFC 9293 has no such queue.`,
  'ack.new': (n, { me }) =>
    n['SEG.ACK'] === n['SND.NXT']
      ? `ack=${n['SEG.ACK']} means “everything before ${n['SEG.ACK']} is here”: all that ${HOST[me]} sent has arrived.`
      : `ack=${n['SEG.ACK']} means “everything before ${n['SEG.ACK']} is here”. What came after it still waits.`,
  'ack.duplicate': (n) => `ack=${n['SEG.ACK']} was known before: nothing new is acknowledged.`,
  'ack.window': (n) => `SND.WND: ${n['SND.WND']} → ${n['SEG.WND']}, how much may be sent.`,
  'ack.fin-wait-2': (n, { me, peer }) =>
    `ack=${n['SEG.ACK']} is FIN ${n.FIN} plus one: the FIN is acknowledged. Now ${HOST[me]} waits for ${HOST[peer]}’s FIN.`,
  'ack.time-wait': (n, { me }) =>
    `ack=${n['SEG.ACK']} is FIN ${n.FIN} plus one: both FINs are acknowledged, and ${HOST[me]} waits ${seconds(n.ms)} in TIME-WAIT.`,
  'ack.closed': (n, { me }) =>
    `ack=${n['SEG.ACK']} is FIN ${n.FIN} plus one: both FINs are acknowledged, so ${HOST[me]} deletes its record.`,

  'text.delivered': (n, { me }) =>
    `${capital(HOST[me])} gets ${bytes(n.octets)} in order for its program. The next number it expects is ${n['RCV.NXT']}.`,
  'text.from-held': (n) =>
    `The gap is filled, so ${bytes(n.octets)} kept before can be handed on too. Next is ${n['RCV.NXT']}.`,
  'text.ignored': ({ octets }, { peer }) =>
    `${capital(HOST[peer])} has sent its FIN: ${bytes(octets)} of data after it cannot be right and are ignored.`,
  'text.after-close': ({ octets }, { me }) =>
    `close() ended reading too: nobody on ${HOST[me]} will read these ${bytes(octets)}, so the answer is RST.`,

  'fin.close-wait': (n, { me }) =>
    `A FIN counts as one number, so ${HOST[me]} now expects ${n['RCV.NXT']}. In CLOSE-WAIT it may still send.`,
  'fin.closing': (n, { me, peer }) =>
    `The FINs crossed: ${HOST[me]} acknowledges ${HOST[peer]}’s with ack=${n['RCV.NXT']} and still awaits the ACK of its own.`,
  'fin.time-wait': (n, { me }) =>
    `The FIN is acknowledged with ack=${n['RCV.NXT']}. That ACK may get lost, so ${HOST[me]} stays ${seconds(n.ms)} to repeat it.`,
  'fin.both-done': (n, { me }) =>
    `ACK and FIN came in one segment: ${HOST[me]} answers ack=${n['RCV.NXT']} and goes straight to TIME-WAIT, for ${seconds(n.ms)}.`,
  'fin.stays': () => 'A FIN came before: the ACK is repeated and the state stays.',

  'ack.sent': (n) => `The ACK carries RCV.NXT ${n['RCV.NXT']}.`,
  'ack.rides': (n) => `ack=${n['RCV.NXT']} needs no segment of its own: it rides on this one.`,
  'ack.second-segment': (n) =>
    `This is the second full segment without an ACK, so ack=${n['RCV.NXT']} waits no longer.`,
  'send.from-queue': (n) =>
    `${bytes(n.octets)} of data that waited can leave now, numbered from ${n['SND.NXT']}.`,
  'fin.sent': (n) =>
    `All data has left: now the FIN follows, with sequence number ${n['SND.NXT']}.`,

  'timeout.retransmission': (n, { me }) =>
    `No ACK for ${seconds(n.RTO)}: ${HOST[me]} repeats the segment with number ${n['SEG.SEQ']} and now allows ${seconds(n.next)}.`,
  'timeout.probe': (n) =>
    `The window has been shut for ${seconds(n.RTO)}: 1 byte, number ${n['SND.NXT']}, asks whether it has opened.`,
  'timeout.time-wait': ({ ms }, { me }) =>
    `2MSL, ${seconds(ms)}, has passed: no old segment can still be on its way, so ${HOST[me]} deletes its record.`,
  'timeout.user': ({ ms }, { me }) =>
    `Nothing was acknowledged for ${seconds(ms)}: ${HOST[me]} gives up and deletes its record.`,
  'timeout.retries': (n, { me }) =>
    `Sent again ${n.retries === 1 ? 'once' : `${n.retries} times`}, then ${seconds(n.RTO)} of silence: ${HOST[me]} has tried often enough, gives up and deletes its record.`,
  'timeout.fin-wait-2': ({ ms }, { me, peer }) =>
    `After close() ${HOST[me]} waits ${seconds(ms)} for ${HOST[peer]}’s FIN, then deletes its record. RFC 9293 would wait for ever.`,

  'timeout.keep-alive': (n, { me, peer }) =>
    `Nothing came for ${seconds(n.ms)}. Is ${HOST[peer]} still there? ${capital(HOST[me])} sends the used-up number ${n['SEG.SEQ']}, which must be answered.`,
  'timeout.keep-alive-over': (n, { me }) =>
    `${n.probes === 1 ? 'One probe' : `${n.probes} probes`} and no answer: ${HOST[me]} takes the other end for dead, sends RST and deletes its record.`,
  'keep-alive.answered': (_, { peer }) =>
    `An answer: ${HOST[peer]} is still there, and the quiet time is counted anew.`,

  'fast-open.request': ({ ISS }, { me, peer }) =>
    `${capital(HOST[me])} has no cookie from ${HOST[peer]} yet: SYN ${ISS} asks for one, and data must wait for the handshake.`,
  'fast-open.cookie-given': (_, { me, peer }) =>
    `${capital(HOST[me])} makes a cookie from ${HOST[peer]}’s address and adds it to its SYN+ACK, for the next connection.`,
  'fast-open.cached': (_, { me }) =>
    `${capital(HOST[me])} keeps the cookie: its next SYN may carry data at once.`,
  'fast-open.syn': ({ ISS, octets }, { me }) =>
    octets === 0
      ? `SYN ${ISS} shows the cookie from last time, but there is no data yet that could ride on it.`
      : `SYN ${ISS} shows the cookie from last time and carries ${bytes(octets)} of data: ${HOST[me]} saves a round trip.`,
  'fast-open.accepted': (n, { me }) =>
    n.octets === 0
      ? `The cookie is right: ${HOST[me]} may send data before the handshake ends. The SYN itself carried none.`
      : `The cookie is right: ${HOST[me]} hands ${bytes(n.octets)} to its program before the handshake ends. ack=${n['RCV.NXT']} covers SYN and data.`,
  'fast-open.cookie-bad': ({ octets }, { me }) =>
    octets === 0
      ? `The cookie is wrong: ${HOST[me]} goes on with an ordinary handshake and sends a good cookie.`
      : `The cookie is wrong: ${HOST[me]} leaves the ${bytes(octets)} aside, acknowledges the SYN alone and sends a good cookie.`,
  'fast-open.send': (n, { me }) =>
    `Thanks to the cookie ${HOST[me]} need not wait for the third segment: ${bytes(n.octets)} leave, numbered from ${n['SND.NXT']}.`,
  'fast-open.established': (n, { me }) =>
    `ack=${n['SEG.ACK']} covers SYN ${n.ISS} and ${bytes(n.octets)} of data after it: ${HOST[me]} is ESTABLISHED.`,
  'fast-open.again': (n, { me }) =>
    `Only the SYN was acknowledged, not its data: ${HOST[me]} sends the ${bytes(n.octets)} from ${n['SEG.SEQ']} on again with its ACK.`,

  'two-way.listen': (n, { me }) =>
    `With two segments ${HOST[me]} has to believe SYN ${n['SEG.SEQ']}: it sends ${n.ISS} and is ESTABLISHED at once. TCP does not do this.`,
  'two-way.bad-ack': (n, { me }) =>
    `Only ack=${n['SND.NXT']} would answer ${HOST[me]}’s SYN, and ack=${n['SEG.ACK']} came. With no third segment it can’t say no: dropped.`,
  'two-way.established': (n, { me }) =>
    `ack=${n['SEG.ACK']} is SYN ${n.ISS} plus one: ${HOST[me]} is ESTABLISHED. With two segments it sends no answer.`,

  'window-scale.agreed': (n, { me }) =>
    `Both SYNs name a shift: ${HOST[me]} will read a window field shifted left by ${n['Snd.Wind.Shift']} and write its own shifted right by ${n['Rcv.Wind.Shift']}.`,
  'window-scale.shifted': (n) =>
    `The window field ${n['SEG.WND']}, shifted left by ${n['Snd.Wind.Shift']}, means ${bytes(n.octets)}.`,
  'sack.agreed': () => 'Both SYNs permit SACK: an ACK may also tell what has come behind a gap.',
  'timestamps.agreed': (n, { me }) =>
    `Both SYNs carry timestamps, so every segment will: ${HOST[me]} is going to echo TSval ${n['TS.Recent']}.`,
  'timestamps.missing': (_, { me }) =>
    `Timestamps were agreed on and this segment has none: ${HOST[me]} drops it in silence.`,
  'timestamps.old': (n, { me }) =>
    `TSval ${n['SEG.TSval']} is older than ${n['TS.Recent']}, which has come already: an old duplicate. ${capital(HOST[me])} drops it and repeats its ACK.`,
  'timestamps.recent': (n, { me }) =>
    `TSval ${n['SEG.TSval']} is newer than ${n['TS.Recent']}: from now on ${HOST[me]} echoes it.`,
  'timestamps.round-trip': (n) =>
    `TSecr ${n['SEG.TSecr']} tells when the segment left that this one answers: a round trip R of ${seconds(n.R)}.`,

  'rto.sample': (n) =>
    `A round trip R of ${seconds(n.R)} gives SRTT ${seconds(n.SRTT)} and RTO ${seconds(n.RTO)}.`,
  'rto.karn': () =>
    'The ACK of a repeated segment gives no round trip: which of the two does it answer?',
  'rto.after-syn': ({ RTO }) => `The timer had expired on a SYN, so RTO begins at ${seconds(RTO)}.`,
};
