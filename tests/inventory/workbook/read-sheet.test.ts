import { describe, expect, it } from 'vitest';
import {
  MAX_UNPACKED_BYTES,
  readSheet,
  type SheetOutcome,
} from '../../../src/inventory/workbook/read-sheet.ts';
import { type Drawn, type DrawnSheet, drawWorkbook } from '../../fixtures/workbooks.ts';

function sheetOf(...rows: readonly (readonly Drawn[])[]): DrawnSheet {
  return { name: 'Inventory', rows };
}

function asSheet(outcome: SheetOutcome) {
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome;
}

/** The lines of the only sheet of a workbook. */
async function linesOf(sheet: DrawnSheet): Promise<readonly string[]> {
  const { even } = asSheet(await readSheet(drawWorkbook([sheet]), null));
  return even.text.split(even.lineEnd);
}

async function shownAs(cell: Drawn): Promise<string | undefined> {
  const [line] = await linesOf(sheetOf([cell, 'end']));
  return line?.replace(/\tend$/, '');
}

describe('a cell', () => {
  it.each<readonly [Drawn, string]>([
    ['WS1', 'WS1'],
    [' blanks stay ', ' blanks stay '],
    [4, '4'],
    [4.5, '4.5'],
    [-1, '-1'],
    [0.1 + 0.2, '0.3'],
    [20_010_808, '20010808'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [null, ''],
    [{ type: 'inlineStr', value: 'inline' }, 'inline'],
    [{ runs: ['half ', 'bold'] }, 'half bold'],
    [{ type: 'e', value: '#REF!' }, '#REF!'],
    [{ type: 'n', value: 42, format: '0000' }, '0042'],
    [{ type: 'n', value: 4, format: '"SP"0' }, 'SP4'],
    [{ type: 'n', value: 4, format: 'General' }, '4'],
    [{ type: 'n', value: 4, format: '@' }, '4'],
    [{ type: 'n', value: 4, format: '0.0' }, '4.0'],
    [{ type: 'n', value: 1, format: '"yes";;"no"' }, 'yes'],
    [{ type: 'n', value: 0, format: '"yes";;"no"' }, 'no'],
    [{ type: 'n', value: 0.5, format: '0%' }, '50%'],
    [{ type: 'n', value: 4, format: '_-* #,##0_-;-* #,##0_-' }, '4'],
    [{ type: 'n', value: 37_111, format: 'dd.mm.yyyy' }, '2001-08-08'],
    [{ type: 'n', value: 37_111, format: 'd. mmmm yyyy' }, '2001-08-08'],
    [{ type: 'n', value: 37_111.75, format: 'm/d/yyyy h:mm' }, '2001-08-08 18:00:00'],
    [{ type: 'n', value: 37_111 + 1 / 3, format: 'yyyy-mm-dd hh:mm:ss' }, '2001-08-08 08:00:00'],
    [{ type: 'n', value: 0.75, format: 'h:mm' }, '18:00:00'],
    [{ formula: '1+3', value: 4 }, '4'],
    [{ formula: '1+3', value: 4, format: '00' }, '04'],
    [{ type: 'str', formula: 'A1&"x"', value: 'WS1x' }, 'WS1x'],
    [{ type: 'b', formula: 'A1=1', value: 1 }, 'TRUE'],
    [{ type: 'e', formula: 'A1', value: '#N/A' }, '#N/A'],
    [{ formula: '1+3' }, ''],
    ['say "hi"', '"say ""hi"""'],
    ['tab\there', '"tab\there"'],
    ['two\nlines', 'two\nlines'],
    ['two\r\nlines', 'two\nlines'],
    ['_x0041_x000D_', 'Ax000D_'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
  ])('%j reads as %j', async (cell, shown) => {
    expect(await shownAs(cell)).toBe(shown);
  });
});

describe('the lines of a sheet', () => {
  it('are its rows, empty ones included', async () => {
    expect(await linesOf(sheetOf([], ['A', 'B'], [], [null, 'C']))).toEqual([
      '\t',
      'A\tB',
      '\t',
      '\tC',
    ]);
  });

  it('end with the last filled row and column', async () => {
    expect(await linesOf(sheetOf(['A', 'B', ''], ['C', null, ' '], ['', '']))).toEqual([
      'A\tB',
      'C\t',
    ]);
  });

  it('show the value of merged cells once', async () => {
    const sheet = { ...sheetOf(['Title', null], ['A', 'B']), merges: ['A1:B1'] };
    expect(await linesOf(sheet)).toEqual(['Title\t', 'A\tB']);
  });

  it('include hidden rows and columns, which are counted if they are filled', async () => {
    const sheet = {
      ...sheetOf(['A', 'B', null], ['C', 'D'], []),
      hiddenRows: [1, 2],
      hiddenColumns: [1, 2],
    };
    const read = asSheet(await readSheet(drawWorkbook([sheet]), null));
    expect(read).toMatchObject({ hiddenRows: 1, hiddenColumns: 1, uncalculated: 0 });
    expect(read.even.text).toBe('A\tB\rC\tD');
  });

  it('are none in an empty sheet', async () => {
    expect(asSheet(await readSheet(drawWorkbook([sheetOf()]), null)).even.text).toBe('');
  });
});

it('counts formulas that were never calculated', async () => {
  const sheet = sheetOf([{ formula: 'A2' }, { formula: 'A3', value: 1 }], [{ formula: 'A4' }]);
  expect(await readSheet(drawWorkbook([sheet]), null)).toMatchObject({ uncalculated: 2 });
});

describe('the sheets of a workbook', () => {
  const book = drawWorkbook([
    { name: 'Old', rows: [['old']], state: 'hidden' },
    { name: 'Cover', rows: [['cover']] },
    { name: 'Räume & "mehr"', rows: [['rooms']], state: 'veryHidden' },
  ]);

  it('are all listed, in order', async () => {
    expect(asSheet(await readSheet(book, null)).sheets).toEqual([
      { name: 'Old', isHidden: true },
      { name: 'Cover', isHidden: false },
      { name: 'Räume & "mehr"', isHidden: true },
    ]);
  });

  it.each([
    [null, 'Cover', 'cover'],
    ['Old', 'Old', 'old'],
    ['Räume & "mehr"', 'Räume & "mehr"', 'rooms'],
    ['there is none', 'Cover', 'cover'],
  ])('if %j is wanted, %j is read', async (wanted, name, text) => {
    expect(await readSheet(book, wanted)).toMatchObject({ sheet: name, even: { text } });
  });

  it('are read even if all are hidden', async () => {
    const hidden = drawWorkbook([{ name: 'A', rows: [['a']], state: 'hidden' }]);
    expect(await readSheet(hidden, null)).toMatchObject({ sheet: 'A', even: { text: 'a' } });
  });

  it('may be charts, which have no cells', async () => {
    const charts = drawWorkbook([
      { name: 'Chart', rows: [], isChart: true },
      { name: 'Inventory', rows: [['a']] },
    ]);
    const outcome = await readSheet(charts, null);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.sheets.map(({ name }) => name)).toEqual(['Chart', 'Inventory']);
    expect(await readSheet(charts, 'Inventory')).toMatchObject({ even: { text: 'a' } });
  });
});

describe('a workbook that cannot be read', () => {
  const whole = drawWorkbook([sheetOf(['Hostname'], ['WS1'])]);
  const sheet = new TextEncoder();

  it('is damaged if it is cut off anywhere', async () => {
    const step = Math.ceil(whole.length / 40);
    for (let length = 4; length < whole.length - step; length += step) {
      expect(await readSheet(whole.slice(0, length), null)).toMatchObject({
        kind: 'refused',
        reason: 'workbook-damaged',
      });
    }
  });

  it('never throws, whatever byte is wrong', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const wrong = whole.slice();
      wrong[at] = (wrong[at] ?? 0) ^ 0x55;
      const outcome = await readSheet(wrong, null);
      if (outcome.kind === 'sheet') expect('Hostname\rWS1').toContain(outcome.even.text);
    }
  });

  it('is damaged without a sheet', async () => {
    expect(await readSheet(drawWorkbook([]), null)).toMatchObject({ reason: 'workbook-damaged' });
  });

  it('is damaged if cells at the far ends span more than a sheet that fits in memory', async () => {
    const far =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const book = drawWorkbook([sheetOf()], { 'xl/worksheets/sheet1.xml': sheet.encode(far) });
    expect(await readSheet(book, null)).toMatchObject({ reason: 'workbook-damaged' });
  });

  it('is too large if its directory says so', async () => {
    const book = whole.slice();
    setUnpackedSize(book, 'xl/worksheets/sheet1.xml', MAX_UNPACKED_BYTES + 1);
    expect(await readSheet(book, null)).toMatchObject({ reason: 'workbook-too-large' });
  });

  it('never unpacks more than its directory says', async () => {
    const padding = 'x'.repeat(1_000_000);
    const large = `<worksheet><!--${padding}--><sheetData/></worksheet>`;
    const book = drawWorkbook([sheetOf()], { 'xl/worksheets/sheet1.xml': sheet.encode(large) });
    for (const size of [0, 1, 1000]) {
      setUnpackedSize(book, 'xl/worksheets/sheet1.xml', size);
      expect((await readSheet(book, null)).kind).toBe('refused');
    }
  });
});

/** Changes the unpacked size that the directory of a ZIP file states for an entry. */
function setUnpackedSize(book: Uint8Array, name: string, size: number): void {
  const at = Buffer.from(book.buffer).lastIndexOf(name);
  new DataView(book.buffer).setUint32(at - 46 + 24, size, true);
}
