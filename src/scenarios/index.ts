/** The scenes, in the order of the curriculum: one file each, one line here. */
import { connectionRefused } from './connection-refused';
import { dataOnThirdSegment } from './data-on-third-segment';
import { emptyStage } from './empty-stage';
import { finLost } from './fin-lost';
import { fourWayRelease } from './four-way-release';
import { lastAckLost } from './last-ack-lost';
import { reset } from './reset';
import { serverClosesFirst } from './server-closes-first';
import { simultaneousClose } from './simultaneous-close';
import { simultaneousOpen } from './simultaneous-open';
import { synAckLost } from './syn-ack-lost';
import { synLost } from './syn-lost';
import { thirdAckLost } from './third-ack-lost';
import { threeSegmentRelease } from './three-segment-release';
import { threeWayHandshake } from './three-way-handshake';
import { wholeLife } from './whole-life';

export const SCENARIOS = {
  'three-way-handshake': threeWayHandshake,
  'four-way-release': fourWayRelease,
  'whole-life': wholeLife,
  'data-on-third-segment': dataOnThirdSegment,
  'three-segment-release': threeSegmentRelease,
  'server-closes-first': serverClosesFirst,
  'simultaneous-open': simultaneousOpen,
  'simultaneous-close': simultaneousClose,
  'syn-lost': synLost,
  'syn-ack-lost': synAckLost,
  'third-ack-lost': thirdAckLost,
  'fin-lost': finLost,
  'last-ack-lost': lastAckLost,
  'connection-refused': connectionRefused,
  reset,
  'empty-stage': emptyStage,
} as const;

export type ScenarioId = keyof typeof SCENARIOS;
