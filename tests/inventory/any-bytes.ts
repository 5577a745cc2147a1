import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const FOLDERS = ['raw', 'facts'].map((name) =>
  fileURLToPath(new URL(`../fixtures/inventories/${name}/`, import.meta.url)),
);

const FIXTURES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => new Uint8Array(readFileSync(folder + name))),
);

const ROWS = ['WS1 client SP3 yes', 'WS2 client SP6a no', 'RAS1 server SP4 no', 'RAS2 server SP5'];

/** A small fleet with any text between the cells and around them. */
function written(between: string, open = '', close = open, end = '\n'): string {
  return ['Hostname Role Service_Pack §_in_password', ...ROWS]
    .map((row) => row.split(' ').map((cell) => open + cell.replaceAll('_', ' ') + close))
    .map((cells) => cells.join(between) + end)
    .join('');
}

/** Shapes that are not among the fixtures. */
const SHAPES = [
  written(';', "'"),
  written(',', '„', '“', '\r\n'),
  written('\t', '«', '»'),
  written('^'),
  written('~|~'),
  written(' | '),
  written('\x1f', '', '', '\x1e'),
  written(';', '"', '"', '\r').replaceAll('client', 'client\nor\nserver'),
  written(';').replaceAll('client', 'client\\;server'),
  `Windows;;Password;\n${written(';')}`,
  'Hostname     Role    Service Pack\n------------ ------- ------------\n'.concat(
    'WS1          client  SP3\nRAS1         server  SP4\n\n(2 rows affected)\n',
  ),
  `Hostname;"PPTP\nrole";"Service\nPack";Remark\nWS1;client;SP3;"rack 4\n\nleft; ""top"""\n`.concat(
    'WS2;client;SP4\nRAS1;server;SP4;19" rack\nRAS2;server;"SP5";"old\n',
  ),
  `${written(';')}\x1a\nRole;Hostname;Service Pack;Site\nclient;WS5;SP4;Bonn\nserver;WS6;SP5;Ulm\n`,
].map((text) => new TextEncoder().encode(text));

const CORPUS = [...FIXTURES, ...SHAPES];

const bytesOf = (text: string) =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/** What breaks tables: quotes, delimiters, line ends, NULs, marks, letters in several encodings. */
const FRAGMENTS = ['"', '""', ';', ',', '\t', '|', '\n', '\r', '\r\n', '\0', '#', '\x1a', '\xff']
  .concat(['\n"x\n', ';"', '" ', '";', '"\n', '\n;;;;\n', '\nSumme: 3\n', 'sep=;\r\n', "'", '\\'])
  .concat(['\xef\xbb\xbf', '\n\xef\xbb\xbf', '\x1a\n', '\xff\xfe', '\x1f', '\x1e', '\n---\n', '  '])
  .concat(['\xa7', '\xc2\xa7', '\xf5', '\x15', '\xfc', '\xc3\xbc', '\x81', 'x\0y\0', '\v', '\f'])
  .concat(['\n# WS7;client\n', '\n-- old\n', '\nHostname;Role\n', '\n\n\n', '\u0085', '#\t"'])
  .map(bytesOf);

const LINE_FEED = 10;

function lineStarts(bytes: Uint8Array): readonly number[] {
  return [0, ...Array.from(bytes, (byte, at) => (byte === LINE_FEED ? at + 1 : 0)).filter(Boolean)];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

type Damage = (bytes: Uint8Array) => Uint8Array;

/** Replaces bytes at any place. */
const REPLACING = fc
  .record({
    at: fc.nat(5000),
    cutAway: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
    put: fc.constantFrom(...FRAGMENTS, new Uint8Array()),
  })
  .map(
    ({ at, cutAway, put }): Damage =>
      (bytes) => {
        const place = at % (bytes.length + 1);
        return joined(bytes.subarray(0, place), put, bytes.subarray(place + cutAway));
      },
  );

/** Puts a fragment at the beginning or the end of a line, or in place of a delimiter. */
const AT_LINES_AND_CELLS = fc
  .record({
    at: fc.nat(500),
    put: fc.constantFrom(...FRAGMENTS),
    where: fc.constantFrom('start', 'end', 'delimiter'),
  })
  .map(
    ({ at, put, where }): Damage =>
      (bytes) => {
        const places =
          where === 'delimiter'
            ? Array.from(bytes, (byte, place) =>
                ';,\t|'.includes(String.fromCharCode(byte)) ? place : -1,
              ).filter((place) => place >= 0)
            : lineStarts(bytes).map((start) => (where === 'end' ? Math.max(0, start - 1) : start));
        const place = places[at % Math.max(1, places.length)] ?? 0;
        return joined(bytes.subarray(0, place), put, bytes.subarray(place));
      },
  );

/** Writes a stretch twice. */
const DOUBLING = fc.record({ at: fc.nat(5000), length: fc.oneof(fc.nat(3), fc.nat(300)) }).map(
  ({ at, length }): Damage =>
    (bytes) => {
      const place = at % (bytes.length + 1);
      return joined(bytes.subarray(0, place + length), bytes.subarray(place));
    },
);

/** Leaves out, repeats or cuts off a line. */
const ON_LINES = fc
  .record({ at: fc.nat(500), keep: fc.nat(40), what: fc.constantFrom('drop', 'repeat', 'cut') })
  .map(
    ({ at, keep, what }): Damage =>
      (bytes) => {
        const starts = lineStarts(bytes);
        const index = at % starts.length;
        const start = starts[index] ?? 0;
        const end = starts[index + 1] ?? bytes.length;
        const line = bytes.subarray(start, end);
        const left = {
          drop: line.subarray(0, 0),
          repeat: joined(line, line),
          cut: line.subarray(0, keep),
        };
        return joined(bytes.subarray(0, start), left[what], bytes.subarray(end));
      },
  );

/** Puts another file behind the file, with something or nothing between them. */
const APPENDING = fc
  .tuple(
    fc.constantFrom(...CORPUS),
    fc.constantFrom(...['', '\n', '\x1a', '\x1a\r\n', '\xef\xbb\xbf', ';'].map(bytesOf)),
  )
  .map(
    ([other, between]): Damage =>
      (bytes) =>
        joined(bytes, between, other),
  );

/** Writes the line ends from some place on in another way. */
const OTHER_LINE_ENDS = fc
  .tuple(fc.nat(5000), fc.constantFrom('\r', '\r\n', '\r\r\n', '\n\n', ' \n'))
  .map(
    ([at, end]): Damage =>
      (bytes) => {
        const place = at % (bytes.length + 1);
        const changed = [...bytes.subarray(place)].flatMap((byte) =>
          byte === LINE_FEED ? [...bytesOf(end)] : [byte],
        );
        return joined(bytes.subarray(0, place), Uint8Array.from(changed));
      },
  );

const DAMAGES = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: REPLACING },
    { weight: 3, arbitrary: AT_LINES_AND_CELLS },
    DOUBLING,
    ON_LINES,
    APPENDING,
    OTHER_LINE_ENDS,
  ),
  { minLength: 1, maxLength: 6 },
);

/** A file of any shape, damaged in a few places: its bytes, quotes, lines and encodings; or joined with another. */
const DAMAGED_FILES = fc
  .tuple(fc.constantFrom(...CORPUS), DAMAGES)
  .map(([file, damages]) => damages.reduce<Uint8Array>((bytes, damage) => damage(bytes), file));

/** Damaged files and some bytes that are none. */
export const ANY_BYTES = fc.oneof(
  { weight: 9, arbitrary: DAMAGED_FILES },
  fc.uint8Array({ maxLength: 300 }),
);
