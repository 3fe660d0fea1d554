/** The controls that some scenes have of their own, each loaded with the first scene that has it. */
import type { ControlId } from '../../../lessons/lesson';
import { later } from '../../later';

export const CONTROLS = {
  cards: later(async () => (await import('./Cards')).Cards),
  tape: later(async () => (await import('./NumberTape')).NumberTape),
  tray: later(async () => (await import('./QueueTray')).QueueTray),
  slider: later(async () => (await import('./ThingsLeft')).ThingsLeft),
  dial: later(async () => (await import('./WaitDial')).WaitDial),
  counter: later(async () => (await import('./PortCounter')).PortCounter),
  tower: later(async () => (await import('./LayerTower')).LayerTower),
} as const satisfies { readonly [C in ControlId]: unknown };
