import { useToolWords } from '../useToolWords';

/** One segment as the header diagram of RFC 9293 §3.1. */
export function SegmentHeader() {
  const words = useToolWords()?.header;
  if (words === undefined) return null;
  return <h2 className="hidden">{words.title}</h2>;
}
