import { describe, expect, it } from 'vitest';
import { read, tableOf } from './read-text.ts';

const ROWS = [
  ['WS1', 'client', 'SP4'],
  ['RAS1', 'server', 'SP6a'],
];

describe('rare separators', () => {
  it.each(['^', '~', '¦', '·', ':', '!', '~|~', '<TAB>'])(
    '%j is found by the known headings that it separates',
    (delimiter) => {
      const lines = [['Hostname', 'Role', 'Service Pack'], ...ROWS];
      const { rows, dialect } = tableOf(lines.map((cells) => cells.join(delimiter)).join('\n'));
      expect(rows).toEqual(ROWS);
      expect(dialect).toMatchObject({ delimiter, delimiterReason: 'known-headings' });
    },
  );

  it.each(['§', '#', '&', '=', '+', '%', '$', '@', '=>', '--', '\\'])(
    '%j is found if every line has it equally often, even below a title',
    (delimiter) => {
      const lines = [['Report'], ['Hostname', 'Role', 'Service Pack'], ...ROWS];
      const { rows, dialect } = tableOf(lines.map((cells) => cells.join(delimiter)).join('\n'));
      expect(rows).toEqual(ROWS);
      expect(dialect).toMatchObject({ delimiterReason: 'known-headings', unread: null });
    },
  );

  it.each(['§', '#', '&', '=', ':', '~', '^'])(
    '%j is reported if it separates no known headings, and sep= makes it the delimiter',
    (separator) => {
      const lines = [['Poste', 'Emploi', 'Correctif'], ...ROWS];
      const text = lines.map((cells) => cells.join(separator)).join('\n');
      expect(tableOf(text).dialect).toMatchObject({
        delimiterReason: 'single-column',
        unread: { kind: 'separator', separator },
      });
      const named = tableOf(`sep=${separator}\n${text}`);
      expect(named.rows).toEqual(ROWS);
      expect(named.dialect.unread).toBeNull();
    },
  );

  it('are reported in a file that has a usual one in a few lines', () => {
    const text = `Poste#Note\n${'A#x\n'.repeat(20)}B#x, y\nC#y, z\n`;
    expect(tableOf(text).dialect.unread).toEqual({ kind: 'separator', separator: '#' });
  });

  it.each([
    ['names', 'Hostname\nWS-1\nWS-2\nWS-3'],
    ['addresses', 'Adresse\n10.0.0.1\n10.0.0.2\n10.0.0.3'],
    ['paths', 'Pfad\n\\\\WS1\\c$\n\\\\WS2\\d\n\\\\WS3\\e'],
    ['names with a space', 'Poste\nPC 01\nPC 02\nPC 03\nPC 04'],
    ['times in a table with another delimiter', 'Poste;Heure\nA;12:30\nB;12:45\nC;13:10'],
    ['padded cells', 'Poste   ;Note  \nA       ;x     \nB       ;y     \nC       ;z     '],
    ['two lines', 'Poste#Note\nA#x'],
  ])('are not reported for %s', (_, text) => {
    expect(tableOf(text).dialect.unread).toBeNull();
  });

  it('are not considered if a usual one separates known headings', () => {
    const { dialect } = tableOf('Hostname;Role;Domain^Site\nWS1;client;a^b');
    expect(dialect.delimiter).toBe(';');
  });
});

describe('the ASCII separators', () => {
  const LINES = [['Hostname', 'Role', 'Service Pack'], ...ROWS];

  it.each([
    ['\u001f', '\u001e'],
    ['\u001f', '\u001e\n'],
    ['\u001f', '\u001e\r\n'],
    ['\u001f', '\n'],
    ['\u001f', '\r\n'],
  ])('%j between cells and %j after records are read', (unit, record) => {
    const text = LINES.map((cells) => cells.join(unit)).join(record);
    for (const whole of [text, text + record]) {
      const { rows, dialect } = tableOf(whole);
      expect(rows).toEqual(ROWS);
      expect(dialect).toMatchObject({ delimiter: unit, headingLine: 1, account: { lines: 3 } });
    }
  });

  it('leave quotes, line breaks and other delimiters in their cells', () => {
    const cells = ['WS1', 'client', 'SP4', '19" rack;\nold, "new"'];
    const text = [
      ['Hostname', 'Role', 'Service Pack', 'Remark'],
      cells,
      ['RAS1', 'server', 'SP6a', ''],
    ]
      .map((row) => row.join('\u001f'))
      .join('\u001e');
    const { rows, dialect } = tableOf(text);
    expect(rows).toEqual([cells, ['RAS1', 'server', 'SP6a', '']]);
    expect(dialect.account).toMatchObject({ lines: 4, dataRows: 2, furtherLines: 1 });
  });

  it('are read below unknown headings', () => {
    const text = [['Poste', 'Emploi', 'Correctif'], ...ROWS].map((row) => row.join('\u001f'));
    expect(tableOf(text.join('\n'))).toMatchObject({ rows: ROWS, dialect: { unread: null } });
  });

  it('are plain characters in a few cells of another table', () => {
    const { rows, dialect } = tableOf(
      'Hostname;Role;Remark\nWS1;client;a\u001fb\nRAS1;server;\u001e',
    );
    expect(dialect.delimiter).toBe(';');
    expect(rows[0]).toEqual(['WS1', 'client', 'a\u001fb']);
    const strays = 'Hostname;Role\nW\u001fS1;cli\u001eent\nWS2;client\nR\u001eAS1;ser\u001fver\n';
    expect(tableOf(strays).dialect).toMatchObject({ delimiter: ';', account: { lines: 4 } });
  });
});

