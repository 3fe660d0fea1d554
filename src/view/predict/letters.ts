/** What the choices of a question are called in a class, in their order. */
const LETTERS = ['A', 'B', 'C', 'D'] as const;

export const letterOf = (choice: number): string => LETTERS[choice] ?? '';
