export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Lines that are plain. */
export const PLAIN = [
  'WS1;client;SP3',
  'RAS2;server;',
  'WS3;both;SP4',
  'WS1;client;SP3',
  'REMOTE;a;b',
];

/** Lines that need a closer look. None has a quotation mark or a letter beyond ASCII. */
export const ODD = [
  ';;',
  '',
  ' ',
  'a;b',
  'a;b;c;d',
  'a;b;c;',
  'REM x',
  '# a;b;c',
  '#1;b;c',
  'Host;a;b',
].concat(
  [
    'Hostname;Role;Service Pack',
    '---;---;---',
    'x'.repeat(40),
    '\t;a;b',
    "'a;b;c",
    'sep=;',
    ';b;c',
  ],
  ['Summe;3;', 'D\\WS1;client;SP4', '=====', '-- by hand', ';;x', ';;;', 'a;b;c; '],
);
