import { valueOr } from '../../fleet/reading.ts';
import { readSectionSign, type SectionSignHeading } from '../cells/section-sign-cell.ts';
import { redefinesCodes } from './heading-codes.ts';
import { headingTextOf } from './heading-text.ts';
import { OTHER_TIME_WORDS } from './heading-words.ts';

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that reverse the question: "yes" under "password without §" means that there is none. */
const LACKING = wordSet(
  `no not without free lacks lacking absent kein keine keinen nicht ohne frei fehlt sans sin senza zonder`,
);
const LACKING_ENDINGS: readonly string[] = ['frei', 'los'];
/** Words that make the question a different one: about another password, or about what was done or is allowed. */
const ASKING_OTHERWISE = wordSet(
  `bios boot screen screensaver mail local admin removed removal remove replaced changed change cleaned clean
  checked check verified tested asked answered confirmed documented known recorded allowed allow permitted forbidden
  prohibited banned supported possible required policy rule date since when who last count number remark comment
  ticket lokales lokal initialkennwort entfernt entfernen ersetzt geaendert aendern bereinigt geprueft pruefung
  pruefen getestet gefragt bestaetigt dokumentiert bekannt erfasst erlaubt zulaessig verboten untersagt moeglich
  gefordert richtlinie regel datum seit wann wer zuletzt anzahl bemerkung kommentar`,
);
const BESIDE_NO = wordSet('yes ja y j true');

/** What a heading about § asks. It decides how yes and no below are read. */
export function sectionSignHeadingOf(heading: string): SectionSignHeading {
  if (redefinesCodes(heading, (text) => valueOr(readSectionSign(text), null))) return 'other';
  const { words, compact } = headingTextOf(heading);
  if (!/§|paragra(?:ph|f)|sectionsign/.test(compact)) return 'contains';
  if (words.some((word) => ASKING_OTHERWISE.has(word) || OTHER_TIME_WORDS.has(word)))
    return 'other';
  // "yes or no" lists the allowed values
  if (words.some((word) => BESIDE_NO.has(word))) return 'contains';
  const lacking = words.filter(
    (word) => LACKING.has(word) || LACKING_ENDINGS.some((ending) => isCompound(word, ending)),
  );
  if (lacking.length > 1) return 'other';
  return lacking.length === 1 ? 'lacks' : 'contains';
}

function isCompound(word: string, ending: string): boolean {
  return word.startsWith('paragra') && word.endsWith(ending);
}
