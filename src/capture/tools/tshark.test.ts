import { beforeAll, describe, expect, it } from 'vitest';
import { labelOf, numbersOf } from '../../simulation/label';
import type { Step } from '../../simulation/timeline';
import { has, lengthOf } from '../../tcp/segment';
import { type Finding, findingsOver } from './findings';
import { titleOf, versionOf } from './tools';

const VERSION = versionOf('tshark');

const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ view, at, flight }) => {
    const { id, segment } = flight;
    return `${view.name}: ${at} ms, flight ${id}, ${labelOf(segment)} ${numbersOf(segment, true)}`;
  });

const isRepeat = ({ named }: Finding): boolean =>
  named.has('retransmission') ||
  named.has('fast_retransmission') ||
  named.has('spurious_retransmission');

/** The step in which a flight left. */
const departure = ({ view, flight }: Finding): Step | undefined =>
  view.timeline.steps.find(({ sent }) => sent.includes(flight.id));

/**
 * What tshark calls a retransmission by right, although it is not `again`, which is about whole
 * segments: a SYN,ACK has the SEQ of the SYN before it (RFC 9293 Figure 7), and text that was sent on a
 * SYN in vain goes once more on its own (RFC 7413 §4.2.2). So is text whose numbers an old segment has
 * used before it.
 */
const isAgainInPart = (finding: Finding): boolean =>
  (finding.isBehind && has(finding.flight.segment, 'SYN') && has(finding.flight.segment, 'ACK')) ||
  (departure(finding)?.because ?? []).some(({ rule }) => rule === 'fast-open.again') ||
  (!finding.isOut && finding.isBehind && isForestalled(finding));

/** Did an old segment come before this one with the same SEQ? */
const isForestalled = ({ view, at, flight: { to, segment } }: Finding): boolean =>
  view.timeline.flights.some(
    (other) =>
      other.origin === 'injected' &&
      other.to === to &&
      other.lands < at &&
      other.segment.seq === segment.seq &&
      lengthOf(other.segment) > 0,
  );

