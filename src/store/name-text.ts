/** Names and notes as an address has them. */

/** Signs. */
export const LONGEST_NAME = 40;

/** What somebody called a branch; null: nothing of their own. */
export const readName = (text: string): string | null => {
  // By whole signs: half of one can't be written into an address.
  const whole = [...text.trim()].filter((sign) => !/^\p{Surrogate}$/u.test(sign));
  return whole.slice(0, LONGEST_NAME).join('').trim() || null;
};

/** A text as the value of a parameter. */
export const printName = (name: string): string => encodeURIComponent(name).replaceAll('%20', '+');

/** A text as one of the parts of such a value, which `~` divides. */
export const printPart = (text: string): string =>
  printName(text.replaceAll('%', '%25').replaceAll('~', '%7E'));

/** The text of such a part, after the value has been decoded. */
export const readPart = (text: string): string =>
  text.replaceAll('%7E', '~').replaceAll('%25', '%');
