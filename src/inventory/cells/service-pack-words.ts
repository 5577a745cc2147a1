/** Words around a service pack that do not change its meaning. Any other word makes the cell unreadable. */
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

/**
 * Signs between words that do not change the meaning. `<`, `>`, `+`, `~` and the like are not listed: they express a
 * bound.
 */
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

/** Versions and builds of NT 4.0, and the version of a CPE 2.3 name. Any other number makes the cell unreadable. */
export const SILENT_NUMBERS: ReadonlySet<string> = new Set(['4.0', '4.0.1381', '1381', '2.3']);

/** Words before a version of NT. After them, `4` means 4.0. */
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

/** Words that mean "no service pack" before the words for it. */
export const NO_WORDS: ReadonlySet<string> = new Set([
  'no',
  'without',
  'kein',
  'keine',
  'keinen',
  'ohne',
]);

/** Whole cells that mean the original release, without a service pack. */
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
  // as this page writes it
  'none rtm',
  'keins rtm',
]);

/** What winver shows without a service pack: nothing follows the build. */
export const WINVER_WITHOUT_PACK = 'version 4.0 ( build 1381 )';

/** Words and signs that turn two service packs into a range. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(['-', '/', 'to', 'bis', 'or', 'oder']);

export const ENCRYPTION_BITS: ReadonlySet<string> = new Set(['40', '56', '128']);
