import { cleanText, foldText } from '../cells/cell-text.ts';

/** A heading as the tables see it. */
export interface HeadingText {
  /** All words run together: snake_case, camelCase, kebab-case and spaces are the same heading. */
  readonly compact: string;
  readonly words: readonly string[];
}

function withoutSeparators(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}§]/gu, '');
}

/** Puts a space between the words of `camelCase` and `CSDVersion`. */
function splitCamelCase(text: string): string {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** Brings a heading into the form in which headings are compared. Its letters' case, umlaut spelling and punctuation no longer count. */
export function headingTextOf(heading: string): HeadingText {
  const composed = cleanText(heading).normalize('NFC');
  const words = foldText(splitCamelCase(composed).replaceAll('§', ' § '))
    .split(/[^\p{L}\p{N}§]+/u)
    .filter((word) => word !== '');
  return { compact: withoutSeparators(foldText(composed)), words };
}

const UMLAUT = /[äöüß]/g;
const BASE_LETTERS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** The compact forms in which files write a spelling: umlauts as ae oe ue ss, as bare letters, and lost altogether. */
export function compactForms(spelling: string): readonly string[] {
  const lower = spelling.normalize('NFC').toLowerCase();
  const bare = lower.replace(UMLAUT, (letter) => BASE_LETTERS[letter] ?? '');
  const forms = [lower, bare, lower.replace(UMLAUT, '')];
  return [...new Set(forms.map((form) => withoutSeparators(foldText(form))))];
}
