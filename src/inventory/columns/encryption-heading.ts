import { valueOr } from '../../fleet/reading.ts';
import { type EncryptionHeading, readEncryption } from '../cells/encryption-cell.ts';
import { redefinesCodes } from './heading-codes.ts';
import { headingTextOf } from './heading-text.ts';
import { OTHER_TIME_WORDS } from './heading-words.ts';

const REQUIRING: readonly string[] = [
  'require',
  'required',
  'requires',
  'requirement',
  'force',
  'forced',
  'forces',
  'enforce',
  'enforced',
  'mandatory',
  'erforderlich',
  'erzwungen',
  'erzwingen',
  'erzwingt',
  'zwingend',
  'pflicht',
  'verlangt',
  'verlangen',
  'gefordert',
];
/**
 * Words that reverse the question or ask a different one. A "no" below does not mean that encryption is not required.
 */
const ASKING_OTHERWISE: ReadonlySet<string> = new Set(
  `not no non nicht kein keine ohne without un off aus disabled deaktiviert ausgeschaltet abgeschaltet optional
  optionally freiwillig exempt exemption exception exceptions ausnahme ausnahmen waived missing fehlt lacking
  unencrypted unverschluesselt plain plaintext cleartext klartext checked verified tested documented confirmed
  geprueft bestaetigt getestet dokumentiert changed geaendert problem problems issue issues error errors fehler
  soll target ziel compliant konform`
    .trim()
    .split(/\s+/),
);

/** Whether a cell under a heading requires encryption; null if it is not understood. */
function demandOf(text: string, asked: EncryptionHeading): 'required' | 'free' | null {
  const encryption = valueOr(readEncryption(text, asked), null);
  if (encryption === null) return null;
  return encryption === 'required' ? 'required' : 'free';
}

/** What the heading of an encryption column asks. It decides whether yes and no below are unambiguous. */
export function encryptionHeadingOf(heading: string): EncryptionHeading {
  const asked = questionOf(heading);
  return redefinesCodes(heading, (text) => demandOf(text, asked)) ? 'other' : asked;
}

function questionOf(heading: string): EncryptionHeading {
  const { words, compact } = headingTextOf(heading);
  if (words.some((word) => ASKING_OTHERWISE.has(word) || OTHER_TIME_WORDS.has(word)))
    return 'other';
  const requires =
    words.some((word) => REQUIRING.includes(word)) ||
    compact.startsWith('force') ||
    compact.endsWith('pflicht');
  if (requires) return compact.includes('strong') ? 'strong-required' : 'required';
  return compact === 'dataencryption' ? 'phonebook' : 'plain';
}
