import { useToolWords } from '../useToolWords';

/** What a person would see on each host. */
export function System() {
  const words = useToolWords()?.system;
  if (words === undefined) return null;
  return <h2 className="hidden">{words.title}</h2>;
}
