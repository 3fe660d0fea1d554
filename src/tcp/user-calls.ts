/** RFC 9293 §3.10.1 to §3.10.6: what the user asks for. */
import { sendFastSyn } from './fast-open';
import { limitFinWait2 } from './fin-wait-2';
import { add } from './seq';
import { alive, sendSyn, transmit } from './sending';
import { newTcb, type Socket, type Tcb } from './tcb';
import {
  change,
  changeRcv,
  changeSnd,
  cite,
  enter,
  type Live,
  remove,
  send,
  sendAck,
  sendBare,
  type Turn,
} from './turn';
import { ownShift, promisedWindow, windowOpened } from './window';

export type UserCall =
  | {
      readonly name: 'OPEN';
      readonly mode: 'active' | 'passive';
      readonly local: Socket;
      readonly remote: Socket | null;
      /** Active only: the first text, which Fast Open may put on the SYN (RFC 7413 §4.2.2). */
      readonly text?: string;
    }
  | { readonly name: 'SEND'; readonly text: string; readonly remote?: Socket }
  /** Takes up to `octets` of what can be read; all of it when absent. */
  | { readonly name: 'RECEIVE'; readonly octets?: number }
  /** `stopReading`: the half-duplex close of MAY-1, sockets' close(); otherwise shutdown(SHUT_WR). */
  | { readonly name: 'CLOSE'; readonly stopReading?: boolean }
  | { readonly name: 'ABORT' }
  | { readonly name: 'STATUS' };

const NO_CONNECTION = 'error: connection does not exist';
const NO_REMOTE = 'error: remote socket unspecified';
const CLOSING = 'error: connection closing';

/** §3.10.1 OPEN Call */
export function open(turn: Turn, call: Extract<UserCall, { name: 'OPEN' }>): void {
  const listening = turn.tcb?.state === 'LISTEN';
  if (turn.tcb !== null && !(listening && call.mode === 'active')) {
    cite(turn, 'open.exists', {});
    turn.reply = 'error: connection already exists';
    return;
  }
  if (call.mode === 'passive') {
    cite(turn, 'open.passive', {});
    turn.tcb = newTcb(call.local, call.remote, turn.parameters);
    return;
  }
  if (call.remote === null) {
    cite(turn, 'open.no-remote', {});
    turn.reply = NO_REMOTE;
    return;
  }
  cite(turn, listening ? 'open.from-listen' : 'open.active', { ISS: turn.iss });
  turn.tcb = { ...newTcb(call.local, call.remote, turn.parameters), unsent: call.text ?? '' };
  becomeActive(turn as Live);
}

/** Selects the ISS, sends the SYN, enters SYN-SENT. */
function becomeActive(turn: Live): void {
  const { iss } = turn;
  change(turn, { opened: 'active', iss, state: 'SYN-SENT' });
  changeSnd(turn, { una: iss, nxt: add(iss, 1), wl2: iss });
  changeRcv(turn, { shift: ownShift(turn.parameters) ?? 0 });
  if (turn.parameters.fastOpen) return sendFastSyn(turn);
  sendSyn(turn, false);
}

/** §3.10.2 SEND Call */
export function sendCall(turn: Turn, call: Extract<UserCall, { name: 'SEND' }>): void {
  if (!alive(turn)) {
    cite(turn, 'send.no-connection', {});
    turn.reply = NO_CONNECTION;
    return;
  }
  const octets = call.text.length;
  switch (turn.tcb.state) {
    case 'LISTEN': {
      const remote = call.remote ?? turn.tcb.remote;
      if (remote === null) {
        cite(turn, 'send.no-remote', {});
        turn.reply = NO_REMOTE;
        return;
      }
      cite(turn, 'send.from-listen', { ISS: turn.iss, octets });
      change(turn, { remote, unsent: call.text });
      becomeActive(turn);
      return;
    }
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
      if (turn.tcb.closing) return refuse(turn, 'send.closing');
      if (turn.tcb.fastOpened) return sendNow(turn, call.text, 'fast-open.send');
      cite(turn, 'send.queued', { octets });
      change(turn, { unsent: turn.tcb.unsent + call.text });
      return;
    case 'ESTABLISHED':
      if (turn.tcb.closing) return refuse(turn, 'send.closing');
      return sendNow(turn, call.text, 'send.now');
    case 'CLOSE-WAIT':
      if (turn.tcb.closing) return refuse(turn, 'send.closing');
      return sendNow(turn, call.text, 'send.close-wait');
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      return refuse(turn, 'send.closing');
  }
}

/** Segmentizes at once what the window allows. */
function sendNow(
  turn: Live,
  text: string,
  rule: 'send.now' | 'send.close-wait' | 'fast-open.send',
): void {
  const { snd, unsent } = turn.tcb;
  const octets = text.length;
  change(turn, { unsent: unsent + text });
  transmit(turn, false);
  if (turn.sent.length > 0) cite(turn, rule, { octets, 'SND.NXT': snd.nxt });
  else cite(turn, 'send.window-full', { octets, 'SND.WND': snd.wnd });
}

/** "error: connection closing" */
function refuse(turn: Turn, rule: 'send.closing' | 'receive.closing' | 'close.closing'): void {
  cite(turn, rule, {});
  turn.reply = CLOSING;
}

