import type { SectionSign } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { foldSpelling, tokensOf } from './cell-text.ts';
import { createPhraseReader, soleMeaning } from './phrases.ts';
import { readCell } from './read-cell.ts';
import { NO_SPELLINGS, YES_SPELLINGS } from './yes-no-spellings.ts';

/** The sign and its names. Umlauts, ¶ and "special characters" are not listed: they are not §. */
const SIGN: readonly string[] = [
  '§',
  'section sign',
  'section signs',
  'paragraph sign',
  'paragraph signs',
  'Paragraphzeichen',
  'Paragrafzeichen',
  'Paragraphenzeichen',
];

function each(...before: readonly string[]): readonly string[] {
  return before.flatMap((words) => SIGN.map((sign) => `${words} ${sign}`));
}

function eachBefore(...after: readonly string[]): readonly string[] {
  return after.flatMap((words) => SIGN.map((sign) => `${sign} ${words}`));
}

/**
 * What the heading of a § column asks.
 * - `contains`: whether the password contains §
 * - `lacks`: whether the password is free of § ("password without §"), so yes and no are swapped
 * - `other`: something else about § ("§ in old password", "§ checked"), so no cell answers the question
 */
export type SectionSignHeading = 'contains' | 'lacks' | 'other';

const readPhrases = createPhraseReader<SectionSign>(
  {
    yes: [
      ...YES_SPELLINGS,
      ...SIGN,
      ...each('contains', 'with', 'has', 'includes', 'enthält', 'mit'),
      ...eachBefore('present', 'vorhanden', 'enthalten'),
      'contains',
      'enthält',
      'enthalten',
      'present',
      'vorhanden',
    ],
    no: [
      ...NO_SPELLINGS,
      ...each('no', 'without', 'not', 'kein', 'keine', 'keinen', 'ohne', 'nicht'),
      ...SIGN.flatMap((sign) => [`kein ${sign} enthalten`, `no ${sign} present`]),
      ...each('contains no', 'has no', 'with no', 'does not contain', 'does not include'),
      ...each('enthält kein', 'enthält keine', 'enthält nicht', 'mit keinem'),
      ...eachBefore(...NO_SPELLINGS, 'not present', 'nicht vorhanden', 'nicht enthalten', 'absent'),
      'does not contain',
      'enthält nicht',
      'nicht enthalten',
      'nicht vorhanden',
      'not present',
      'absent',
    ],
  },
  [
    'password',
    'Kennwort',
    'Passwort',
    'in password',
    'im Kennwort',
    'im Passwort',
    'a',
    'ein',
    'the',
    'Zeichen',
  ],
);

/**
 * Words that begin a remark about the source of an answer, as in "yes, asked on 3 Aug". It may also begin with a date
 * or number.
 */
const SOURCE_WORDS: ReadonlySet<string> = new Set(
  `asked said says told reported confirmed checked verified tested seen according as per by since on from at
  see ticket call phone mail laut lt gemaess nach von vom am seit per siehe s geprueft bestaetigt gefragt sagt
  telefonisch getestet gesehen ticket`
    .trim()
    .split(/\s+/),
);
/** Words in a remark that retract the answer or date it to another time. */
const RETRACTING_WORDS: ReadonlySet<string> = new Set(
  `not no never without but maybe perhaps probably possibly unsure unclear unconfirmed until before formerly
  previously was were had old former changed removed replaced soon planned or if unless except might could should
  will denied nicht nein nie kein keine keinen ohne aber vielleicht evtl eventuell vermutlich wahrscheinlich
  moeglich angeblich unsicher unklar bis vor frueher damals war waren hatte alt alte altes ehemals geaendert
  entfernt ersetzt bald demnaechst geplant oder falls wenn ausser koennte sollte wird soll ex`
    .trim()
    .split(/\s+/),
);

/** A text without any of these characters has no remark. Others may become one of them when the text is folded. */
const MAY_HOLD_REMARK = /[,;(-]|[^ -~]/;

/** Splits an answer from the remark after it, at the first comma, semicolon, bracket or dash. */
function cutRemark(folded: string): { readonly answer: string; readonly remark: string } | null {
  const at = folded.search(/[,;(]| - /);
  if (at <= 0) return null;
  return { answer: folded.slice(0, at), remark: folded.slice(at + 1) };
}

/**
 * Whether a text is an explicit yes with a remark about its source. A no with a remark is not accepted: it would rule
 * out a condition of the article, and "no, as of 1999" is doubtful.
 */
function isYesWithSource(text: string): boolean {
  if (!MAY_HOLD_REMARK.test(text)) return false;
  const cut = cutRemark(foldSpelling(text));
  if (cut === null || !/\p{L}{2}/u.test(cut.answer) || /[?!~]/.test(cut.remark)) return false;
  const words = tokensOf(cut.remark).filter((token) => /[\p{L}\d]/u.test(token));
  const [first = ''] = words;
  if (!SOURCE_WORDS.has(first) && !/^\d/.test(first)) return false;
  if (words.some((word) => RETRACTING_WORDS.has(word))) return false;
  return soleMeaning(readPhrases(cut.answer)) === 'yes';
}

/** Plain yes and no, swapped because the heading asks for passwords without §. */
const readSwapped = createPhraseReader<SectionSign>({ yes: NO_SPELLINGS, no: YES_SPELLINGS }, []);

function signOfCell(text: string): SectionSign | null {
  return soleMeaning(readPhrases(text)) ?? (isYesWithSource(text) ? 'yes' : null);
}

/**
 * Reads from a flag or a phrase, never from a password, whether the dial-in password contains § (U+00A7). Only an
 * explicit no counts as no: doubt, a remark or an unknown word makes the cell unreadable.
 * @param heading what the heading of the column asks.
 */
export function readSectionSign(
  text: string,
  heading: SectionSignHeading = 'contains',
): Reading<SectionSign> {
  switch (heading) {
    case 'contains':
      return readCell(text, signOfCell);
    case 'lacks':
      return readCell(text, (cell) => soleMeaning(readSwapped(cell)));
    case 'other':
      return readCell<SectionSign>(text, () => null);
  }
}
