import type { Encryption } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { createPhraseReader, type PhraseReader, type Spellings, soleMeaning } from './phrases.ts';
import { readCell } from './read-cell.ts';
import { NO_SPELLINGS, YES_SPELLINGS } from './yes-no-spellings.ts';

/**
 * What the heading of an encryption column already says.
 * - `plain`: nothing; "yes" may mean allowed or forced and is not understood
 * - `required`: it asks whether encryption is forced, so yes and no are plain
 * - `strong-required`: it asks for strong encryption alone, so only yes is plain
 * - `phonebook`: it names the phonebook's DataEncryption setting, so its numbers are plain
 */
export type EncryptionHeading = 'plain' | 'required' | 'strong-required' | 'phonebook';

/** Forcing encryption on the server: KB Q172215 and Q174474; in a client's phonebook entry: KB Q177305. */
const SPELLINGS: Spellings<Encryption> = {
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

/** Phrases that say nothing about forcing data encryption. Requiring encrypted *authentication* is another setting. */
const SILENT: readonly string[] = [
  'encryption',
  'data encryption',
  'strong data encryption',
  'strong encryption',
  'strong',
  'MPPE',
  'PPTP',
  'Verschlüsselung',
  'Datenverschlüsselung',
  '40',
  '56',
  '128',
  '40 bit',
  '56 bit',
  '128 bit',
  'is',
  'ist',
  'wird',
  'disconnect if server declines',
  'connect even if no encryption',
  'server will disconnect if it requires encryption',
  'require Microsoft encrypted authentication',
  'accept only Microsoft encrypted authentication',
  'require encrypted authentication',
  'accept only encrypted authentication',
];

const readPlain = createPhraseReader(SPELLINGS, SILENT);
const readRequired = createPhraseReader<Encryption>(
  {
    required: [...SPELLINGS.required, ...YES_SPELLINGS, '-1'],
    optional: [...SPELLINGS.optional, ...NO_SPELLINGS],
    none: SPELLINGS.none.filter((spelling) => !NO_SPELLINGS.includes(spelling)),
  },
  SILENT,
);
const readStrongRequired = createPhraseReader<Encryption>(
  {
    required: [...SPELLINGS.required, ...YES_SPELLINGS, '-1'],
    optional: SPELLINGS.optional,
    none: SPELLINGS.none.filter((spelling) => !NO_SPELLINGS.includes(spelling)),
  },
  SILENT,
);
const readPhonebook = createPhraseReader<Encryption>(
  {
    required: [...SPELLINGS.required, '256', '512'],
    optional: [...SPELLINGS.optional, '8'],
    none: SPELLINGS.none,
  },
  SILENT,
);

const READERS: { readonly [H in EncryptionHeading]: PhraseReader<Encryption> } = {
  plain: readPlain,
  required: readRequired,
  'strong-required': readStrongRequired,
  phonebook: readPhonebook,
};

/** Phrases that only say that nothing is forced ("no, not required") agree for Q251382. */
function agreedMeaning(heading: EncryptionHeading, cell: string): Encryption | null {
  const said = READERS[heading](cell);
  if (said === null || said.length === 0) return null;
  const forces = said.some(({ meaning }) => meaning === 'required');
  return soleMeaning(said) ?? (forces ? null : 'optional');
}

/**
 * Reads whether one end requires data encryption. Negations win over the word they negate. That encryption
 * is in use ("yes", "on", "128-bit") does not say that it is forced and is not understood.
 */
export function readEncryption(
  text: string,
  heading: EncryptionHeading = 'plain',
): Reading<Encryption> {
  return readCell(text, (cell) => agreedMeaning(heading, cell));
}
