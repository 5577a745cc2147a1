import type { SourceInput } from '../../src/answers/importing.ts';
import { drawWorkbook } from '../fixtures/workbooks.ts';

/** Passwords of which no four consecutive characters occur anywhere else. */
const WITH_SIGN = 'Zq8§Wx5Vj';
const PLAIN = 'Yk3Hg6Tb9';
const OTHER = 'Xv4Nd2Rw7';
/** Passwords without §. Only their look gives them away. */
const LOOKS = [PLAIN, OTHER, 'Gk5Mf!2Lp', 'Jd6Bw8Qz$'];
const CANARIES = [WITH_SIGN, ...LOOKS];

/** All substrings of four characters of the passwords, in lower case, because search ignores case. */
export const PIECES = CANARIES.flatMap((password) =>
  Array.from({ length: password.length - 3 }, (_, at) => password.slice(at, at + 4).toLowerCase()),
);

/** The pieces of passwords that occur in a text. */
export function leaksIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return PIECES.filter((piece) => lower.includes(piece));
}

/** Lines as pasted text. */
export function pasted(...lines: readonly string[]): SourceInput {
  return { kind: 'text', name: 'fleet.csv', text: lines.join('\r\n') };
}

/** Lines encoded in Windows-1252. */
function windows1252(...lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(lines.join('\r\n'), (letter) => letter.charCodeAt(0));
}

export const HEADING = 'Hostname;Rolle;Service Pack;Verschlüsselung;Kennwort;Standort';
export const SOUND = [
  `WS1;client;SP4;optional;${WITH_SIGN};Bonn`,
  `WS2;client;SP4;optional;${PLAIN};Bonn`,
  'WS3;client;SP4;optional;;Wien',
  'RAS1;server;SP6a;required;;Wien',
];

/** Files with passwords without § under a heading: one intact, the others with damage in every row. */
export function damagedFiles(heading: string): Readonly<Record<string, readonly string[]>> {
  const machines = [
    'WS1;client;SP4;required',
    'WS2;client;SP4;required',
    'WS3;client;SP3;optional',
    'RAS1;server;SP6a;required',
  ];
  const rows = (write: (machine: string, password: string) => string) =>
    machines.map((machine, index) => write(machine, LOOKS[index] ?? ''));
  const headings = `Hostname;Role;Service Pack;Encryption;${heading};Site`;
  const sound = rows((machine, password) => `${machine};${password};Bonn`);
  const parted = (by: string) => (machine: string, password: string) =>
    `${machine};${password.slice(0, 4)}${by}${password.slice(4)};Bonn`;
  return {
    'intact rows': [headings, ...sound],
    'rows that a delimiter in the password splits': [headings, ...rows(parted(';'))],
    'rows that lost a cell': [
      headings,
      ...rows((machine, password) => `${machine.replace(/;[^;]*$/, '')};${password};Bonn`),
    ],
    'rows with a line break in the password': [
      headings,
      ...rows((machine, password) => parted('\r\n')(machine, password)).map((row) =>
        row.replace(/^((?:[^;]*;){4})(.*);Bonn$/s, '$1"$2";Bonn'),
      ),
    ],
    'rows with a stray quote': [
      headings,
      ...rows((machine, password) => `${machine};"${password};Bonn`),
    ],
    'rows with another delimiter': [headings, ...sound.map((row) => row.replaceAll(';', ','))],
    'rows that end with the password': [
      headings.replace(/;Site$/, ''),
      ...rows((machine, password) => `${machine};${password}`),
      '',
      LOOKS[0] ?? '',
    ],
    'a second block': [
      'Hostname;Role;Service Pack;Encryption;Site',
      'WS8;client;SP3;optional;Bonn',
      headings,
      ...sound,
    ],
    'two rows of headings': ['Machine;;;;Dial-in;', headings, ...sound],
  };
}

