import { describe, expect, it } from 'vitest';
import {
  isCertain,
  missingAmong,
  missingNeeded,
  missingWanted,
} from '../../../src/inventory/columns/mapping-judgement.ts';
import type { ColumnMapping, Field } from '../../../src/inventory/inventory.ts';

function mappingOf(fields: readonly (Field | null)[], guessed: Field | null = null): ColumnMapping {
  return fields.map((field, column) => ({
    column,
    field,
    reason: 'heading',
    certain: field !== guessed,
  }));
}

describe('the fields that a mapping lacks', () => {
  it.each([
    [['name', 'role'], []],
    [['name', null], ['role']],
    [['role'], ['name']],
    [[], ['name', 'role']],
  ] as const)('are, of the needed ones, with %j: %j', (fields, missing) =>
    expect(missingNeeded(mappingOf(fields))).toEqual(missing),
  );

  it.each([
    [['servicePack', 'encryption', 'sectionSign'], []],
    [['servicePack', 'encryption', 'password'], []],
    [
      ['name', 'password'],
      ['servicePack', 'encryption'],
    ],
    [
      ['name', 'secret'],
      ['servicePack', 'encryption', 'sectionSign'],
    ],
  ] as const)('are, of the wanted ones, with %j: %j', (fields, missing) =>
    expect(missingWanted(mappingOf(fields))).toEqual(missing),
  );

  it.each([
    ['a name in every table and a role in one', [['name', 'role'], ['name']], []],
    ['no name in one table', [['name', 'role'], ['role']], ['name']],
    ['no role in any table', [['name'], ['name']], ['role']],
    ['neither', [[], []], ['name', 'role']],
  ] as const)('are counted over several tables: %s', (_, tables, missing) =>
    expect(missingAmong(tables.map((fields) => mappingOf(fields)))).toEqual(missing),
  );
});

describe('isCertain', () => {
  const FIELDS: readonly Field[] = [
    'name',
    'role',
    'servicePack',
    'encryption',
    'sectionSign',
    'group',
    'secret',
  ];

  it('accepts a mapping in which no field that the verdicts depend on is a guess', () => {
    expect(isCertain(mappingOf(FIELDS))).toBe(true);
    expect(isCertain(mappingOf(FIELDS, 'group'))).toBe(true);
    expect(isCertain(mappingOf(['name', 'role', null]))).toBe(true);
  });

  it.each(['name', 'role', 'servicePack', 'encryption', 'sectionSign', 'secret'] as const)(
    'rejects a mapping in which %s is a guess',
    (guessed) => expect(isCertain(mappingOf(FIELDS, guessed))).toBe(false),
  );

  it('rejects a mapping without a needed field', () =>
    expect(isCertain(mappingOf(['name']))).toBe(false));
});
