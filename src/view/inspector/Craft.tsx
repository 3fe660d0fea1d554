import { useToolWords } from '../useToolWords';

export function Craft() {
  const words = useToolWords();
  return <h2>{words?.craft.title}</h2>;
}
