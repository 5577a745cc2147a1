/**
 * Yes and no as written in English and German files, spreadsheets and databases. Also in neighbouring languages if the
 * word cannot mean anything else: "ne" and "nie" are not listed.
 */
export const YES_SPELLINGS: readonly string[] = [
  'yes',
  'y',
  'ja',
  'j',
  'true',
  't',
  'wahr',
  'w',
  '1',
  'x',
  '✓',
  '✔',
  '☑',
  '☒',
  'oui',
  'si',
  'sì',
  'sí',
  'sim',
  'igen',
  'tak',
  'да',
];

export const NO_SPELLINGS: readonly string[] = [
  'no',
  'n',
  'nein',
  'false',
  'f',
  'falsch',
  '0',
  '✗',
  '✘',
  '☐',
  'non',
  'não',
  'nem',
  'nee',
  'nej',
  'нет',
];
