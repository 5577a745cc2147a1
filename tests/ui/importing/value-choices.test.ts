import { describe, expect, it } from 'vitest';
import { choiceFor, withChoice } from '../../../src/ui/importing/ColumnsDialog.tsx';

const UNDER_ENCRYPTION = {
  fact: 'encryption',
  heading: 'Verschlüsselung',
  text: 'geschützt',
  rows: 214,
} as const;
const UNDER_ROLE = { ...UNDER_ENCRYPTION, fact: 'role' } as const;

describe('withChoice', () => {
  it('replaces an earlier choice for the same text', () => {
    const first = withChoice([], UNDER_ENCRYPTION, 'optional');
    const then = withChoice(first, UNDER_ENCRYPTION, 'required');
    expect(then).toEqual([{ fact: 'encryption', text: 'geschützt', value: 'required' }]);
  });

  it('keeps the same text under another fact separate', () => {
    const both = withChoice(withChoice([], UNDER_ENCRYPTION, null), UNDER_ROLE, 'client');
    expect(choiceFor(both, UNDER_ENCRYPTION)).toBeNull();
    expect(choiceFor(both, UNDER_ROLE)).toBe('client');
  });

  it('removes a choice', () => {
    const said = withChoice([], UNDER_ROLE, 'client');
    expect(withChoice(said, UNDER_ROLE, undefined)).toEqual([]);
    expect(choiceFor([], UNDER_ROLE)).toBeUndefined();
  });
});
