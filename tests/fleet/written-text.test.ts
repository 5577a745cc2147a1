import { describe, expect, it } from 'vitest';
import { hiddenNumberOf, hiddenText, quoted, written } from '../../src/fleet/written-text.ts';
import {
  quoted as quotedInGerman,
  written as writtenInGerman,
} from '../../src/locale/de/written-text.ts';

describe('a text as written', () => {
  it('is quoted as it is', () => {
    expect(quoted('SP7')).toBe('“SP7”');
    expect(quotedInGerman('SP7')).toBe('„SP7“');
    expect(written('SP7')).toBe('SP7');
    expect(writtenInGerman('SP7')).toBe('SP7');
  });

  it('is described if it is hidden, and why', () => {
    const text = hiddenText(2);
    expect(quoted(text)).toBe('hidden text 2 (kept back, since it may be a password)');
    expect(quotedInGerman(text)).toBe(
      'verborgener Text 2 (zurückgehalten, weil er ein Kennwort sein kann)',
    );
    expect(written(text)).toBe(quoted(text));
    expect(writtenInGerman(text)).toBe(quotedInGerman(text));
  });

  it.each(['hidden', 'hidden x', 'hidden 1 x', 'Hidden 1', ''])('%j is not hidden', (text) =>
    expect(hiddenNumberOf(text)).toBeNull(),
  );
});
