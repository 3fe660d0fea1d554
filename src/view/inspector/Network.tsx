import { useToolWords } from '../useToolWords';

export function Network() {
  const words = useToolWords();
  return <h2>{words?.network.title}</h2>;
}
