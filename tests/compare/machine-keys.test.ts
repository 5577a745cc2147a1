import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, writtenKeysOf } from '../../src/compare/machine-keys.ts';
import { identityOfName, isQualified, qualify } from '../../src/fleet/machine-name.ts';
import { domainIdentity } from '../../src/inventory/assemble/row-names.ts';
import { fleetOf } from '../fixtures/fleets.ts';
import { packed } from '../fixtures/packed.ts';

const part = fc.constantFrom(
  'WS',
  'ws',
  '1',
  '-',
  '_',
  '.',
  '\\\\',
  '$',
  ' ',
  'ä',
  'a\u0308',
  'N/A',
);
const text = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

describe('a key', () => {
  it('is its own key', () => {
    const letters = fc.oneof(
      part,
      fc.constantFrom('H\u0331', '\u1e96', '\u0130', '\u212a', '\u03a3'),
    );
    const names = fc.oneof(
      fc.array(letters).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(names, (name) => {
        expect(keyOf(keyOf(name))).toBe(keyOf(name));
      }),
      { examples: [['H\u0331-1']] },
    );
  });
});

describe('a written key', () => {
  it('has the key of the name in its domain', () => {
    const machines = fc.array(fc.tuple(text, fc.oneof(text, fc.constant(''))));
    fc.assert(
      fc.property(machines, (list) => {
        const sketches = list.map(([name, domain]) => ({ name, facts: {}, extras: [domain] }));
        const fleet = fleetOf(sketches, ['domain']);
        const keys = list.map(([name, domain]) => {
          const identity = identityOfName(name.normalize('NFC'));
          if (domain.trim() === '' || isQualified(name)) return identity;
          return keyOf(qualify(identity, domainIdentity(domain)));
        });
        const names = packed(list.map(([name]) => name));
        for (const one of [fleet, { ...fleet, names }]) {
          expect(writtenKeysOf(one).map(keyOf)).toEqual(keys);
        }
      }),
    );
  });

  it('has the first domain that the file gives', () => {
    const machines = [
      ['WS-1', 'Corp', 'Lab'],
      ['WS-2', '', 'Lab'],
      ['WS-3', ' ', 'corp.example'],
      ['WS-4', '', ''],
    ].map(([name = '', ...extras]) => ({ name, facts: {}, extras }));
    const fleet = fleetOf(machines, ['domain', 'second']);
    const extras = fleet.extras.map((column) => ({ ...column, meaning: 'domain' as const }));
    expect([...writtenKeysOf({ ...fleet, extras })]).toEqual([
      'Corp\\WS-1',
      'Lab\\WS-2',
      'corp.example\\WS-3',
      'WS-4',
    ]);
  });
});
