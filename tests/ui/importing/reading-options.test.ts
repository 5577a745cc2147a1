import { describe, expect, it } from 'vitest';
import { DELIMITERS } from '../../../src/inventory/table/cut-line.ts';
import { ENCODINGS } from '../../../src/inventory/text/encodings.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import {
  optionsOfDelimiters,
  optionsOfEncodings,
} from '../../../src/ui/importing/reading-options.ts';

const { importing } = en;

describe('optionsOfEncodings', () => {
  it('offers every supported encoding', () => {
    const offered = optionsOfEncodings('utf-8', importing.encodingName).map(({ value }) => value);
    expect(offered).toEqual([...ENCODINGS]);
  });

  it.each(ENCODINGS)('has a name for %s in both languages', (encoding) => {
    expect(en.importing.encodingName(encoding)).not.toBe(encoding);
    expect(de.importing.encodingName(encoding)).not.toBe(encoding);
  });
});

describe('optionsOfDelimiters', () => {
  it('offers every delimiter that can be detected', () => {
    const offered = optionsOfDelimiters(',', null, importing.delimiterName).map(
      ({ value }) => value,
    );
    expect(offered.toSorted()).toEqual([...DELIMITERS].sort());
  });

  it('offers the unusual one of a sep= line', () => {
    const last = optionsOfDelimiters('^', null, importing.delimiterName).at(-1);
    expect(last).toEqual({ value: '^', label: '^' });
  });

  it('offers the one that a file with a single column seems to use', () => {
    const unread = { kind: 'separator', separator: '§' } as const;
    const offered = optionsOfDelimiters(',', unread, importing.delimiterName);
    expect(offered.map(({ value }) => value)).toEqual([',', ';', '\t', '|', '§']);
  });

  it('offers nothing extra for fixed-width columns', () => {
    const offered = optionsOfDelimiters(',', { kind: 'fixed-width' }, importing.delimiterName);
    expect(offered).toHaveLength(4);
  });
});
