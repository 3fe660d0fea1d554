import { useToolWords } from '../useToolWords';

export function Sockets() {
  const words = useToolWords();
  return <h2>{words?.sockets.title}</h2>;
}
