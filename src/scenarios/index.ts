/** The scenes, in the order of the curriculum: one file each, one line here. */
import { ackBit } from './ack-bit';
import { cableCut } from './cable-cut';
import { closeNotShutdown } from './close-not-shutdown';
import { closeReturns } from './close-returns';
import { connectionRefused } from './connection-refused';
import { dataOnThirdSegment } from './data-on-third-segment';
import { emptyStage } from './empty-stage';
import { finLost } from './fin-lost';
import { finOvertakes } from './fin-overtakes';
import { forgottenClose } from './forgotten-close';
import { fourWayRelease } from './four-way-release';
import { halfClose } from './half-close';
import { halfWayOpen } from './half-way-open';
import { keepAlive } from './keep-alive';
import { lastAckLost } from './last-ack-lost';
import { layers } from './layers';
import { neverAccepted } from './never-accepted';
import { numberTape } from './number-tape';
import { oldDuplicateSyn } from './old-duplicate-syn';
import { onePort } from './one-port';
import { orphaned } from './orphaned';
import { portsRunOut } from './ports-run-out';
import { powerCycle } from './power-cycle';
import { reset } from './reset';
import { sameIsn } from './same-isn';
import { serverClosesFirst } from './server-closes-first';
import { simultaneousClose } from './simultaneous-close';
import { simultaneousOpen } from './simultaneous-open';
import { synAckLost } from './syn-ack-lost';
import { synFlood } from './syn-flood';
import { synLost } from './syn-lost';
import { thirdAckLost } from './third-ack-lost';
import { threeSegmentRelease } from './three-segment-release';
import { threeWayHandshake } from './three-way-handshake';
import { timeWaitLength } from './time-wait-length';
import { twoBits } from './two-bits';
import { wholeLife } from './whole-life';
import { whyThree } from './why-three';

export const SCENARIOS = {
  'three-way-handshake': threeWayHandshake,
  'whole-life': wholeLife,
  'old-duplicate-syn': oldDuplicateSyn,
  'why-three': whyThree,
  'two-bits': twoBits,
  'number-tape': numberTape,
  'same-isn': sameIsn,
  'half-way-open': halfWayOpen,
  'data-on-third-segment': dataOnThirdSegment,
  'never-accepted': neverAccepted,
  'simultaneous-open': simultaneousOpen,
  'ack-bit': ackBit,
  'four-way-release': fourWayRelease,
  'three-segment-release': threeSegmentRelease,
  'half-close': halfClose,
  'close-not-shutdown': closeNotShutdown,
  'server-closes-first': serverClosesFirst,
  'fin-overtakes': finOvertakes,
  'simultaneous-close': simultaneousClose,
  reset,
  'close-returns': closeReturns,
  'syn-lost': synLost,
  'syn-ack-lost': synAckLost,
  'third-ack-lost': thirdAckLost,
  'fin-lost': finLost,
  'last-ack-lost': lastAckLost,
  'syn-flood': synFlood,
  'connection-refused': connectionRefused,
  'forgotten-close': forgottenClose,
  orphaned,
  'power-cycle': powerCycle,
  'cable-cut': cableCut,
  'one-port': onePort,
  'time-wait-length': timeWaitLength,
  'ports-run-out': portsRunOut,
  'keep-alive': keepAlive,
  layers,
  'empty-stage': emptyStage,
} as const;

export type ScenarioId = keyof typeof SCENARIOS;
