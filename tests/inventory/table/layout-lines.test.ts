import { describe, expect, it } from 'vitest';
import {
  isPlainRemark,
  isRowBehindHash,
  isRuler,
  kindAboveHeadings,
  LineList,
} from '../../../src/inventory/table/layout-lines.ts';

it.each([
  ['---', true],
  ['--', false],
  [' ----- ; ;=====', true],
  ['+-----+-----+', true],
  ['---;x', false],
  ['---;|', false],
  ['---x', false],
  ['xxx', false],
  ['', false],
  [' ; ', false],
])('%j is a ruler: %s', (line, expected) => {
  expect(isRuler(line.split(';'))).toBe(expected);
});

it.each([
  ['# old', true],
  ['  #old', true],
  ['# old,,', true],
  ['# old,x', false],
  ['#4711', false],
  [' #4711 ', false],
  ['  rem old', true],
  ['-- old', true],
  ['--', false],
  ['rem', false],
  ['old rem', false],
  ['', false],
])('%j is a remark: %s', (line, expected) => {
  expect(isPlainRemark(line.split(','))).toBe(expected);
});

it.each([
  ['#old;client', true],
  ['  # WS1;client', true],
  ['#4711;client', false],
  ['WS1;#', false],
])('%j is a row behind #: %s', (line, expected) => {
  expect(isRowBehindHash(line.split(';'))).toBe(expected);
});

it.each([
  ['', 'blank'],
  ['\u001a', 'end-mark'],
  ['# old', 'remark'],
  ['----', 'ruler'],
  ['List', 'above-headings'],
])('%j above the headings is of the kind %s', (line, kind) => {
  expect(kindAboveHeadings([line])).toBe(kind);
});

describe('LineList', () => {
  it('joins neighbouring lines of one kind without a text', () => {
    const list = new LineList();
    list.add('blank', 3, 1, ';;');
    list.add('blank', 4, 2);
    list.add('blank', 7, 1);
    list.add('ruler', 8, 1, '---');
    list.add('ruler', 9, 1, '===');
    list.add('ruler', 10, 1);
    expect(
      list.lines.first.map(({ kind, from, to, excerpt }) => [kind, from, to, excerpt]),
    ).toEqual([
      ['blank', 3, 5, ''],
      ['blank', 7, 7, ''],
      ['ruler', 8, 8, '---'],
      ['ruler', 9, 9, '==='],
      ['ruler', 10, 10, ''],
    ]);
    expect(list.lines.listed).toMatchObject({ blank: 4, ruler: 3, remark: 0 });
  });

  it('keeps the first 1,000 entries and 80 characters of each, and counts all lines', () => {
    const list = new LineList();
    for (let line = 1; line <= 1002; line += 1) list.add('remark', line, 1, '#'.repeat(100));
    expect(list.lines.first).toHaveLength(1000);
    expect(list.lines.first[0]?.excerpt).toBe('#'.repeat(80));
    expect(list.lines.listed.remark).toBe(1002);
  });
});