describe.skipIf(VERSION === null).each([4, 6] as const)(
  `${titleOf('tshark', VERSION)}, IPv%i`,
  (ip) => {
    let all: Finding[] = [];
    let honest: Finding[] = [];
    beforeAll(() => {
      all = findingsOver(ip);
      honest = all.filter(({ view }) => view.kind !== 'made-up');
    });

    it('finds no malformed packet and no wrong checksum', () => {
      const good = ip === 4 ? '1' : '';
      const bad = all.filter(
        ({ says }) =>
          says.get('_ws.malformed') !== '' ||
          says.get('tcp.checksum.status') !== '1' ||
          says.get('ip.checksum.status') !== good,
      );
      expect(lines(bad)).toEqual([]);
    });

    it('reads SEQ, ACK, window, octets, MSS and RST as they were sent', () => {
      const wrong = all.filter(({ flight: { segment }, says }) => {
        const numbers = [segment.seq, segment.ack, segment.wnd, segment.text.length];
        const read = (
          ['tcp.seq_raw', 'tcp.ack_raw', 'tcp.window_size_value', 'tcp.len'] as const
        ).map((field) => Number(says.get(field)));
        const isReset = ['1', 'True'].includes(says.get('tcp.flags.reset') ?? '');
        return (
          read.join() !== numbers.join() ||
          says.get('tcp.options.mss_val') !== (segment.mss ?? '').toString() ||
          isReset !== has(segment, 'RST')
        );
      });
      expect(lines(wrong)).toEqual([]);
    });

    it('calls a retransmission, in every scene, what is sent again and whose first one came by', () => {
      const scenes = all.filter(({ view }) => view.kind === 'scene');
      // Where it arrives, what is this late can't be told from what is sent again.
      const isLate = ({ isOut, isBehind, flight }: Finding): boolean =>
        !isOut && isBehind && flight.delayed > 0;
      const expected = scenes.filter(
        (finding) =>
          (finding.flight.again && finding.isBehind) || isAgainInPart(finding) || isLate(finding),
      );
      expect(lines(scenes.filter(isRepeat))).toEqual(lines(expected));
      expect(expected.length).toBeGreaterThan(5);
    });

    it('calls a retransmission, where it is sent, exactly what the run says is sent again', () => {
      const out = honest.filter(({ isOut, flight }) => isOut && lengthOf(flight.segment) > 0);
      const again = out.filter((finding) => finding.flight.again || isAgainInPart(finding));
      expect(lines(out.filter(isRepeat))).toEqual(lines(again));
      expect(again.length).toBeGreaterThan(50);
    });

    // Where they arrive nobody can tell a repeated segment from one that was overtaken. tshark goes by
    // the time: what fills a gap soon is out of order, and a fast retransmission after two duplicate
    // ACKs; later it is a retransmission. By its name or another it has to find each of them.
    it('calls a retransmission or out of order, where it arrives, what its end had passed already', () => {
      const come = honest.filter(({ isOut }) => !isOut);
      const found = come.filter(
        (finding) => isRepeat(finding) || finding.named.has('out_of_order'),
      );
      const behind = come.filter(({ isBehind, isProbe }) => isBehind && !isProbe);
      expect(lines(found)).toEqual(lines(behind));
      const overtaken = ({ view, flight }: Finding, n: number): boolean =>
        come.slice(0, n).some((other) => other.view === view && other.flight.id > flight.id);
      const strange = come.filter(
        (finding, n) =>
          found.includes(finding) &&
          !finding.flight.again &&
          !isAgainInPart(finding) &&
          finding.flight.origin !== 'copy' &&
          !overtaken(finding, n),
      );
      expect(lines(strange)).toEqual([]);
    });

    it('misses, where it arrives, only what is sent again because nothing came before', () => {
      const missed = honest.filter(
        (finding) =>
          finding.flight.again &&
          lengthOf(finding.flight.segment) > 0 &&
          !isRepeat(finding) &&
          !finding.named.has('out_of_order'),
      );
      const came = missed.filter(({ isOut, view, at, flight }) => {
        const first = view.timeline.flights.filter(
          ({ from, source, segment }) =>
            from === flight.from &&
            source.port === flight.source.port &&
            segment.seq === flight.segment.seq &&
            lengthOf(segment) > 0,
        );
        return isOut || first.some(({ lost, lands }) => !lost && lands < at);
      });
      expect(lines(came)).toEqual([]);
      expect(missed.length).toBeGreaterThan(5);
    });

    it('calls a retransmission spurious when its text had been acknowledged', () => {
      const texts = honest.filter(
        (finding) =>
          isRepeat(finding) &&
          finding.flight.segment.text !== '' &&
          !finding.named.has('fast_retransmission'),
      );
      const spurious = texts.filter(({ named }) => named.has('spurious_retransmission'));
      expect(lines(spurious)).toEqual(lines(texts.filter(({ isAcknowledged }) => isAcknowledged)));
      expect(spurious.length).toBeGreaterThan(3);
    });

    // RFC 5681 §2 asks besides that something is outstanding. tshark doesn't, so an ACK that answers a
    // repeated SYN,ACK or FIN counts; what answers a keep-alive it calls otherwise.
    it('calls a duplicate ACK what says the same ACK and window once more, and nothing else', () => {
      const found = honest.filter(
        ({ named }) => named.has('duplicate_ack') || named.has('keep_alive_ack'),
      );
      expect(lines(found)).toEqual(lines(honest.filter(({ isDuplicate }) => isDuplicate)));
      expect(found.length).toBeGreaterThan(100);
    });

    it('calls a zero window probe what is offered to a window that is shut', () => {
      const found = honest.filter(({ named }) => named.has('zero_window_probe'));
      expect(lines(found)).toEqual(lines(honest.filter(({ isProbe }) => isProbe)));
      expect(found.length).toBeGreaterThan(3);
    });

    // It goes by the SEQ alone, one less than the next: an ACK that a FIN has overtaken has that, too.
    it('calls a keep-alive what the keep-alive timer sends', () => {
      const byTimer = (finding: Finding): boolean => {
        const what = departure(finding)?.what;
        return what?.kind === 'timeout' && what.timer === 'keep-alive';
      };
      const found = honest.filter(({ named }) => named.has('keep_alive'));
      const sent = honest.filter(
        (finding) => byTimer(finding) && !has(finding.flight.segment, 'RST'),
      );
      expect(lines(found.filter(byTimer))).toEqual(lines(sent));
      expect(sent.length).toBeGreaterThan(5);
      const others = found.filter((finding) => !byTimer(finding));
      expect(
        lines(others.filter(({ isOut, flight }) => isOut || flight.segment.text !== '')),
      ).toEqual([]);
    });
  },
);
