/** Yes and no as English and German files, spreadsheets and databases write them. */
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
];
