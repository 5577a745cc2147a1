import { NAMES_WITH_SLIPS, NO_SLIPS } from './password-words.ts';

/** True for a word that a name of a password becomes by one slip: a letter too many, too few, a wrong one, two swapped. */
function isSlipOf(word: string, name: string): boolean {
  if (word === name || Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (at < name.length && word[at] === name[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(word, 1) === rest(name, 1) ||
    rest(word, 1) === rest(name, 0) ||
    rest(word, 0) === rest(name, 1) ||
    (word[at] === name[at + 1] && word[at + 1] === name[at] && rest(word, 2) === rest(name, 2))
  );
}

/** True for a word that is a name of a password but for one slip of the keyboard. */
export function isNameWithSlip(word: string): boolean {
  return !NO_SLIPS.has(word) && NAMES_WITH_SLIPS.some((name) => isSlipOf(word, name));
}

/** Signs and figures that stand for the letters they look like: `P@ssw0rd`, `Pa$$wort`. */
const LETTER_FOR_SIGN: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  $: 's',
  '5': 's',
  '0': 'o',
  '3': 'e',
  '€': 'e',
  '1': 'i',
  '!': 'i',
};

/** The heading with signs and figures as the letters that they stand for. */
export function withLettersForSigns(heading: string): string {
  return heading.replace(/[@4$503€1!]/g, (sign) => LETTER_FOR_SIGN[sign] ?? sign);
}
