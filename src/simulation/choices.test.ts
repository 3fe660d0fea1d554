import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { RFC_PARAMETERS } from '../tcp/parameters';
import {
  AS_IN_THE_SCENE,
  type HostChoices,
  NO_CHOICES,
  NUMBERS,
  OPTIONS,
  optionsOf,
  withChoices,
} from './choices';
import { chosen, numbersOf } from './choosing';
import type { HostSetup } from './host';
import { PROFILES, type ProfileId } from './profiles';
import { simulate, type Stage } from './simulate';

const STAGE: Stage = SCENARIOS['last-ack-lost'];
const IDS = Object.keys(PROFILES) as ProfileId[];

/** A server with something of its own, and how it is set up with choices. */
function serverWith(own: Partial<HostSetup>, choices: Partial<HostChoices>): HostSetup {
  const { client, server } = STAGE.hosts;
  const stage: Stage = { ...STAGE, hosts: { client, server: { ...server, ...own } } };
  return withChoices(stage, { ...NO_CHOICES, server: { ...AS_IN_THE_SCENE, ...choices } }).hosts
    .server;
}

const clientWith = (choices: Partial<HostChoices>): HostSetup =>
  withChoices(STAGE, { ...NO_CHOICES, client: { ...AS_IN_THE_SCENE, ...choices } }).hosts.client;

describe('a stage with choices', () => {
  it('is the stage itself when nothing is chosen', () => {
    expect(withChoices(STAGE, NO_CHOICES)).toBe(STAGE);
  });

  it('runs as it did when what is chosen is what the scene has', () => {
    const choices = { client: { ...AS_IN_THE_SCENE }, server: { ...AS_IN_THE_SCENE } };
    expect(simulate(withChoices(STAGE, choices)).flights).toEqual(simulate(STAGE).flights);
  });

  it('changes one host alone', () => {
    const choices = { ...NO_CHOICES, server: { ...AS_IN_THE_SCENE, profile: 'linux' as const } };
    const { client, server } = withChoices(STAGE, choices).hosts;
    expect(client.parameters).toEqual(STAGE.hosts.client.parameters);
    expect(server.parameters).toMatchObject(PROFILES.linux.parameters);
  });

  it.each(IDS)('of %s keeps what a scene sets otherwise than the RFC', (profile) => {
    const parameters = { ...RFC_PARAMETERS, readsAtOnce: true, msl: 1_000, rtoMin: 50, mss: 100 };
    const setup = serverWith({ parameters, backlog: 3 }, { profile });
    expect(setup.parameters).toMatchObject({ readsAtOnce: true, msl: 1_000, rtoMin: 50, mss: 100 });
    expect(numbersOf(setup).backlog).toBe(3);
  });

  it.each(IDS)('of %s keeps the ports of a scene that is about ports', (profile) => {
    const ephemeral = { first: 50_000, last: 50_003 };
    expect(serverWith({ ephemeral }, { profile }).ephemeral).toEqual(ephemeral);
  });

  it('prefers what is chosen by name to what the scene has', () => {
    const parameters = { ...RFC_PARAMETERS, receiveBuffer: 10 };
    const setup = serverWith({ parameters, backlog: 3 }, { backlog: 7, buffer: 20 });
    expect(numbersOf(setup)).toMatchObject({ backlog: 7, buffer: 20 });
  });

  it.each(OPTIONS)('turns %s on, and off', (option) => {
    expect(optionsOf(serverWith({}, { [option]: true }))[option]).toBe(true);
    expect(optionsOf(serverWith({}, { [option]: false }))[option]).toBe(false);
  });

  it.each(IDS)('of %s takes its own time for keep-alives', (profile) => {
    const { parameters } = serverWith({}, { profile, keepAlive: true });
    expect(parameters).toMatchObject({ keepAlive: PROFILES[profile].keepAlive });
  });
});

describe('a TIME-WAIT of so many seconds', () => {
  const releaseWith = (timeWait: number) => {
    const client = { ...AS_IN_THE_SCENE, timeWait };
    return simulate(withChoices(SCENARIOS['four-way-release'], { ...NO_CHOICES, client }));
  };

  it.each([240, 120, 60, 1, 0])('%i s: the TCB is gone so long after the last ACK', (s) => {
    const { steps } = releaseWith(s);
    const [ack, end] = [
      steps.find(({ hosts }) => hosts.client.state === 'TIME-WAIT'),
      steps.findLast(({ what }) => what.kind === 'timeout'),
    ];
    expect(ack?.sent).toHaveLength(1);
    expect(end?.hosts.client.connections).toEqual({});
    expect((end?.at ?? 0) - (ack?.at ?? 0)).toBe(s * 1_000);
  });

  it('counts more than the profile’s', () => {
    expect(numbersOf(clientWith({ profile: 'linux' })).timeWait).toBe(60);
    expect(numbersOf(clientWith({ profile: 'linux', timeWait: 120 })).timeWait).toBe(120);
  });
});

describe('so many ephemeral ports', () => {
  it.each(IDS)('of %s begin with the port that the scene’s own connection has', (profile) => {
    expect(clientWith({ profile, ports: 3 }).ephemeral).toEqual({ first: 49_152, last: 49_154 });
  });

  it.each(IDS)('of %s are never more than there are', (profile) => {
    const { first, last } = PROFILES[profile].ephemeral;
    const all = last - first + 1;
    expect(numbersOf(clientWith({ profile, ports: all })).ports).toBe(all);
    expect(numbersOf(clientWith({ profile, ports: all - 1 })).ports).toBe(all - 1);
    expect(numbersOf(clientWith({ profile, ports: all + 1 })).ports).toBe(all);
  });
});

describe('choosing', () => {
  it('what is so anyway is no choice', () => {
    const { client } = STAGE.hosts;
    const change = { ...numbersOf(client), ...optionsOf(client) };
    expect(chosen(STAGE, NO_CHOICES, 'client', change)).toBe(NO_CHOICES);
  });

  it.each(OPTIONS)('%s on and then off again leaves nothing', (option) => {
    const on = chosen(STAGE, NO_CHOICES, 'server', { [option]: true });
    expect(on.server[option]).toBe(true);
    expect(chosen(STAGE, on, 'server', { [option]: false })).toBe(NO_CHOICES);
  });

  it.each(NUMBERS)('a number for %s and then none leaves nothing', (name) => {
    const two = chosen(STAGE, NO_CHOICES, 'client', { [name]: 2 });
    expect(two.client).toEqual({ ...AS_IN_THE_SCENE, [name]: 2 });
    expect(chosen(STAGE, two, 'client', { [name]: null })).toBe(NO_CHOICES);
  });

  it('another profile keeps the rest', () => {
    const two = chosen(STAGE, NO_CHOICES, 'client', { backlog: 2 });
    const next = chosen(STAGE, two, 'client', { profile: 'linux' });
    expect(next.client).toEqual({ ...AS_IN_THE_SCENE, profile: 'linux', backlog: 2 });
  });
});
