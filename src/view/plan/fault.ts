import type { PlanFileWords } from '../../i18n/plan-words';
import { LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS } from '../../store/plan';
import type { FileFault } from '../../store/plan-file';

/** What is wrong with a file, where, and what to do; and that nothing is lost. */
export const sayFault = (fault: FileFault, words: PlanFileWords): string =>
  `${whatIsWrong(fault, words)} ${words.kept}`;

function whatIsWrong(fault: FileFault, words: PlanFileWords): string {
  switch (fault.kind) {
    case 'large':
    case 'unreadable':
    case 'foreign':
    case 'title':
    case 'items':
    case 'no-items':
      return words[fault.kind === 'no-items' ? 'noItems' : fault.kind];
    case 'broken':
      return words.broken(fault.line, fault.column);
    case 'version':
      return words.version(fault.text);
    case 'unknown':
      return words.unknown(fault.item, fault.text);
    case 'long-title':
      return words.longTitle(LONGEST_TITLE);
    case 'many-items':
      return words.manyItems(fault.n, MOST_ITEMS);
    case 'item':
    case 'place':
    case 'note':
      return words[fault.kind](fault.item);
    case 'long-note':
      return words.longNote(fault.item, fault.n, LONGEST_NOTE);
    case 'scene':
    case 'deed':
    case 'part':
      return words[fault.kind](fault.item, fault.text);
    case 'step':
      return words.step(fault.item, fault.step, fault.steps);
    case 'segment':
      return words.segment(fault.item, fault.text, fault.segments);
    case 'port':
      return words.port(fault.item, fault.port);
  }
}
