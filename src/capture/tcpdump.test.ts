import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { hosts } from '../scenarios/scenario';
import type { Intervention } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import { tcpdumpOf } from './tcpdump';

/** What tools/tcpdump.test.ts has the real one say, here for a machine that does not have it. */
describe('tcpdump’s lines', () => {
  const LIFE = SCENARIOS['whole-life'];

  it('have SEQ and ACK of a SYN as they are, and of the rest from there', () => {
    const lines = tcpdumpOf(simulate(LIFE), 'client', { ip: 4, absolute: false });
    expect(lines.map(({ text }) => text)).toEqual([
      '00:00:00.000000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [S], seq 100, win 65535, options [mss 1460], length 0',
      '00:00:00.160000 IP 10.0.0.2.80 > 10.0.0.1.49152: Flags [S.], seq 300, ack 101, win 65535, options [mss 1460], length 0',
      '00:00:00.160000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [.], ack 1, win 65535, length 0',
      '00:00:00.280000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [P.], seq 1:6, ack 1, win 65535, length 5: HTTP',
      '00:00:00.440000 IP 10.0.0.2.80 > 10.0.0.1.49152: Flags [.], ack 6, win 65535, length 0',
      '00:00:00.560000 IP 10.0.0.2.80 > 10.0.0.1.49152: Flags [P.], seq 1:13, ack 6, win 65535, length 12: HTTP',
      '00:00:00.560000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [.], ack 13, win 65535, length 0',
      '00:00:00.680000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [F.], seq 6, ack 13, win 65535, length 0',
      '00:00:00.840000 IP 10.0.0.2.80 > 10.0.0.1.49152: Flags [.], ack 7, win 65535, length 0',
      '00:00:00.960000 IP 10.0.0.2.80 > 10.0.0.1.49152: Flags [F.], seq 13, ack 7, win 65535, length 0',
      '00:00:00.960000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [.], ack 14, win 65535, length 0',
    ]);
  });

  it('belong to a flight and to the step in which the host sees it', () => {
    const timeline = simulate(LIFE);
    const [, , third] = tcpdumpOf(timeline, 'server', { ip: 4, absolute: false });
    expect(third?.flight).toBe(2);
    expect(timeline.steps[third?.step ?? 0]?.what).toEqual({ kind: 'arrival', flight: 2 });
  });

  it('have every number as it is, if asked; and IPv6 addresses', () => {
    const lines = tcpdumpOf(simulate(LIFE), 'server', { ip: 6, absolute: true });
    expect(lines[3]?.text).toBe(
      '00:00:00.360000 IP6 fd00::a00:1.49152 > fd00::a00:2.80: Flags [P.], seq 101:106, ack 301, win 65535, length 5: HTTP',
    );
  });

  it('count on when the numbers wrap', () => {
    const wrap = { ...LIFE, hosts: hosts({ client: { iss: [2 ** 32 - 3] } }) };
    const lines = tcpdumpOf(simulate(wrap), 'client', { ip: 4, absolute: false });
    expect(lines[0]?.text).toContain('seq 4294967293, win');
    expect(lines[3]?.text).toContain('seq 1:6, ack 1,');
  });

  it('have the SEQ of a segment without ACK as it is', () => {
    const deed: Intervention = { kind: 'power-cycle', host: 'server', at: 300 };
    const lines = tcpdumpOf(simulate(LIFE, [deed]), 'client', { ip: 4, absolute: false });
    expect(lines.at(-1)?.text).toContain('Flags [R], seq 301, win 0, length 0');
  });

  it('have every option, and what no TCP sends', () => {
    const segment = {
      seq: 5,
      ack: 0,
      ctl: ['URG'],
      wnd: 1,
      text: '',
      mss: 9,
      windowScale: 7,
      sackPermitted: true,
      timestamps: { value: 1, echo: 2 },
      fastOpen: '0123456789abcdef',
    } as const;
    const by = 'host' as const;
    const inject = { kind: 'inject', to: 'server', by, at: 86_399_999, segment } as const;
    const none = {
      ...inject,
      segment: { seq: 5, ack: 0, ctl: [], wnd: 1, text: '', fastOpen: '' },
    };
    const lines = tcpdumpOf(simulate(SCENARIOS['empty-stage'], [inject, none]), 'client', {
      ip: 4,
      absolute: false,
    });
    // What answers them comes after midnight.
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual([
      '23:59:59.999000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [U], win 1, urg 0, options [mss 9,sackOK,TS val 1 ecr 2,nop,wscale 7,tfo  cookie 0123456789abcdef,nop,nop], length 0',
      '23:59:59.999000 IP 10.0.0.1.49152 > 10.0.0.2.80: Flags [none], win 1, options [tfo  cookiereq,nop,nop], length 0',
    ]);
  });
});
