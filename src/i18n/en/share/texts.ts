import type { TextsWords } from '../../share/texts';

export const texts: TextsWords = {
  title: 'As text',
  rfc: {
    name: 'RFC figure',
    about: 'The run in the notation of RFC 9293, for mails and comments.',
  },
  mermaid: {
    name: 'Mermaid',
    about: 'A sequence diagram that GitHub, GitLab and Notion draw.',
  },
  markdown: { name: 'Markdown', about: 'A table with a row for each step.' },
  packetdrill: {
    name: 'packetdrill',
    about: 'A script that tests whether a real kernel does the same.',
  },
  tooLong: (characters, most) =>
    `It has ${characters.toLocaleString('en')} characters; Mermaid draws up to ${most.toLocaleString('en')} unless maxTextSize is raised.`,
  tested: 'Under test',
  unsayable: {
    several: 'There is a second connection, and a script tests one.',
    flood: 'SYNs come from many addresses, and a script has one other end.',
    'power-cycle': 'This end is switched off and on. A script can’t do that to a kernel.',
    crafted: 'A program at this end writes a segment by hand. No socket call does that.',
    replaced: 'Another segment leaves this end than its TCP has sent.',
    window: 'The receive window shuts. How much a kernel holds is not up to a script.',
    'fast-open': 'Fast Open is used. Its cookie depends on a secret of the kernel.',
    'keep-alive':
      'This end probes the idle connection. When a kernel does so is not up to a script.',
    numbers: 'An old segment begins before the number of the SYN and ends after it.',
    echo: 'A segment comes that echoes a timestamp which this end has never sent.',
    nothing: 'Nothing happens at this end: no call, no segment.',
    'no-socket': 'The program has no socket for this call, not yet or no longer.',
    'too-early':
      'The program calls before the handshake is complete. RFC 9293 allows it, sockets don’t.',
    failed: 'A call fails, and RFC 9293 does not say with which of a kernel’s errors.',
  },
  fromStep: (step, reason) => `Not from step ${step} on: ${reason}`,
  others: 'Nobody’s addresses',
  timer: {
    ack: 'delayed ACK',
    retransmission: 'retransmission timer',
    'time-wait': '2MSL is over',
    user: 'user timeout',
    'fin-wait-2': 'FIN-WAIT-2 is over',
    'keep-alive': 'keep-alive timer',
  },
  origin: {
    copy: 'copy',
    injected: 'old',
    crafted: 'hand-made',
    spoofed: 'forged',
    firewall: 'from the firewall',
  },
  again: 'again',
  arrives: (what) => `${what} arrives`,
  columns: {
    step: 'Step',
    seconds: 'Time (s)',
    host: 'Host',
    event: 'What happened',
    segment: 'Segment',
  },
  watch: 'Watch it in SYNopsis',
};
