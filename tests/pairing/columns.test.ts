import { describe, expect, it } from 'vitest';
import {
  CHOICE_COLUMNS,
  type PairingColumn,
  parseExtraColumn,
  subjectOf,
} from '../../src/pairing/columns.ts';

describe('a pairing column', () => {
  it.each<[PairingColumn, string]>([
    ['client', 'client'],
    ['serverLastSeen', 'server'],
    ['sectionSign', 'client'],
    ['server', 'server'],
    ['forcedBy', 'pairing'],
    ['verdict', 'pairing'],
    ['clientExtra:3', 'client'],
    ['serverExtra:12', 'server'],
  ])('%s describes the %s', (column, subject) => {
    expect(subjectOf(column)).toBe(subject);
  });

  it.each(['extra:3', 'toString', 'clientExtra:', ''])('cannot be %j', (column) => {
    expect(() => subjectOf(column as PairingColumn)).toThrow(new RangeError(`no column ${column}`));
  });

  it('has a choice filter if few values are possible', () => {
    expect(CHOICE_COLUMNS).toEqual([
      'clientServicePack',
      'serverServicePack',
      'forcedBy',
      'sectionSign',
      'clientEncryption',
      'serverEncryption',
      'verdict',
      'missing',
    ]);
  });
});

describe('the id of an extra column', () => {
  it.each([
    ['extra:0', { of: 'machine', index: 0 }],
    ['clientExtra:7', { of: 'client', index: 7 }],
    ['serverExtra:123456', { of: 'server', index: 123_456 }],
    ['serverExtra:1234567', null],
    ['myextra:1', null],
    ['extra:1x', null],
    ['extra:', null],
    ['Extra:1', null],
    ['client', null],
  ])('%s is parsed as %j', (id, column) => {
    expect(parseExtraColumn(id)).toEqual(column);
  });
});
