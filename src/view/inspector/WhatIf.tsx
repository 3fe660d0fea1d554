import { useToolWords } from '../useToolWords';

export function WhatIf() {
  const words = useToolWords();
  return <h2>{words?.whatIf.title}</h2>;
}
