import { describe, expect, it } from 'vitest';
import { looksLikeHeading } from '../../../src/inventory/columns/looks-like-heading.ts';
import { fromFixedWidth } from '../../../src/inventory/table/fixed-width.ts';

const HEADINGS = 'Hostname   Role     Service Pack';
const RULER = '---------- -------- ------------';

/** The rewritten lines, with · for the tabs between the cells; null if the lines are no table. */
function rewritten(...lines: readonly string[]): readonly string[] | null {
  const table = fromFixedWidth({ text: lines.join('\n'), lineEnd: '\n' }, looksLikeHeading);
  return table?.text.replaceAll('\t', '·').split('\n') ?? null;
}

/** The first line below the headings and the ruler. */
function rowOf(line: string, ...others: readonly string[]): string | undefined {
  return rewritten(HEADINGS, RULER, line, ...others)?.[2];
}

const ROW = 'WS1        client   SP4';

describe('the ruler of a table with fixed width', () => {
  it('cuts the headings, itself and the rows below', () => {
    expect(rewritten(HEADINGS, RULER, ROW, '')).toEqual([
      'Hostname·Role·Service Pack',
      '----------·--------·------------',
      'WS1·client·SP4',
      '',
    ]);
  });

  it.each([
    ['========== ======== ============', true],
    ['---------- -------- =====', true],
    ['---------- -------- ------x-----', false],
    ['-          -        -', false],
    ['---        -        --', true],
    ['--         -        --', false],
    ['--------------------------------', false],
    ['', false],
  ])('consists of at least two columns of dashes or equals signs: %j %s', (ruler, isRuler) => {
    expect(rewritten(HEADINGS, ruler, ROW, '') !== null).toBe(isRuler);
  });

  it('stands below headings that keep to its columns, two of which are known', () => {
    expect(rewritten('Hostname of Role Service Pack', RULER, ROW, '')).toBe(null);
    expect(rewritten('Xxxx       Role     Yyyyy', RULER, ROW, '')).toBe(null);
    expect(rewritten('Hostname   Role     Yyyyy', RULER, ROW, '')).not.toBe(null);
    expect(rewritten(RULER, ROW, ROW, '')).toBe(null);
  });

  it('may follow a line of dashes below a title', () => {
    expect(rewritten('Machines', '--------', HEADINGS, RULER, ROW, '')?.[4]).toBe('WS1·client·SP4');
  });

  it('does not cut what is above the headings', () => {
    const title = 'All of it  our list of machines ';
    expect(rewritten(title, HEADINGS, RULER, ROW, '')?.slice(0, 2)).toEqual([
      title.trimEnd(),
      'Hostname·Role·Service Pack',
    ]);
    expect(rewritten(` ${title}`, title, HEADINGS, RULER, ROW, '')?.[0]).toBe(
      ` ${title.trimEnd()}`,
    );
  });

  it('fits nine of ten rows; the others stay as they are', () => {
    const wide = 'WORKSTATION1 client SP4 ';
    const rows = (count: number) => Array.from({ length: count }, () => ROW);
    expect(rewritten(HEADINGS, RULER, ...rows(9), wide, '')?.[11]).toBe(wide.trimEnd());
    expect(rewritten(HEADINGS, RULER, ...rows(8), wide, '')).toBe(null);
    expect(rewritten(HEADINGS, RULER, ...rows(8), '', '  ', wide, '')).toBe(null);
    expect(rewritten(HEADINGS, RULER, ...rows(8), '(9 rows)', ' 8 rows ', wide, '')).toBe(null);
  });
});

describe('a row of fixed width', () => {
  it.each([
    ['WS1', 'WS1··'],
    ['WS1        client', 'WS1·client·'],
    ['           client', '·client·'],
    ['WS1        "client" SP4', 'WS1·"""client"""·SP4'],
    ['WS\t1       client   SP4', 'WS 1·client·SP4'],
    ['WS1        client   SP4 and more', 'WS1·client·SP4 and more'],
    ['', ''],
    ['   ', '   '],
    // A cell that touches the next column is no cell of this table.
    ['WORKSTATION', 'WORKSTATION'],
    ['WORKSTATIO', 'WORKSTATIO··'],
  ])('%j is cut into %j', (line, cells) => {
    expect(rowOf(line, ...Array.from({ length: 12 }, () => ROW), '')).toBe(cells);
  });

  it('may begin left of the ruler', () => {
    const table = rewritten(`  ${HEADINGS}`, `  ${RULER}`, '* WS1        client   SP4', '');
    expect(table?.[2]).toBe('* WS1·client·SP4');
  });

  it.each([
    ['(12 rows   affected)', '(12 rows   affected)'],
    [' (12 rows  affected) ', ' (12 rows  affected)'],
    ['(end of    list)', '(end of    list)'],
    ['12 rows    selected.', '12 rows    selected.'],
    ['(WS1       client', '(WS1·client·'],
    ['WS1)       client)', 'WS1)·client)·'],
    ['12a        client', '12a·client·'],
  ])('%j is a closing line or a row: %j', (line, cells) => {
    expect(rowOf(line, ROW, '')).toBe(cells);
  });
});
