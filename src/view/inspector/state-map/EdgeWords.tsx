import type { MapWords } from '../../../i18n/tools/map';
import type { Edge } from '../../../tcp/figure-5';
import { NO_TCP } from '../../../tcp/rules';
import { notationOf, sourceOf } from './notation';
import styles from './state-map.module.css';
import { omissionOf } from './walk';

interface EdgeWordsProps {
  readonly edge: Edge;
  readonly words: MapWords;
  /** In words alone, without the RFC's notation. */
  readonly short?: boolean;
}

/** Event and action of an edge, as the RFC writes them and in words; what the figure leaves out says so. */
export function EdgeWords({ edge, words, short = false }: EdgeWordsProps) {
  const omission = omissionOf(edge);
  // RFC 9293 Figure 5, note 1
  const isNoted = edge.from === 'SYN-RECEIVED' && edge.to === 'LISTEN' && omission === null;
  return (
    <>
      {!short && <p className={styles['notation']}>{notationOf(edge)}</p>}
      <p>
        {words.event(edge)} / {words.action(edge)}
        {isNoted && ` (${words.passiveOnly})`}
      </p>
      {omission !== null && (
        <p>
          {omission.section === NO_TCP ? words.notTcp : words.omitted(sourceOf(omission.section))}
        </p>
      )}
      {omission?.through !== undefined && <p>{words.through(omission.through)}</p>}
    </>
  );
}
