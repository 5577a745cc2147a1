import { describe, expect, it } from 'vitest';
import type { ExtraColumn } from '../../../src/answers/summary.ts';
import { valueOfText } from '../../../src/answers/table-query.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { choiceTexts, columnLabel } from '../../../src/ui/tables/column-label.ts';
import { drawSummary } from '../../session/drawn-summary.ts';

const EXTRAS = [
  { heading: 'Standort', meaning: 'group' },
  { heading: ' ', meaning: null },
  { heading: 'constructor', meaning: null },
];

describe('the name of a column', () => {
  it.each([
    ['clientServicePack', 'Client SP'],
    ['extra:0', 'Standort'],
    ['clientExtra:0', 'Standort (client)'],
    ['serverExtra:0', 'Standort (server)'],
    ['extra:1', 'column without heading'],
    ['extra:2', 'constructor'],
    ['extra:9', 'column without heading'],
  ] as const)('of %s is %s', (column, label) => {
    expect(columnLabel(column, EXTRAS, en)).toBe(label);
  });
});

describe('the values of a filter in words', () => {
  const named = (...texts: readonly string[]) =>
    texts.map((text) => ({ value: valueOfText(text), text }));
  const extras: readonly ExtraColumn[] = [
    { heading: 'Standort', meaning: 'group', values: named('Köln', 'exposed', ''), groups: true },
    { heading: 'Notiz', meaning: null, values: null, groups: false },
  ];

  const made = {
    id: '1',
    at: '2026-11-29T12:00:00Z',
    by: '',
    kind: 'owner',
    owner: 'Änne',
  } as const;
  const states = { overtaken: 0, ended: 0, accepted: 0, 'reported-done': 0, reopened: 0, open: 0 };
  const accepted = { upgrade: null, 'change-password': null };
  const log = [{ made, machines: 1 }];
  const decided = { today: '2026-11-29', states, accepted, joined: 0, log };

  it.each([
    ['verdict', ['exposed'], ['Betroffen']],
    ['clientExtra:0', [valueOfText('köln'), valueOfText('')], ['Köln', 'leer']],
    ['clientExtra:0', [valueOfText('exposed')], ['exposed']],
    ['clientExtra:0', [valueOfText('Bonn')], null],
    ['serverExtra:1', [valueOfText('Köln')], null],
    ['serverExtra:7', [valueOfText('Köln')], null],
    ['serverExtra:1', [], []],
    ['owner', [valueOfText('Änne'), valueOfText('')], ['Änne', 'leer']],
    ['owner', ['Änne'], null],
  ] as const)('of %s', (column, values, texts) => {
    const summary = { ...drawSummary('fleet.csv', 3), extras, decided };
    expect(choiceTexts('pairings', column, values, summary, de)).toEqual(texts);
  });
});