/** §3.10.3 RECEIVE Call */
export function receive(turn: Turn, call: Extract<UserCall, { name: 'RECEIVE' }>): void {
  if (!alive(turn)) {
    cite(turn, 'receive.no-connection', {});
    turn.reply = NO_CONNECTION;
    return;
  }
  switch (turn.tcb.state) {
    case 'LISTEN':
    case 'SYN-SENT':
      return cite(turn, 'receive.wait', {});
    // In SYN-RECEIVED there is text only after a Fast Open
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
      if (turn.tcb.unread === '') return cite(turn, 'receive.wait', {});
      return take(turn, call.octets);
    case 'CLOSE-WAIT':
      if (turn.tcb.unread === '') return refuse(turn, 'receive.closing');
      return take(turn, call.octets);
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      return refuse(turn, 'receive.closing');
  }
}

/** Hands text to the user; says so to the peer when the window has opened by much (§3.8.6.2.2). */
function take(turn: Live, octets = turn.tcb.unread.length): void {
  const { unread } = turn.tcb;
  turn.text = unread.slice(0, octets);
  change(turn, { unread: unread.slice(octets) });
  const room = turn.parameters.receiveBuffer - turn.tcb.unread.length;
  changeRcv(turn, { wnd: Math.max(room, promisedWindow(turn.tcb)) });
  cite(turn, 'receive.taken', { octets: turn.text.length });
  const { rcv, snd, deadline, state } = turn.tcb;
  const much = Math.min(snd.mss, turn.parameters.receiveBuffer / 2);
  // After the peer's FIN there is nobody left to tell
  if (state === 'CLOSE-WAIT' || deadline.ack !== null || windowOpened(turn.tcb) < much) return;
  cite(turn, 'receive.window-update', { 'RCV.NXT': rcv.nxt, 'RCV.WND': rcv.wnd });
  sendAck(turn);
}

/** §3.10.4 CLOSE Call, and the half-duplex close() of sockets (§3.6.1 MAY-1) */
export function close(turn: Turn, call: Extract<UserCall, { name: 'CLOSE' }>): void {
  if (!alive(turn)) {
    cite(turn, 'close.no-connection', {});
    turn.reply = NO_CONNECTION;
    return;
  }
  if (call.stopReading === true && !stopReading(turn)) return;
  switch (turn.tcb.state) {
    case 'LISTEN':
      cite(turn, 'close.listen', {});
      return remove(turn);
    case 'SYN-SENT':
      cite(turn, 'close.syn-sent', {});
      return remove(turn);
    case 'SYN-RECEIVED':
      if (turn.tcb.closing) return refuse(turn, 'close.closing');
      change(turn, { closing: true });
      if (turn.tcb.unsent !== '') {
        return cite(turn, 'close.queued', { octets: turn.tcb.unsent.length });
      }
      return finishSending(turn);
    case 'ESTABLISHED':
      return finishSending(turn);
    case 'CLOSE-WAIT':
      if (turn.tcb.closing) return refuse(turn, 'close.closing');
      change(turn, { closing: true });
      transmit(turn);
      return turn.tcb.fin === null ? citeQueuedFin(turn) : undefined;
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
      cite(turn, 'close.again', {});
      return limitFinWait2(turn);
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      return refuse(turn, 'close.closing');
  }
}

/** FIN-WAIT-1 is entered at once; the FIN follows when all text has been segmentized. */
function finishSending(turn: Live): void {
  // What the window has not let out yet goes first.
  if (turn.tcb.unsent === '') cite(turn, 'close.fin-wait-1', { FIN: turn.tcb.snd.nxt });
  else citeQueuedFin(turn);
  change(turn, { closing: true });
  enter(turn, 'FIN-WAIT-1');
  transmit(turn);
}

/** The FIN has to wait for text that is still queued: where it will stand then. */
function citeQueuedFin(turn: Live): void {
  const { snd, unsent } = turn.tcb;
  cite(turn, 'close.after-text', { FIN: add(snd.nxt, unsent.length), octets: unsent.length });
}

/** From now on nobody reads; with text unread the connection is reset (SHLD-3, RFC 2525 §2.17). */
function stopReading(turn: Live): boolean {
  const { state, unread, held, snd } = turn.tcb;
  if (state === 'LISTEN' || state === 'SYN-SENT') return true;
  const lost = unread.length + held.reduce((sum, segment) => sum + segment.text.length, 0);
  if (lost > 0) {
    cite(turn, 'close.unread', { octets: lost });
    sendBare(turn, { seq: snd.nxt, ctl: ['RST'] });
    remove(turn);
    return false;
  }
  change(turn, { reading: false });
  cite(turn, 'close.stop-reading', {});
  return true;
}

/** §3.10.5 ABORT Call */
export function abort(turn: Turn): void {
  if (!alive(turn)) {
    cite(turn, 'abort.no-connection', {});
    turn.reply = NO_CONNECTION;
    return;
  }
  switch (turn.tcb.state) {
    case 'LISTEN':
    case 'SYN-SENT':
      cite(turn, 'abort.nothing-sent', {});
      return remove(turn);
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSE-WAIT':
      cite(turn, 'abort.reset', { 'SND.NXT': turn.tcb.snd.nxt });
      send(turn, { seq: turn.tcb.snd.nxt, ctl: ['RST'] });
      return remove(turn);
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      cite(turn, 'abort.ok', {});
      return remove(turn);
  }
}

/** §3.10.6 STATUS Call */
export function status(turn: Turn): void {
  if (!alive(turn)) {
    cite(turn, 'status.no-connection', {});
    turn.reply = NO_CONNECTION;
    return;
  }
  cite(turn, 'status.state', {});
  turn.reply = `state = ${turn.tcb.state satisfies Tcb['state']}`;
}
