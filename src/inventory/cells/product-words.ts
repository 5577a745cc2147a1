import type { Product } from '../../fleet/machine.ts';

/**
 * Single words for products outside Q251382. Terminal Server Edition and Small Business Server are also NT 4.0, but
 * the article does not list them.
 */
export const OUTSIDE_WORDS: ReadonlySet<string> = new Set([
  'terminal',
  'tse',
  'sbs',
  'embedded',
  'embeddednt',
  'xp',
  'vista',
  'longhorn',
  'w2k',
  'w2000',
  'w2k3',
  'w95',
  'w98',
  'win2k',
  'win2000',
  'win2k3',
  'win2003',
  'win95',
  'win98',
  'win9x',
  'winme',
  'winxp',
  'wfw',
  'wfwg',
  'workgroups',
  'millennium',
  'dos',
  'msdos',
  'linux',
  'unix',
  'solaris',
  'sunos',
  'aix',
  'ux',
  'freebsd',
  'netbsd',
  'openbsd',
  'debian',
  'suse',
  'redhat',
  'samba',
  'novell',
  'netware',
  'os2',
  'warp',
  'macos',
  'mac',
  'macintosh',
  'vms',
  'openvms',
  'cisco',
  'ios',
  'metaframe',
  'winframe',
]);

/** Phrases for products outside Q251382. The registry's ProductSuite of Small Business Server ends before the word. */
export const OUTSIDE_PHRASES: readonly string[] = ['small business', 'os / 2'];

/** Versions and builds of other Windows products: NT 3.x, 9x, 2000 and later. */
export const OUTSIDE_NUMBER =
  /^(?:3\.(?:1|10|11|5|50|51)|4\.00?\.(?:950|1111)|4\.0[1-9]|4\.10|4\.90|4\.[19]0\.\d+|5\.[012]|6\.[0-3]|10\.0)(?:\.|$)/;

/** Years and numbers that name another Windows product after `windows`, `win`, `winnt`, `server` or `nt`. */
export const OUTSIDE_AFTER_WINDOWS: ReadonlySet<string> = new Set([
  '9',
  '95',
  '98',
  '2000',
  '2003',
  '2008',
  '2012',
  '2016',
  '2019',
  '2022',
  '2025',
  '3',
  '5',
  '7',
  '8',
  '8.1',
  '10',
  '11',
  'me',
]);

export const EDITION_WORDS: ReadonlyMap<string, Product> = new Map<string, Product>([
  ['enterprise', 'nt-4-enterprise'],
  ['ee', 'nt-4-enterprise'],
  ['workstation', 'nt-4-workstation'],
  ['arbeitsstation', 'nt-4-workstation'],
  ['wks', 'nt-4-workstation'],
  ['wkst', 'nt-4-workstation'],
  ['wksta', 'nt-4-workstation'],
  ['ws', 'nt-4-workstation'],
  ['ntw', 'nt-4-workstation'],
  ['ntws', 'nt-4-workstation'],
  ['server', 'nt-4-server'],
  ['srv', 'nt-4-server'],
  ['nts', 'nt-4-server'],
  ['servernt', 'nt-4-server'],
  ['lanmannt', 'nt-4-server'],
  ['pdc', 'nt-4-server'],
  ['bdc', 'nt-4-server'],
]);

/** Words for Windows NT of any version. */
export const NT_WORDS: ReadonlySet<string> = new Set([
  'nt',
  'winnt',
  'ntw',
  'nts',
  'ntws',
  'servernt',
  'lanmannt',
]);

/** Numbers that mean NT 4.0 anywhere. A plain `4` means it only after certain words, see `saysVersion4`. */
export const NT_4_NUMBERS: ReadonlySet<string> = new Set(['4.0', '4.00', '4.0.1381', '4.00.1381']);

/** Words allowed around an edition without "NT". Any other word makes such a cell unreadable. */
export const SILENT_PRODUCT_WORDS: ReadonlySet<string> = new Set([
  'microsoft',
  'ms',
  'windows',
  'win',
  'edition',
  'version',
  'ver',
  'v',
  'r',
  'tm',
  'build',
  'standard',
  'member',
  'alone',
  'stand',
  'standalone',
  'domain',
  'controller',
  'english',
  'german',
  'deutsch',
  'englisch',
]);

/** Whole cells as this page writes them, folded. Their words alone would say otherwise. */
export const PRODUCT_PHRASES: ReadonlyMap<string, Product> = new Map<string, Product>([
  ['nt 4.0, edition not known', 'nt-4'],
  ['nt 4.0, edition nicht bekannt', 'nt-4'],
  ['another product (outside the article)', 'outside-the-article'],
  ['ein anderes produkt (ausserhalb des artikels)', 'outside-the-article'],
]);

/** Words that negate a product or make it doubtful. */
export const DOUBT_WORDS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'kein',
  'keine',
  'nicht',
  'ohne',
  'or',
  'oder',
  'compatible',
  'kompatibel',
  'maybe',
  'vielleicht',
  'from',
  'von',
  'planned',
  'geplant',
  ...[
    'soon',
    'bald',
    'to',
    'nach',
    'zu',
    'ab',
    'until',
    'bis',
    'before',
    'vor',
    'will',
    'wird',
    'was',
    'war',
  ],
  ...[
    'formerly',
    'frueher',
    'ehemals',
    'probably',
    'possibly',
    'perhaps',
    'vermutlich',
    'wahrscheinlich',
  ],
  ...[
    'evtl',
    'eventuell',
    'angeblich',
    'unsure',
    'unsicher',
    'unklar',
    'unclear',
    'laut',
    'upgrade',
    'migration',
  ],
  ...['migriert', 'instead', 'statt', 'future', 'kuenftig', 'target', 'ziel', 'soll'],
]);

/** Signs that make a product doubtful or only a bound: `Windows 2000?`, `NT 4.0 -> 2000`, `>= NT 4`. */
export const DOUBT_SIGN = /[?¿؟‽~≈<>→⇒…!]|\.{3}/u;
