import type { Delimiter } from '../remediation/csv.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import beispielBestand from './samples/beispiel-bestand.csv?raw';
import sampleSmall from './samples/sample-small.csv?raw';

/** The inventory behind `Try the sample inventory`. It is part of the page, so it needs no network. */
interface Sample {
  readonly name: string;
  /** With LF, as in the repository; the sample itself has CRLF. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

interface LanguageEntry {
  /** The language's name in that language. */
  readonly ownName: string;
  readonly messages: Messages;
  /** The delimiter that spreadsheets in this language expect in a CSV file. */
  readonly delimiter: Delimiter;
  readonly sample: Sample;
}

/**
 * All languages of the page, by the code that links and local storage use: the primary BCP 47 subtag in
 * lower case.
 */
export const LANGUAGES = {
  en: {
    ownName: 'English',
    messages: en,
    delimiter: ',',
    sample: { name: 'sample-small.csv', text: sampleSmall, encoding: 'utf-8' },
  },
  de: {
    ownName: 'Deutsch',
    messages: de,
    delimiter: ';',
    sample: { name: 'beispiel-bestand.csv', text: beispielBestand, encoding: 'windows-1252' },
  },
} satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;

/** The codes of all languages, in the order of the list. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

/** The language with a code; null if the page does not support it. */
export function languageOf(code: string | null): Language | null {
  return LANGUAGE_CODES.find((language) => language === code) ?? null;
}

/** The language with exactly this BCP 47 tag, else English. */
export function languageOfTag(tag: string): Language {
  return LANGUAGE_CODES.find((code) => LANGUAGES[code].messages.format.tag === tag) ?? 'en';
}

/** The first of some BCP 47 tags that the page supports, else English. */
export function firstSpoken(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => languageOf(tag.split('-', 1)[0]?.toLowerCase() ?? null));
  return spoken.find((language) => language !== null) ?? 'en';
}

/** The languages that the person can switch to. */
export function otherLanguages(language: Language): readonly Language[] {
  return LANGUAGE_CODES.filter((other) => other !== language);
}
