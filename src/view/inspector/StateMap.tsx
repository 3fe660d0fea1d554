import { useToolWords } from '../useToolWords';

/** Figure 5 of RFC 9293, and where both ends are on it. */
export function StateMap() {
  const words = useToolWords()?.map;
  if (words === undefined) return null;
  return <h2 className="hidden">{words.title}</h2>;
}
