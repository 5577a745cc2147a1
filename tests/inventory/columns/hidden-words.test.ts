import { describe, expect, it } from 'vitest';
import { readSectionSign } from '../../../src/inventory/cells/section-sign-cell.ts';
import { isOpenWord, withHiddenWords } from '../../../src/inventory/columns/hidden-words.ts';
import { columnOf } from '../raw-table-of.ts';

describe('words under a heading that asks for §', () => {
  it.each([
    'ja',
    'no',
    'kein §',
    '',
    '?',
    'vermutlich ja',
    'probably not',
    'igen',
    'yes?',
    'prüfen!',
  ])('stay as written where they are flags or doubt: %j', (text) =>
    expect(isOpenWord(text)).toBe(true),
  );

  it.each(['Geheim1', 'Ge§im', 'sommer', 'ja2001', 'Bonn ja', 'nein!x', 'hunter2'])(
    'are hidden where they may be a password: %j',
    (text) => expect(isOpenWord(text)).toBe(false),
  );

  it('are hidden each by a name of its own, equal ones by the same', () => {
    const column = columnOf('Kennwort enthält §', ['ja', 'Geheim1', 'nein', 'sommer', 'Geheim1']);
    const { texts, codes } = withHiddenWords(column);
    const cells = [...codes].map((code) => texts[code]);
    expect(cells).toEqual(['ja', 'hidden 1', 'nein', 'hidden 2', 'hidden 1']);
  });

  it('are never read as a flag once they are hidden, and not hidden twice', () => {
    const column = withHiddenWords(columnOf('§', ['Geheim1', 'ja']));
    expect(readSectionSign(column.texts[0] ?? '').kind).toBe('unreadable');
    expect(withHiddenWords(column)).toBe(column);
  });

  it('leave a column of flags alone', () => {
    const column = columnOf('Kennwort enthält §', ['ja', 'nein', '?']);
    expect(withHiddenWords(column)).toBe(column);
  });
});
