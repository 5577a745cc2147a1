import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctHeadings } from '../../src/remediation/inventory-headings.ts';

describe('headings copied from the inventory', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['Standort', 'Abteilung'],
      ['Standort', 'Abteilung'],
    ],
    [['client'], ['inventory.client']],
    [['Line '], ['inventory.Line']],
    [
      ['K\u00F6ln', 'Ko\u0308ln'],
      ['K\u00F6ln', 'inventory.Ko\u0308ln'],
    ],
    [
      ['Site', 'site', 'SITE'],
      ['Site', 'inventory.site', 'inventory.SITE.2'],
    ],
    [
      ['', ' '],
      ['inventory.column', 'inventory.column.2'],
    ],
    [
      ['__proto__', 'constructor'],
      ['__proto__', 'constructor'],
    ],
    [
      ['inventory.client', 'client'],
      ['inventory.client', 'inventory.client.2'],
    ],
  ])('%j become %j next to client and line', (headings, distinct) => {
    expect(distinctHeadings(headings, ['client', 'line'])).toEqual(distinct);
  });

  it('are always distinct', () => {
    const heading = fc.constantFrom('', 'a', 'A', 'b', 'inventory.a', 'inventory.a.2', 'line');
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const distinct = distinctHeadings(headings, ['line']);
        const folded = [...distinct, 'line'].map((name) => name.toLowerCase());
        expect(distinct).toHaveLength(headings.length);
        expect(new Set(folded).size).toBe(folded.length);
      }),
    );
  });
});
