import type { Encryption } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { createPhraseReader, type PhraseReader } from './phrases.ts';
import { readCell } from './read-cell.ts';
import { NO_SPELLINGS, YES_SPELLINGS } from './yes-no-spellings.ts';

/**
 * What the heading of an encryption column asks.
 * - `plain`: nothing specific; "yes" may mean allowed or required, so it is not understood
 * - `required`: whether encryption is required, so yes and no are unambiguous
 * - `strong-required`: only whether strong encryption is required, so only yes is unambiguous
 * - `phonebook`: the phonebook's DataEncryption setting, so its numbers are understood
 * - `other`: something else ("not required", "disabled", "optional", "checked"), so yes and no mean nothing
 */
export type EncryptionHeading = 'plain' | 'required' | 'strong-required' | 'phonebook' | 'other';

/** For requiring encryption on the server, see KB Q172215 and Q174474; in a client's phonebook entry, KB Q177305. */
const SPELLINGS: { readonly [E in Encryption]: readonly string[] } = {
  required: [
    'required',
    'require',
    'requires',
    'forced',
    'force',
    'mandatory',
    'enforced',
    'enforce',
    'maximum strength',
    'maximum strength encryption',
    'ForceStrongEncryption=1',
    'ForceStrongEncryption=0x1',
    'ForceEncryptedData=1',
    'DataEncryption=256',
    'DataEncryption=512',
    'erforderlich',
    'erzwungen',
    'erzwingen',
    'zwingend',
    'zwingend erforderlich',
    'Pflicht',
    'verlangt',
    'verlangen',
    'gefordert',
    'verpflichtend',
    'obligatorisch',
    'Verschlüsselungspflicht',
  ],
  optional: [
    'optional',
    'allowed',
    'allow',
    'permitted',
    'negotiate',
    'negotiated',
    'negotiable',
    'if available',
    'when available',
    'not required',
    'not forced',
    'not mandatory',
    'not enforced',
    'no encryption required',
    'ForceEncryptedData=0',
    'DataEncryption=8',
    'aushandeln',
    'ausgehandelt',
    'erlaubt',
    'zulässig',
    'falls verfügbar',
    'wenn verfügbar',
    'nicht erforderlich',
    'nicht erzwungen',
    'nicht erzwingen',
    'nicht zwingend',
    'nicht zwingend erforderlich',
    'nicht verlangt',
    'nicht gefordert',
    'nicht verpflichtend',
    'nicht obligatorisch',
    'keine Pflicht',
    'keine Verschlüsselung erforderlich',
    'keine Verschlüsselung erzwungen',
  ],
  none: [
    'none',
    'off',
    'disabled',
    'no',
    'n',
    'false',
    '0',
    'no encryption',
    'no data encryption',
    'no encryption allowed',
    'without encryption',
    'unencrypted',
    'not encrypted',
    'DataEncryption=0',
    'keine',
    'aus',
    'deaktiviert',
    'ausgeschaltet',
    'nein',
    'falsch',
    'keine Verschlüsselung',
    'keine Datenverschlüsselung',
    'ohne',
    'ohne Verschlüsselung',
    'unverschlüsselt',
    'nicht verschlüsselt',
  ],
};

/** Phrases that do not affect whether data encryption is required. */
const SILENT: readonly string[] = [
  'encryption',
  'data encryption',
  'MPPE',
  'PPTP',
  'Verschlüsselung',
  'Datenverschlüsselung',
  'is',
  'ist',
  'wird',
  'disconnect if server declines',
  'connect even if no encryption',
  'server will disconnect if it requires encryption',
];

/** Phrases about related things: the strength, and encrypted *authentication*, which is a different setting. */
const ASIDES: readonly string[] = [
  'strong data encryption',
  'strong encryption',
  'strong',
  '40',
  '56',
  '128',
  '40 bit',
  '56 bit',
  '128 bit',
  'require Microsoft encrypted authentication',
  'accept only Microsoft encrypted authentication',
  'require encrypted authentication',
  'accept only encrypted authentication',
];

type Statement = Encryption | 'aside';
type Readings = typeof SPELLINGS;

function createReader(spellings: Readings): PhraseReader<Statement> {
  return createPhraseReader<Statement>({ ...spellings, aside: ASIDES }, SILENT);
}

const isWord = (spelling: string) =>
  !YES_SPELLINGS.includes(spelling) && !NO_SPELLINGS.includes(spelling);
const WORDS_OF_NONE = SPELLINGS.none.filter(isWord);

const REQUIRED_IF_YES: readonly string[] = [...SPELLINGS.required, ...YES_SPELLINGS, '-1'];

const READERS: { readonly [H in EncryptionHeading]: PhraseReader<Statement> } = {
  plain: createReader(SPELLINGS),
  required: createReader({
    required: REQUIRED_IF_YES,
    optional: [...SPELLINGS.optional, ...NO_SPELLINGS],
    none: WORDS_OF_NONE,
  }),
  'strong-required': createReader({ ...SPELLINGS, required: REQUIRED_IF_YES, none: WORDS_OF_NONE }),
  phonebook: createReader({
    required: [...SPELLINGS.required, '256', '512'],
    optional: [...SPELLINGS.optional, '8'],
    none: SPELLINGS.none,
  }),
  other: createReader({ ...SPELLINGS, none: WORDS_OF_NONE }),
};

/**
 * Different phrases agree if none of them requires encryption ("no, not required"): they are the same to Q251382. In
 * "128 bit optional" only the strength may be optional. So after a strength nothing but "required" counts, and "none"
 * never counts next to a strength.
 */
function agreedMeaning(heading: EncryptionHeading, cell: string): Encryption | null {
  const said = READERS[heading](cell);
  if (said === null) return null;
  const meanings = said.flatMap(({ meaning }) => (meaning === 'aside' ? [] : [meaning]));
  const [first] = meanings;
  if (first === undefined) return null;
  const forces = meanings.includes('required');
  const isOne = meanings.every((meaning) => meaning === first);
  const agreed = isOne ? first : 'optional';
  if (forces) return isOne ? 'required' : null;
  const hasAside = meanings.length < said.length;
  if (hasAside && (said[0]?.meaning === 'aside' || meanings.includes('none'))) return null;
  return agreed;
}

/**
 * Reads whether one end requires data encryption. A negation beats the word it negates. Texts that only say that
 * encryption is in use ("yes", "on", "128-bit") are not understood, because they do not say that it is required.
 */
export function readEncryption(
  text: string,
  heading: EncryptionHeading = 'plain',
): Reading<Encryption> {
  return readCell(text, (cell) => agreedMeaning(heading, cell));
}
