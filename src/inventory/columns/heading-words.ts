import type { Field } from '../inventory.ts';
import { headingTextOf } from './heading-text.ts';

/** Words in a heading that refer to the past, to plans or to what is available, not to the current state. */
export const OTHER_TIME_WORDS: ReadonlySet<string> = new Set(
  `old former formerly previous previously before until was new newest next future later after planned plan
  ordered wanted available approved upgrade latest initial default
  alt alte alter altes altem alten frueher frueheres frueheren vorher vorheriges vorheriger bisher bisheriger
  bisheriges bis war neu neue neuer neues neuen neuester kuenftig kuenftiger geplant geplanter plan bestellt
  gewuenscht freigegeben freigegebener verfuegbar verfuegbarer`
    .trim()
    .split(/\s+/),
);

/** Words that make a longer heading mean a field, and words that rule the field out. */
interface WordRule {
  readonly field: Field;
  /** The heading must contain all words of at least one group. `word*` matches a prefix. */
  readonly any: readonly (readonly string[])[];
  readonly none: readonly string[];
}

const NEGATIONS: readonly string[] = ['no', 'not', 'without', 'kein', 'keine', 'nicht', 'ohne'];
/** The heading is about a desired service pack, one of another time or product, or the date of one. */
const OTHER_PACK: readonly string[] = [
  'target',
  'ziel',
  'planned',
  'geplant*',
  'soll',
  'required',
  'recommended',
  'empfohlen*',
  'minimum',
  'date',
  'datum',
  'office',
  'exchange',
  'sql',
  'ie',
  'minor',
  'server',
  'max',
  'maximum',
  '2000',
  'xp',
  ...OTHER_TIME_WORDS,
];
const OTHER_NAME: readonly string[] = [
  'user*',
  'benutzer*',
  'owner',
  'domain',
  'domaene*',
  'dns',
  'contact',
  'kontakt*',
  'file',
  'printer',
  'product',
];

/** The first rule with a matching `any` group decides, even if its `none` then rules the field out. */
const RULES: readonly WordRule[] = [
  {
    field: 'sectionSign',
    any: [
      ['§'],
      ['section', 'sign'],
      ['paragraph', 'sign'],
      ['paragraphzeichen*'],
      ['paragrafzeichen*'],
      ['paragraphenzeichen*'],
      ['paragraph', 'password'],
      ['paragraph', 'kennwort'],
      ['paragraph', 'passwort'],
    ],
    none: [],
  },
  {
    field: 'strength',
    any: [
      ['encryption', 'strength'],
      ['encryption', 'bits'],
      ['key', 'length'],
      ['schluessellaenge*'],
      ['verschluesselungsstaerke*'],
    ],
    none: [],
  },
  {
    field: 'encryption',
    any: [['encrypt*'], ['verschluessel*'], ['datenverschluessel*'], ['mppe']],
    none: [...NEGATIONS, 'authentication', 'file', 'disk', 'wlan', 'mail', 'password', 'level'],
  },
  {
    field: 'servicePack',
    any: [['service', 'pack'], ['servicepack*'], ['csd'], ['sp']],
    none: OTHER_PACK,
  },
  {
    field: 'lastSeen',
    any: [
      ['last', 'seen'],
      ['zuletzt', 'gesehen'],
      ['inventory', 'date'],
      ['last', 'inventory'],
      ['letzte', 'inventur'],
      ['scan', 'date'],
      ['inventurdatum'],
    ],
    none: [],
  },
  {
    field: 'peers',
    any: [['connects'], ['dials'], ['verbindet'], ['peers'], ['zielserver'], ['gegenstelle*']],
    none: ['count', 'anzahl', 'ip'],
  },
  { field: 'role', any: [['role'], ['rolle']], none: ['user', 'benutzer', 'fsmo', 'domain'] },
  {
    field: 'product',
    any: [['operating', 'system'], ['betriebssystem*']],
    none: ['date', 'datum', 'language', 'sprache', 'serial'],
  },
  {
    field: 'architecture',
    any: [['architecture'], ['architektur'], ['prozessor*'], ['processor'], ['cpu']],
    none: ['count', 'anzahl', 'speed', 'takt', 'mhz', 'load', 'number'],
  },
  {
    field: 'address',
    any: [
      ['ip', 'address'],
      ['ip', 'adresse'],
    ],
    none: ['gateway', 'dns', 'mac'],
  },
  {
    field: 'name',
    any: [
      ['hostname'],
      ['host', 'name'],
      ['computername'],
      ['computer', 'name'],
      ['rechnername'],
      ['machine', 'name'],
      ['netbios'],
      ['geraetename'],
      ['device', 'name'],
    ],
    none: OTHER_NAME,
  },
  {
    field: 'group',
    any: [['standort*'], ['site'], ['location'], ['filiale*'], ['niederlassung*']],
    none: [],
  },
];

function has(words: readonly string[], wanted: string): boolean {
  if (!wanted.endsWith('*')) return words.includes(wanted);
  const beginning = wanted.slice(0, -1);
  return words.some((word) => word.startsWith(beginning));
}

/** The field that the words of a heading indicate, or null. */
export function fieldOfWords(heading: string): Field | null {
  const { words } = headingTextOf(heading);
  const rule = RULES.find(({ any }) =>
    any.some((group) => group.every((word) => has(words, word))),
  );
  if (rule === undefined || rule.none.some((word) => has(words, word))) return null;
  return rule.field;
}