describe('unusual quotes', () => {
  it.each([
    ["'", "'"],
    ['„', '“'],
    ['“', '”'],
    ['«', '»'],
    ['’', '’'],
    ['`', '`'],
    ['`', "'"],
    ['´', '´'],
  ])('%s and %s enclose cells with delimiters', (open, close) => {
    const quote = (cell: string) => `${open}${cell}${close}`;
    const lines = [
      ['Hostname', 'Remark', 'Role'],
      ['WS1', 'rack 4, "left"', 'client'],
      ['WS2', "O'Brien", 'server'],
    ];
    const { rows } = tableOf(lines.map((cells) => cells.map(quote).join(',')).join('\n'));
    expect(rows).toEqual(lines.slice(1));
  });

  it('are doubled within a cell', () => {
    const { rows } = tableOf("'Hostname','Remark'\n'WS1','it''s here'\n'WS2','x'");
    expect(rows[0]).toEqual(['WS1', "it's here"]);
  });

  it('do not hide a last line of blanks', () => {
    const { dialect } = tableOf("'Hostname';'Role'\n'WS1';'client'\n'WS2';'server'\n\n \t");
    expect(dialect.account).toMatchObject({ lines: 5, dataRows: 2, listed: { blank: 2 } });
  });

  it('are text unless they enclose all cells', () => {
    const { rows } = tableOf("Hostname,Remark\n'WS1,'x'\nWS2,O'Brien");
    expect(rows).toEqual([
      ["'WS1", "'x'"],
      ['WS2', "O'Brien"],
    ]);
  });
});

describe('a backslash', () => {
  it('escapes a delimiter if exactly these make rows too long', () => {
    const { rows } = tableOf(
      'Hostname\tRemark\tRole\nWS1\tshelf\\\tleft\tclient\nWS2\t\\N\tserver',
    );
    expect(rows).toEqual([
      ['WS1', 'shelf\tleft', 'client'],
      ['WS2', '\\N', 'server'],
    ]);
  });

  it('is a plain character at the end of a path', () => {
    const { rows } = tableOf('Hostname,Path,Role\nWS1,C:\\,client\n\\\\WS2,DOMAIN\\user,server');
    expect(rows).toEqual([
      ['WS1', 'C:\\', 'client'],
      ['\\\\WS2', 'DOMAIN\\user', 'server'],
    ]);
  });
});

describe('columns of fixed width', () => {
  const lines = [
    'Hostname  PPTP role  Service Pack',
    '--------- ---------- ------------',
    'WS1       client     SP4         ',
    'RAS 1     "server"               ',
    '',
  ];

  it('are read according to the ruler below the headings', () => {
    const { rows, dialect, lines: at } = tableOf(lines.join('\r\n'));
    expect(rows).toEqual([
      ['WS1', 'client', 'SP4'],
      ['RAS 1', '"server"', ''],
    ]);
    expect(at).toEqual([3, 4]);
    expect(dialect).toMatchObject({ delimiterReason: 'ruler', headingLine: 1 });
    expect(dialect.account).toMatchObject({ lines: 4, listed: { blank: 0, ruler: 1 } });
  });

  it.each(['(2 rows affected)', '2 rows selected.', 'The command completed successfully.'])(
    'may end with a closing line across the columns: %s',
    (closing) => {
      const { rows } = tableOf([...lines, closing, ''].join('\n'));
      expect(rows.map(([name]) => name)).toEqual(['WS1', 'RAS 1', closing]);
    },
  );

  it('are not cut by a ruler that does not fit the rows', () => {
    const crooked = [...lines.slice(0, 2), 'WORKSTATION client SP4', 'SERVER-NAME server SP6a'];
    const outcome = read(crooked.join('\n'));
    expect(outcome).toMatchObject({ dialect: { delimiterReason: 'single-column' } });
  });

  it.each([
    [
      'net view',
      'Servername            Bemerkung\n\n----------------------------------\n\\\\WS1                 Werk 1, links\n\\\\RAS1                Werk 2\n\\\\WS3\nDer Befehl wurde erfolgreich ausgeführt.\n',
    ],
    [
      'osql without headings',
      'WS1       client     SP4\nWS2       client     SP3\nRAS1      server     SP6a\n\n(3 row(s) affected)\n',
    ],
    [
      'blanks in a table with headings',
      'Poste  Emploi  Note\nA      client  x\nB      serveur y\nC      client  z',
    ],
  ])('are reported if no ruler shows them: %s', (_, text) => {
    expect(tableOf(text).dialect.unread).toEqual({ kind: 'fixed-width' });
  });

  it.each([
    ['prose', 'Dear all\nthe  audit starts on Monday\nplease send  your lists\nby then\nA. Meier'],
    ['names and a few remarks', 'Poste\nWS1\nWS2\nWS3\nWS4\nWS5\nWS6\nWS7  old\nWS8\nWS9'],
  ])('are not reported for %s', (_, text) => {
    expect(tableOf(text).dialect.unread).toBeNull();
  });

  it('are not reported if the user chose the delimiter', () => {
    const outcome = read('Poste  Note\nA      x\nB      y\nC      z', { delimiter: ';' });
    expect(outcome).toMatchObject({ dialect: { unread: null } });
  });
});
