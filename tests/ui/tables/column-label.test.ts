import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import { columnLabel } from '../../../src/ui/tables/column-label.ts';

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
