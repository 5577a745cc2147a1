import type { SectionSign } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { createPhraseReader, soleMeaning } from './phrases.ts';
import { readCell } from './read-cell.ts';
import { NO_SPELLINGS, YES_SPELLINGS } from './yes-no-spellings.ts';

/** The sign and its names. Umlauts, ¶ and "special characters" are not the sign and stand in no list. */
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

/** Reads whether the dial-in password contains § (U+00A7), from a flag or a phrase. Never from a password. */
export function readSectionSign(text: string): Reading<SectionSign> {
  return readCell(text, (cell) => soleMeaning(readPhrases(cell)));
}
