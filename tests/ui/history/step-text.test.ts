import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../../src/answers/importing.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { kindOfChange } from '../../../src/session/history.ts';
import type { Choices } from '../../../src/session/sitting.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import { stepText } from '../../../src/ui/history/step-text.ts';
import { noteAbout } from '../../compare/compared-fleets.ts';

const START: Choices = {
  sources: [{ kind: 'text', name: 'first.csv', text: '' }],
  sourceChoices: [NO_SOURCE_CHOICES],
  cellChoices: NO_CELL_CHOICES,
  rules: FIRST_RULES,
  decisions: [],
  compared: null,
  plan: null,
};
const SECOND = { kind: 'text', name: 'second.csv', text: '' } as const;
const entry = { source: 0, line: 1204, fact: 'servicePack', text: 'SP3' } as const;
const value = { fact: 'encryption', text: 'geschützt', value: 'required' } as const;
const settlement = { source: 0, line: 2, fact: 'role', takeSource: 0, takeLine: 3 } as const;
const cells = (choices: Partial<Choices['cellChoices']>): Choices => ({
  ...START,
  cellChoices: { ...NO_CELL_CHOICES, ...choices },
});
const rules = (part: Partial<Choices['rules']>): Choices => ({
  ...START,
  rules: { ...FIRST_RULES, ...part },
});
const ASSUMED = { ...FIRST_RULES.assumptions, sectionSign: 'yes' } as const;

function textOf(before: Choices, after: Choices, messages = en): string {
  const kind = kindOfChange(before, after);
  if (kind === null) throw new Error('nothing changed');
  return stepText({ at: '', kind, before, after }, messages);
}

describe('a step in words', () => {
  it.each([
    [START, cells({ entries: [entry] }), 'Service pack in line 1,204 of first.csv: SP3'],
    [cells({ entries: [entry] }), START, 'Withdrew: Service pack in line 1,204 of first.csv: SP3'],
    [START, cells({ values: [value] }), 'Encryption: “geschützt” means required'],
    [
      START,
      cells({ values: [value, { ...value, text: 'x', value: null }] }),
      'Encryption: “geschützt” means required, and 1 more',
    ],
    [START, cells({ settlements: [settlement] }), 'PPTP role: line 3 of first.csv counts'],
    [START, { ...START, sources: [...START.sources, SECOND] }, 'Added second.csv'],
    [
      START,
      { ...START, sourceChoices: [{ ...NO_SOURCE_CHOICES, delimiter: '|' }] },
      'Chose how the columns or the file are read',
    ],
    [
      START,
      rules({ scope: { kind: 'group', column: 2, emptyMeans: 'alone' } }),
      'Who meets whom: machines of one group',
    ],
    [rules({ assumptions: ASSUMED }), START, 'Dropped the assumptions'],
    [START, { ...START, decisions: [noteAbout(2, 5)] }, 'Noted: 3 clients'],
  ])('says what was done: %#', (before, after, words) => {
    expect(textOf(before, after).toLowerCase()).toBe(words.toLowerCase());
  });

  it('names what is assumed', () => {
    expect(textOf(START, rules({ assumptions: ASSUMED }))).toMatch(/^Assumed: .*§.*yes/);
  });

  it('is in the language of the page', () => {
    expect(textOf(cells({ entries: [entry] }), START, de)).toMatch(
      /^Zurückgenommen: Service Pack in Zeile 1\.204 von first\.csv: SP3$/,
    );
  });
});
