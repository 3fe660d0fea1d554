import type { MissionWords } from '../mission-words';

const bytes = (octets: number): string => (octets === 1 ? '1 byte' : `${octets} bytes`);

/** Why a field is right or wrong, and how to work it out. */
export const missionReasons: Pick<MissionWords, 'reasons' | 'hints'> = {
  reasons: {
    'source.own': () => 'The port that you use for this connection.',
    'destination.peers': () => 'The port that the peer uses.',
    'ctl.syn': () => 'The first segment is a SYN alone: there is nothing to acknowledge yet.',
    'ctl.syn-ack': () => 'Two bits, set together in one segment.',
    'ctl.ack': () => 'All there is to say is what has arrived: ACK alone will do.',
    'ctl.text': () => 'Data carries an ACK, too. PSH may be set or not.',
    'ctl.fin': () => 'FIN says that no more will come. Once connected, ACK is always set.',
    'ctl.rst': () => 'RST refuses. The ACK says which SYN it answers.',
    'seq.iss': () => 'The initial number you picked (ISS). Real ones are hard to guess.',
    'seq.iss-again': () => 'It is the same SYN once more, so the number is still the ISS.',
    'seq.snd-nxt': () => 'The number right after all that you have sent.',
    'seq.rst': () => 'What came had no ACK, so the RST has sequence number 0.',
    'ack.nothing-yet': () => 'Nothing has come yet, so this field is not used.',
    'ack.syn': (n) => `The number after SYN ${n['SEG.SEQ']}: a SYN uses up one, too.`,
    'ack.text': (n) => `${bytes(n.octets)} came, from ${n['SEG.SEQ']} on: this is the next number.`,
    'ack.fin': (n) => `The number after FIN ${n['SEG.SEQ']}: a FIN uses up one, too.`,
    'ack.unchanged': () => 'Nothing new has come, so it is the same as last time.',
    'ack.rst': () => 'It covers the SYN: that is how the peer knows what is refused.',
    'wnd.own': () => 'How many bytes you can take now.',
    'wnd.rst': () => 'Nobody reads the window of a RST.',
    'text.whole': (n) => `${bytes(n.octets)}, just as the program handed them over.`,
    'state.next': () => 'Right.',
    'ack.off': () => 'The ACK bit is off, so nobody reads this number.',
    'wnd.other': () => 'This is fine as well: how much you take is up to you.',

    'number.empty': () => 'Still empty.',
    'number.range': (n) => `Write a number from 0 to ${n.limit}.`,
    'source.swapped': () => 'That is the peer’s port. The sender here is you.',
    'source.wrong': () => 'That is not the port that you use for this connection.',
    'destination.swapped': () => 'That is your own port. The receiver is the peer.',
    'destination.wrong': () => 'The peer does not use that port: it would reach another socket.',
    'ctl.empty': () => 'No bit is set. What is this segment to say?',
    'ctl.needs-rst': () => 'No socket will take it: set the bit that refuses.',
    'ctl.no-rst': () => 'RST ends a connection at once. There is no reason to do so now.',
    'ctl.needs-syn': () =>
      'The peer does not know your initial number: the bit that says it is missing.',
    'ctl.no-syn': () => 'SYN is set only to announce an initial number. That is not due now.',
    'ctl.needs-fin': () => 'Your program has finished sending: the bit that says so is missing.',
    'ctl.no-fin': () => 'FIN is set once, when your program finishes sending.',
    'ctl.missing-ack': () =>
      'Something has arrived. Say how far you have got: that bit is missing.',
    'ctl.no-ack': () => 'Nothing has come yet, so there is nothing to acknowledge.',
    'ctl.no-urg': () => 'No data is urgent: leave URG off.',
    'seq.not-iss': (n) => `A SYN carries the ISS, and yours is ${n.ISS}.`,
    'seq.rst-not-zero': () => 'Without a connection you have no sequence number: RST uses 0 here.',
    'seq.syn-counts': (n) => `Your SYN has used up ${n.ISS} already. Count on from there.`,
    'seq.peers': (n) => `${n.given} is a number of the peer’s. Write your own here.`,
    'seq.sent-already': (n) => `${n.given} has been sent already. Did you count data and FIN?`,
    'seq.gap': (n) => `Before ${n.given} there is a gap: some numbers were never sent.`,
    'ack.syn-counts': (n) =>
      `${n['SEG.SEQ']} has come already. Write the number you expect next. A SYN uses up one: ${n['SEG.SEQ']} + 1 = ?`,
    'ack.fin-counts': (n) =>
      `${n['SEG.SEQ']} has come already. Write the number you expect next. A FIN uses up one: ${n['SEG.SEQ']} + 1 = ?`,
    'ack.text-counts': (n) =>
      `${bytes(n.octets)} from ${n['SEG.SEQ']} on have come already. Write the number you expect next: ${n['SEG.SEQ']} + ${n.octets} = ?`,
    'ack.own': (n) => `${n.given} is your own number. Write the one you expect from the peer.`,
    'ack.received-already': (n) => `${n.given} has come already. Write the number you expect next.`,
    'ack.beyond': (n) => `Not everything before ${n.given} has come. Count only what has.`,
    'text.other': (n) => `What the program handed over is not ${bytes(n.given)} long.`,
    'state.none': () => 'Choose one.',
    'state.wrong': () => 'Not that one.',
  },
  hints: {
    'source.own': () =>
      'The sender’s port: the destination port of what you received, if anything.',
    'destination.peers': () => 'The receiver’s port. It stands below the name of the peer.',
    'ctl.syn': () => 'Only the one bit that asks to open a connection.',
    'ctl.syn-ack': () => 'You say two things: that their SYN has come, and your initial number.',
    'ctl.ack': () => 'Nothing to send, open or close: only say that it has come.',
    'ctl.text': () => 'No bit means data. The one that is always set once connected will do.',
    'ctl.fin': () => 'The bit for “no more to send”, and the one always set once connected.',
    'ctl.rst': () => 'The bit that refuses, and the one that says what you answer.',
    'seq.iss': () => 'Use your ISS as the task gives it.',
    'seq.iss-again': () => 'A SYN always has the ISS as its number, also when it is repeated.',
    'seq.snd-nxt': ({ ISS, octets, fins }) => {
      const text = octets > 0 ? ` + data ${octets}` : '';
      return `Add to the ISS what you have sent: ${ISS} + SYN 1${text}${fins > 0 ? ' + FIN 1' : ''} = ?`;
    },
    'seq.rst': () => 'If what came has an ACK, use its number; if not, use 0.',
    'ack.nothing-yet': () => 'With the ACK bit off you can leave it empty.',
    'ack.syn': (n) => `The SYN that came has ${n['SEG.SEQ']}. Add the 1 that a SYN uses up.`,
    'ack.text': (n) => `The data begins at ${n['SEG.SEQ']}. Add its ${bytes(n.octets)}.`,
    'ack.fin': (n) => `The FIN that came has ${n['SEG.SEQ']}. Add the 1 that a FIN uses up.`,
    'ack.unchanged': () => 'Repeat the ack you sent last: nothing new has come since.',
    'ack.rst': (n) =>
      `What came has number ${n['SEG.SEQ']}. Add its length ${n['SEG.LEN']}: a SYN counts as 1.`,
    'wnd.own': () => 'How many more bytes you can take: anything from 0 to 65535.',
    'wnd.rst': () => 'Anything from 0 to 65535 will do.',
    'text.whole': () => 'Count the characters handed over: commas and spaces are bytes, too.',
    'state.next': () =>
      'Look at what came and what you send: SYN, FIN and their ACKs change states.',
  },
};