/** Ways in which passwords occur in files. */
export const SHAPES: readonly (readonly [string, readonly SourceInput[]])[] = [
  ['an intact file', [pasted(HEADING, ...SOUND)]],
  ['commas', [pasted(...[HEADING, ...SOUND].map((line) => line.replaceAll(';', ',')))]],
  ['tabs', [pasted(...[HEADING, ...SOUND].map((line) => line.replaceAll(';', '\t')))]],
  [
    'a delimiter in a password',
    [
      pasted(
        HEADING,
        ...SOUND,
        `WS4;client;SP4;optional;${PLAIN.slice(0, 4)};${PLAIN.slice(4)};Bonn`,
      ),
    ],
  ],
  [
    'a split password in the last column',
    [
      pasted(
        'Hostname;Rolle;Service Pack;Kennwort',
        `WS1;client;SP4;${WITH_SIGN}`,
        `WS2;client;SP4;${PLAIN.slice(0, 4)};${PLAIN.slice(4)}`,
        'RAS1;server;SP6a;',
      ),
    ],
  ],
  [
    'a row that lost a delimiter',
    [pasted(HEADING, ...SOUND, `WS4;client;SP4;${OTHER};Bonn`, `WS5;${OTHER};Bonn`)],
  ],
  [
    'rows with another delimiter',
    [
      pasted(
        HEADING,
        ...SOUND,
        `WS4,client,SP4,optional,${PLAIN},Bonn`,
        `WS5\tclient\tSP4\toptional\t${OTHER}\tBonn`,
      ),
    ],
  ],
  [
    'a line break in a password',
    [
      pasted(
        HEADING,
        ...SOUND,
        `WS4;client;SP4;optional;${PLAIN.slice(0, 4)}`,
        `${PLAIN.slice(4)};Bonn`,
      ),
    ],
  ],
  [
    'a line break in a password in the last column',
    [
      pasted(
        'Hostname;Rolle;Service Pack;Kennwort',
        `WS1;client;SP4;${WITH_SIGN}`,
        `WS2;client;SP4;${PLAIN.slice(0, 4)}`,
        PLAIN.slice(4),
        'RAS1;server;SP6a;',
      ),
    ],
  ],
  [
    'a line break in a quoted password',
    [
      pasted(
        HEADING,
        ...SOUND,
        `WS4;client;SP4;optional;"${PLAIN.slice(0, 4)}`,
        `${PLAIN.slice(4)}";Bonn`,
      ),
    ],
  ],
  [
    'a second block with other columns',
    [
      pasted(
        HEADING,
        ...SOUND,
        'Hostname;Kennwort;Rolle;Service Pack;Standort;Verschlüsselung',
        `WS4;${OTHER};client;SP4;Bonn;optional`,
      ),
    ],
  ],
  [
    'a second block that is wider',
    [
      pasted(
        'Hostname;Rolle;Service Pack',
        'WS1;client;SP4',
        'WS2;client;SP3',
        'RAS1;server;SP6a',
        'Hostname;Kennwort;Rolle;Service Pack',
        `WS4;${OTHER};client;SP4`,
      ),
    ],
  ],
  [
    'headings in two rows',
    [
      pasted(
        'Rechner;;;;Kennwort;Ort',
        'Hostname;Rolle;Service Pack;Verschlüsselung;(Einwahl);Standort',
        ...SOUND,
      ),
    ],
  ],
  ['no headings', [pasted(...SOUND)]],
  ['a title above the headings', [pasted('Inventar Bonn', '', HEADING, ...SOUND)]],
  [
    'an unclosed quote in a password',
    [pasted(HEADING, `WS4;client;SP4;optional;"${OTHER};Bonn`, ...SOUND)],
  ],
  ['a rejected row', [pasted(HEADING, ...SOUND, `;client;SP4;optional;${OTHER};Bonn`)]],
  [
    'rows of one machine that disagree',
    [
      pasted(
        HEADING,
        ...SOUND,
        `WS1;client;SP5;required;${OTHER};Wien`,
        `WS2;server;SP5;required;${WITH_SIGN};Wien`,
      ),
    ],
  ],
  [
    'two files',
    [
      pasted(HEADING, ...SOUND),
      {
        kind: 'text',
        name: 'users.csv',
        text: `Hostname;VPN-PW\r\nWS3;${OTHER}\r\nWS1;${PLAIN}`,
      },
    ],
  ],
  [
    'listed peers',
    [
      pasted(
        `${HEADING};Zielserver`,
        ...SOUND.map((line) => `${line};RAS1`),
        `WS9;client;SP4;optional;${OTHER};Bonn;RAS1`,
      ),
    ],
  ],
  [
    'a remark that names a password',
    [
      pasted(
        'Hostname;Rolle;Service Pack;Bemerkung',
        `WS1;client;SP4;PW: ${PLAIN}`,
        `WS2;client;SP4;Kennwort ist ${OTHER}`,
        'RAS1;server;SP6a;neu',
      ),
    ],
  ],
  [
    'a UTF-16 file',
    [
      {
        kind: 'file',
        name: 'fleet.csv',
        file: new Blob([
          Uint16Array.from(
            [`\uFEFF${[HEADING, ...SOUND].join('\r\n')}`].flatMap((text) =>
              Array.from(text, (letter) => letter.charCodeAt(0)),
            ),
          ),
        ]),
      },
    ],
  ],
  [
    'a Windows-1252 file',
    [
      {
        kind: 'file',
        name: 'fleet.csv',
        file: new Blob([
          Uint8Array.from([HEADING, ...SOUND].join('\r\n'), (letter) => letter.charCodeAt(0)),
        ]),
      },
    ],
  ],
  [
    'a row that is too long in a file with a known § column',
    [
      pasted(
        'Hostname;Rolle;Service Pack;Info',
        `WS1;client;SP4;${WITH_SIGN}`,
        `WS2;client;SP4;${PLAIN.slice(0, 4)};${PLAIN.slice(4)}`,
        'RAS1;server;SP6a;',
      ),
    ],
  ],
  [
    'joined files with byte-order marks between them',
    [
      pasted(
        `\uFEFF${HEADING}`,
        ...SOUND,
        `\uFEFF${HEADING}`,
        `WS4;client;SP4;optional;${OTHER};Bonn\u001A`,
      ),
    ],
  ],
  [
    'joined files with other columns in the second',
    [
      pasted(
        `\uFEFF${HEADING}`,
        ...SOUND,
        '\uFEFFKennwort;Hostname;Rolle;Service Pack;Verschlüsselung;Standort',
        `${OTHER};WS4;client;SP4;optional;Bonn`,
      ),
    ],
  ],
  [
    'joined files without a line end after the last password of the first',
    [
      pasted(
        '\uFEFFHostname;Rolle;Service Pack;Kennwort',
        `WS1;client;SP4;${WITH_SIGN}`,
        'RAS1;server;SP6a;',
        `WS2;client;SP4;${PLAIN}\uFEFFHostname;Rolle;Service Pack;Kennwort`,
        `WS4;client;SP4;${OTHER}`,
      ),
    ],
  ],
  [
    'joined files with a password glued to other headings',
    [
      pasted(
        '\uFEFFHostname;Rolle;Service Pack;Kennwort',
        `WS1;client;SP4;${WITH_SIGN}`,
        'RAS1;server;SP6a;',
        `WS2;client;SP4;${PLAIN}\uFEFFName;Passwort;Rolle;Service Pack`,
        `WS4;${OTHER};client;SP4`,
      ),
    ],
  ],
  [
    'joined files with byte-order marks read as Windows-1252',
    [
      {
        kind: 'file',
        name: 'fleet.csv',
        file: new Blob([
          new Uint8Array([0xef, 0xbb, 0xbf]),
          windows1252(HEADING, ...SOUND, ''),
          new Uint8Array([0xef, 0xbb, 0xbf]),
          windows1252(HEADING, `WS4;client;SP4;optional;${OTHER};Köln`),
        ]),
      },
    ],
  ],
  [
    'parts in two encodings',
    [
      {
        kind: 'file',
        name: 'fleet.csv',
        file: new Blob([
          `${[HEADING, ...SOUND].join('\r\n')}\r\n`,
          windows1252(`WS4;client;SP4;optional;${WITH_SIGN};Köln`),
        ]),
      },
    ],
  ],
  [
    'a workbook with a cover sheet and a title',
    [
      {
        kind: 'file',
        name: 'fleet.xlsx',
        file: new Blob([
          drawWorkbook([
            { name: 'Notes', rows: [['Inventory'], ['Bonn']] },
            {
              name: 'Fleet',
              rows: [['Inventory'], ...[HEADING, ...SOUND].map((line) => line.split(';'))],
            },
          ]),
        ]),
      },
    ],
  ],
  ['a single row', [pasted(SOUND[0] ?? '')]],
  ['only headings, with passwords above them', [pasted(...SOUND, HEADING)]],
  ['one word', [pasted(OTHER)]],
  ['a list of passwords', [pasted('Kennwort', WITH_SIGN, PLAIN, OTHER)]],
  ['JSON', [pasted(`[{"Hostname":"WS1","Kennwort":"${PLAIN}"}]`)]],
  [
    'the rejected rows of an earlier audit',
    [pasted('file,line,reason,Hostname,Rolle,Kennwort', `fleet.csv,2,no-name,,client,${OTHER}`)],
  ],
];
