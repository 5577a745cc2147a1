/**
 * Yes and no as English and German files, spreadsheets and databases write them, and in the languages of the
 * neighbours where the word can mean nothing else: "ne" and "nie" are not among them.
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
