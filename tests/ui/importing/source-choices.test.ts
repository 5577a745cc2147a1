import { describe, expect, it } from 'vitest';
import {
  type ColumnPreview,
  type ImportPreview,
  NO_SOURCE_CHOICES,
  type SourcePreview,
} from '../../../src/answers/importing.ts';
import type { Field } from '../../../src/inventory/inventory.ts';
import {
  asksForLook,
  changeSource,
  changeSources,
  choicesToRead,
  chooseField,
  countFacts,
  filesWithoutRole,
  firstColumns,
  mappingOf,
  questionsOf,
} from '../../../src/ui/importing/source-choices.ts';

function columns(...fields: readonly (Field | null)[]): readonly ColumnPreview[] {
  return fields.map((field, column) => ({
    column,
    heading: `h${column}`,
    samples: [],
    field,
    reason: 'heading',
    certain: true,
  }));
}

function source(...fields: readonly (Field | null)[]): SourcePreview {
  return {
    fileName: 'a.csv',
    isPart: false,
    bytes: 10,
    sheet: null,
    encoding: 'utf-8',
    encodingReason: 'ascii',
    encodingReadings: [],
    asksForEncoding: false,
    delimiter: ',',
    delimiterReason: 'even-rows',
    unread: null,
    headingLine: 1,
    headingReason: 'first-row',
    dataRows: 1,
    unfitMemory: null,
    columns: columns(...fields),
    firstLines: [],
    beyondAscii: [],
  };
}

function preview(...sources: readonly SourcePreview[]): ImportPreview {
  return { sources, missing: [], gaps: [], unknownValues: [], values: [], certain: true };
}

const fieldsOf = (mapping: ReturnType<typeof chooseField>) => mapping.map(({ field }) => field);

describe('filesWithoutRole', () => {
  const hosts = { ...source('name', 'servicePack'), fileName: 'hosts.csv' };
  const ras = { ...source('name', 'role'), fileName: 'ras.csv' };

  it('names the files whose machines get their role from another file', () => {
    expect(filesWithoutRole(preview(hosts, ras))).toEqual(['hosts.csv']);
    expect(filesWithoutRole(preview(ras))).toEqual([]);
  });

  it('names none if no file has a role, because then the role itself is missing', () => {
    expect(filesWithoutRole({ ...preview(hosts), missing: ['role'] })).toEqual([]);
  });
});

describe('chooseField', () => {
  const mapping = mappingOf(columns('name', 'servicePack', 'servicePack', 'password'));

  it('marks the column as chosen and certain', () => {
    expect(chooseField(mapping, 0, 'role')[0]).toEqual({
      column: 0,
      field: 'role',
      reason: 'chosen',
      certain: true,
    });
  });

  it('removes the field from every other column', () => {
    expect(fieldsOf(chooseField(mapping, 0, 'servicePack'))).toEqual([
      'servicePack',
      null,
      null,
      'password',
    ]);
  });

  it('allows several password columns', () => {
    expect(fieldsOf(chooseField(mapping, 0, 'password'))).toEqual([
      'password',
      'servicePack',
      'servicePack',
      'password',
    ]);
  });

  it('leaves the others alone when a column is only carried along', () => {
    expect(fieldsOf(chooseField(mapping, 1, null))).toEqual([
      'name',
      null,
      'servicePack',
      'password',
    ]);
  });
});

describe('changeSource', () => {
  const before = {
    ...NO_SOURCE_CHOICES,
    delimiter: ';',
    headingLine: 3,
    mapping: mappingOf(columns('name', 'role')),
  };

  it('keeps the columns when the encoding changes', () => {
    const after = changeSource(before, { kind: 'encoding', encoding: 'cp850' });
    expect(after).toEqual({ ...before, encoding: 'cp850' });
  });

  it('detects heading row and columns again when the delimiter changes', () => {
    const after = changeSource(before, { kind: 'delimiter', delimiter: ',' });
    expect(after).toEqual({ ...before, delimiter: ',', headingLine: null, mapping: null });
  });

  it('detects the columns again when the heading row changes', () => {
    const after = changeSource(before, { kind: 'heading-line', line: 5 });
    expect(after).toEqual({ ...before, headingLine: 5, mapping: null });
  });
});

