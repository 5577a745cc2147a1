/** Words around a service pack that change nothing about it. Any word beside these leaves the cell unreadable. */
export const SILENT_WORDS: ReadonlySet<string> = new Set([
  'windows',
  'win',
  'microsoft',
  'ms',
  'nt',
  'winnt',
  'ntw',
  'nts',
  'r',
  'tm',
  'server',
  'workstation',
  'wks',
  'ws',
  'enterprise',
  'edition',
  'version',
  'ver',
  'v',
  'is',
  'with',
  'mit',
  'cpe',
  'o',
  'csdversion',
  'csd',
  'revised',
  'rev',
  'installed',
  'installiert',
  'english',
  'englisch',
  'eng',
  'german',
  'deutsch',
  'deu',
  'ger',
  'us',
  'de',
  'en',
  'encryption',
  'high',
  'standard',
  'hotfix',
  'hotfixes',
]);

/** Signs between words that change nothing. `<` `>` `+` `~` and the like make a bound of it and are not among them. */
export const SILENT_SIGNS: ReadonlySet<string> = new Set([
  '(',
  ')',
  '[',
  ']',
  ':',
  ';',
  ',',
  '.',
  '-',
  '/',
  '_',
  '*',
  '"',
  '=',
  '®',
]);

/** Versions and builds of NT 4.0, and the version of a CPE 2.3 name. Any other number leaves the cell unreadable. */
export const SILENT_NUMBERS: ReadonlySet<string> = new Set(['4.0', '4.0.1381', '1381', '2.3']);

/** Words in front of a version of NT, after which `4` is 4.0. */
export const VERSION_WORDS: ReadonlySet<string> = new Set([
  'nt',
  'winnt',
  'ntw',
  'nts',
  'windows',
  'version',
  'ver',
  'v',
]);

/** Words that say that there is none, in front of the words for a service pack or alone. */
export const NO_WORDS: ReadonlySet<string> = new Set([
  'no',
  'without',
  'kein',
  'keine',
  'keinen',
  'ohne',
]);

/** Whole cells that mean the product as first released, without a service pack. */
export const NONE_CELLS: ReadonlySet<string> = new Set([
  '0',
  'none',
  'no',
  'rtm',
  'gold',
  'original',
  'original release',
  'initial release',
  'not installed',
  'nicht installiert',
  'kein',
  'keine',
  'keiner',
  'keines',
  'keins',
  'ohne',
  'nein',
  'nincs',
]);

/** What winver says without a service pack: nothing stands behind the build. */
export const WINVER_WITHOUT_PACK = 'version 4.0 ( build 1381 )';

/** Words between two service packs that make a range of them. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(['-', '/', 'to', 'bis', 'or', 'oder']);

export const ENCRYPTION_BITS: ReadonlySet<string> = new Set(['40', '56', '128']);
