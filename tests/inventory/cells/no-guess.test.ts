import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encryption, Role, SectionSign } from '../../../src/fleet/machine.ts';
import type { Reading } from '../../../src/fleet/reading.ts';
import { isSp5OrLater, type ServicePack } from '../../../src/fleet/service-pack.ts';
import {
  type EncryptionHeading,
  readEncryption,
} from '../../../src/inventory/cells/encryption-cell.ts';
import { readProduct } from '../../../src/inventory/cells/product-cell.ts';
import { readRole } from '../../../src/inventory/cells/role-cell.ts';
import { readSectionSign } from '../../../src/inventory/cells/section-sign-cell.ts';
import { readServicePack } from '../../../src/inventory/cells/service-pack-cell.ts';

/**
 * A wrong all-clear starts with a cell misread as a value that rules a condition out. Each question below has its
 * own short list of words that a plain statement of such a value may contain. A text with any other word or sign,
 * above all one of doubt, must not be read as such a statement.
 */
interface Question {
  readonly rulesOut: (text: string) => boolean;
  /** Plain statements of a value that rules the condition out. */
  readonly statements: readonly string[];
  /** Every word that a plain statement may contain, in lower-case ASCII. */
  readonly words: ReadonlySet<string>;
}

function said<T>(reading: Reading<T>): T | null {
  return reading.kind === 'known' ? reading.value : null;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const HEADINGS: readonly EncryptionHeading[] = [
  'plain',
  'required',
  'strong-required',
  'phonebook',
  'other',
];

const QUESTIONS: { readonly [name: string]: Question } = {
  'no § in the password': {
    rulesOut: (text) => said<SectionSign>(readSectionSign(text)) === 'no',
    statements: ['no', 'nein', 'N', '0', 'false', 'FALSCH', 'kein §', 'ohne §', 'no §', '§: nein'],
    words:
      words(`no n nein false f falsch 0 kein keine keinen ohne without not nicht § section sign signs
      paragraph paragraphzeichen paragrafzeichen paragraphenzeichen contains contain include does enthaelt
      enthalten present vorhanden absent has with mit keinem non nao não nem nee nej нет ✗ ✘ ☐ in im password
      kennwort passwort a ein the zeichen und and u plus`),
  },
  'encryption that is not forced': {
    rulesOut: (text) =>
      HEADINGS.some((heading) => {
        const value = said<Encryption>(readEncryption(text, heading));
        return value === 'none' || value === 'optional';
      }),
    statements: [
      'none',
      'off',
      'optional',
      'no',
      'nein',
      '0',
      'not required',
      'nicht erzwungen',
      '8',
    ],
    words:
      words(`none off disabled no n false 0 8 optional allowed allow permitted negotiate negotiated negotiable
      if when available not required forced mandatory enforced encryption data forceencrypteddata=0
      dataencryption=8 dataencryption=0 without unencrypted encrypted aushandeln ausgehandelt erlaubt zulaessig
      falls wenn verfuegbar nicht erforderlich erzwungen erzwingen zwingend verlangt gefordert verpflichtend
      obligatorisch keine pflicht verschluesselung datenverschluesselung aus deaktiviert ausgeschaltet nein falsch f
      ohne unverschluesselt verschluesselt non nao não nem nee nej нет ✗ ✘ ☐ mppe pptp is ist wird 40 56 128 bit
      strong connect even and und u plus`),
  },
  'a service pack of SP5 or later, or none': {
    rulesOut: (text) => {
      const pack = said<ServicePack>(readServicePack(text));
      return pack !== null && (isSp5OrLater(pack) || pack === 'none');
    },
    statements: [
      'SP5',
      'sp 6a',
      'Service Pack 6',
      '5',
      '6a',
      'NT4 SP6a',
      'none',
      'keins',
      'SP5-SP6',
      'RTM',
    ],
    words:
      words(`sp service pack servicepack szervizcsomag s p 5 6 6a a 05 06 5.0 6.0 0 00 0.0 nt nt4 4 4.0 1381
      4.0.1381 windows win none no rtm gold original release initial not installed nicht installiert kein keine keiner keines
      keins keinen ohne nein nincs without to bis or oder q kb winnt ws nts r tm rc o v d version ver build is`),
  },
  'a role without PPTP': {
    rulesOut: (text) => said<Role>(readRole(text)) === 'none',
    statements: ['none', 'neither', 'no RAS', 'kein RAS', 'keine', 'weder noch'],
    words: words(
      `none neither nor no ras pptp vpn role keine keines kein rolle weder noch only nur and und u plus`,
    ),
  },
};

/** What people add to a value when they are unsure, or to say when it applies, in several languages. */
const DOUBTS: readonly string[] = [
  ...[
    '?',
    '??',
    '(?)',
    '!?',
    '~',
    '…',
    '...',
    '*',
    '¿',
    '؟',
    '‽',
    '>',
    '<',
    '≥',
    '±',
    '%',
    '#',
    '\\',
    '^',
  ],
  ...[
    'maybe',
    'probably',
    'planned',
    'soon',
    'until May',
    'formerly',
    'yet',
    'almost',
    'unless',
    'asked',
  ],
  ...[
    'vermutlich',
    'wahrscheinlich',
    'geplant',
    'ab März',
    'laut Meier',
    'angeblich',
    'früher',
    'bald',
  ],
  ...[
    'peut-être',
    'quizás',
    'forse',
    'talán',
    'może',
    'возможно',
    '多分',
    '2001-08-03',
    '3. Aug',
    'Ticket 4711',
  ],
  ...['(laut Benutzer)', '- to check', ', says Bob', '/ yes?', 'oder ja', 'or yes', 'but', 'aber'],
];

const JOINTS: readonly string[] = ['', ' ', ', ', '; ', ' - ', ': ', ' / ', '\u00A0', '\t', '\n'];

/** The words and signs of a text, split independently of the readers under test. */
function wordsIn(text: string): readonly string[] {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .normalize('NFC')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replaceAll('§', ' § ')
    .split(/[^\p{L}\p{M}\p{N}\p{S}§.=?!*\\%#@&…¿؟‽~]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}

/** Another product removes a machine from every pairing. Its name may be part of any text without a doubt. */
it.each(['Windows 2000', 'Windows 98', 'Linux', 'Windows NT 3.51'])(
  'reads %j as outside the article unless a doubt is beside it',
  (product) => {
    expect(readProduct(product)).toEqual({ kind: 'known', value: 'outside-the-article' });
    for (const doubt of [
      '?',
      '(?)',
      'soon',
      'bald',
      'planned',
      'vermutlich',
      '…',
      'until May',
      'früher',
    ]) {
      expect(readProduct(`${product} ${doubt}`).kind).toBe('unreadable');
      expect(readProduct(`${doubt} ${product}`).kind).toBe('unreadable');
    }
  },
);

/** Any code point. Much cheaper to set up than fast-check's own `binary` unit. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((point) => String.fromCodePoint(point));

describe.each(Object.entries(QUESTIONS))('%s', (_name, { rulesOut, statements, words: plain }) => {
  it.each(statements)('is stated by %j', (text) => {
    expect(rulesOut(text)).toBe(true);
  });

  it('is not stated by a plain statement beside a doubt, a date or a remark', () => {
    const parts = fc.tuple(
      fc.constantFrom(...statements),
      fc.constantFrom(...JOINTS),
      fc.constantFrom(...DOUBTS),
      fc.boolean(),
    );
    fc.assert(
      fc.property(parts, ([statement, joint, doubt, isBefore]) => {
        const text = isBefore ? `${doubt}${joint}${statement}` : `${statement}${joint}${doubt}`;
        expect({ text, is: rulesOut(text) }).toEqual({ text, is: false });
      }),
      { numRuns: 1000 },
    );
  });

  it('is not stated by a text with a word or sign that no plain statement has', () => {
    const strange = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 6 }),
      fc.constantFrom(...DOUBTS),
    );
    const texts = fc
      .array(fc.oneof(strange, fc.constantFrom(...statements), fc.constantFrom(...JOINTS)), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        if (!rulesOut(text)) return;
        const others = wordsIn(text).filter(
          (word) =>
            !plain.has(word) && !/^(?:sp|nt|service|pack|rtm|none|keins|[\d.a])*$/.test(word),
        );
        expect({ text, others }).toEqual({ text, others: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