describe('changeSources', () => {
  it('changes one file and gives the others empty choices', () => {
    const sources = [source(), source(), source()];
    const after = changeSources([], sources, 1, { kind: 'encoding', encoding: 'cp850' });
    expect(after).toEqual([
      NO_SOURCE_CHOICES,
      { ...NO_SOURCE_CHOICES, encoding: 'cp850' },
      NO_SOURCE_CHOICES,
    ]);
  });
});

describe('choicesToRead', () => {
  const shown = preview(source('name', 'role'));

  it('states the mapping in full if it should be remembered', () => {
    const [choices] = choicesToRead([], shown, true);
    expect(choices?.mapping).toEqual(mappingOf(columns('name', 'role')));
  });

  it('leaves a detected mapping out, so that nothing is read twice', () => {
    expect(choicesToRead([], shown, false)).toEqual([NO_SOURCE_CHOICES]);
  });

  it('never overrides a choice', () => {
    const chosen = { ...NO_SOURCE_CHOICES, mapping: mappingOf(columns('role', 'name')) };
    expect(choicesToRead([chosen], shown, true)).toEqual([chosen]);
  });
});

describe('countFacts', () => {
  it('counts the facts that have a column in some file', () => {
    const files = [source('name', 'encryption', 'address'), source('name', 'role', null)];
    expect(countFacts(preview(...files))).toEqual({ found: 3, all: 11 });
  });

  it('accepts a password column for §, and a domain for the group', () => {
    expect(countFacts(preview(source('password', 'domain', 'secret'))).found).toBe(2);
  });
});

describe('questionsOf', () => {
  const place = (column: number, at = 0) => ({ source: at, column });
  const gap = (field: Field, isNeeded: boolean, ...likely: readonly number[]) => ({
    field,
    isNeeded,
    likely: likely.map((column) => place(column)),
  });

  it('asks for what is needed, and for other facts only if a column looks like them', () => {
    const gaps = [gap('role', true), gap('servicePack', false, 1), gap('encryption', false)];
    const asked = questionsOf({ ...preview(source('name', null, null)), gaps });
    expect(asked.map(({ field }) => field)).toEqual(['role', 'servicePack']);
  });

  it('offers every other column that is carried along', () => {
    const gaps = [gap('role', true, 2)];
    const [asked] = questionsOf({ ...preview(source('name', null, null, 'secret', null)), gaps });
    expect(asked?.others).toEqual([place(1), place(4)]);
  });

  it('offers no column of a file that has one for the field', () => {
    const files = [source('name', null), source(null, 'role')];
    const [asked] = questionsOf({ ...preview(...files), gaps: [gap('name', true)] });
    expect(asked?.others).toEqual([place(0, 1)]);
  });
});

describe('asksForLook', () => {
  it.each([
    ['role', false, true],
    ['role', true, false],
    [null, false, false],
  ] as const)('judges %s, certain: %s', (field, certain, expected) => {
    const [column] = columns(field);
    expect(column && asksForLook({ ...column, certain })).toBe(expected);
  });
});

describe('firstColumns', () => {
  const many = columns(null, null, 'name', null, 'role');

  it('always includes the columns that are read, in file order', () => {
    expect(firstColumns(many, 3).map(({ column }) => column)).toEqual([0, 2, 4]);
    expect(firstColumns(many, 0).map(({ column }) => column)).toEqual([2, 4]);
  });

  it('returns all columns if there are no more', () => {
    expect(firstColumns(many, 5)).toEqual(many);
  });
});
