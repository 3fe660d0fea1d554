import { useToolWords } from '../useToolWords';

export function Hosts() {
  const words = useToolWords();
  return <h2>{words?.hosts.title}</h2>;
}
