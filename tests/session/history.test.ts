import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { choicesOfMove, moved, NO_HISTORY, unsavedSince } from '../../src/session/history.ts';
import { reduce } from '../../src/session/reduce.ts';
import type { Choices, Move, Sitting } from '../../src/session/sitting.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { drawEdges } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { FIRST, SECOND } from './sitting-with-audit.ts';

const START: Choices = {
  sources: [FIRST],
  sourceChoices: [NO_SOURCE_CHOICES],
  cellChoices: NO_CELL_CHOICES,
  rules: FIRST_RULES,
  decisions: [],
  compared: null,
  plan: null,
};

/** A sitting that shows an audit with these choices, just read. */
function sittingWith(choices: Choices): Sitting {
  const first = createSittingStore(drawEdges().edges).getState();
  return advance(first, choices, 'fresh', '2026-11-23T08:00:00Z');
}

function advance(sitting: Sitting, choices: Choices, move: Move, at: string): Sitting {
  const summary = drawSummary('first.csv', 3);
  const isRead = move === 'fresh' || sitting.audit?.choices.sources !== choices.sources;
  const kind = isRead ? 'audit-ready' : 'recounted';
  return reduce(sitting, { kind, choices, summary, move, at });
}

/** What a person can change, as a function of a number that tells equal changes apart. */
const CHANGES: Readonly<Record<string, (choices: Choices, id: number) => Choices>> = {
  files: (choices) => ({
    ...choices,
    sources: [...choices.sources, SECOND],
    sourceChoices: [...choices.sourceChoices, NO_SOURCE_CHOICES],
  }),
  columns: (choices, id) => ({
    ...choices,
    sourceChoices: choices.sourceChoices.map((one) => ({ ...one, headingLine: id })),
  }),
  cells: (choices, id) => ({
    ...choices,
    cellChoices: {
      ...choices.cellChoices,
      entries: [{ source: 0, line: id, fact: 'role', text: 'client' }],
    },
  }),
  meanings: (choices, id) => ({
    ...choices,
    cellChoices: {
      ...choices.cellChoices,
      values: [{ fact: 'role', text: `W${id}`, value: 'client' }],
    },
  }),
  settlements: (choices, id) => ({
    ...choices,
    cellChoices: {
      ...choices.cellChoices,
      settlements: [{ source: 0, line: id, fact: 'role', takeSource: 0, takeLine: id + 1 }],
    },
  }),
  scope: (choices, id) => ({
    ...choices,
    rules: { ...choices.rules, scope: { kind: 'group', column: id, emptyMeans: 'alone' } },
  }),
  assumptions: (choices, id) => ({
    ...choices,
    rules: {
      ...choices.rules,
      assumptions: {
        ...choices.rules.assumptions,
        servicePack: choices.rules.assumptions.servicePack === 'SP3' ? 'SP4' : 'SP3',
      },
      scope: { kind: 'group', column: id, emptyMeans: 'alone' },
    },
  }),
};

function isChain({ audit, history: { steps, undone } }: Sitting): boolean {
  const line = [...steps, ...undone.toReversed()];
  const isLinked = line.every((step, at) => at === 0 || line[at - 1]?.after === step.before);
  const now = steps.at(-1)?.after ?? undone.at(-1)?.before ?? audit?.choices;
  return isLinked && now === audit?.choices;
}

function go(sitting: Sitting, move: 'undo' | 'redo'): Sitting {
  const choices = choicesOfMove(sitting.history, move);
  return choices === null ? sitting : advance(sitting, choices, move, '2026-11-23T09:00:00Z');
}

function goAll(sitting: Sitting, move: 'undo' | 'redo'): Sitting {
  let now = sitting;
  while (choicesOfMove(now.history, move) !== null) now = go(now, move);
  return now;
}

describe('the history', () => {
  it('leads back to the first choices and forward to the last, whatever was done', () => {
    const act = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(CHANGES)) },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let sitting = sittingWith(START);
        for (const [id, kind] of acts.entries()) {
          const { audit } = sitting;
          const change = CHANGES[kind];
          if (kind === 'undo' || kind === 'redo') sitting = go(sitting, kind);
          else if (audit !== null && change !== undefined) {
            sitting = advance(sitting, change(audit.choices, id), 'step', `${id}`);
          }
          expect(isChain(sitting)).toBe(true);
        }
        const last = goAll(sitting, 'redo').audit?.choices;
        const first = goAll(sitting, 'undo');
        expect(first.audit?.choices).toBe(START);
        expect(first.history.steps).toEqual([]);
        expect(goAll(first, 'redo').audit?.choices).toBe(last);
      }),
    );
  });

  it.each(Object.entries(CHANGES).filter(([kind]) => kind !== 'assumptions'))(
    'names a step after what it changed: %s',
    (kind, change) => {
      const sitting = advance(sittingWith(START), change(START, 7), 'step', 'now');
      expect(sitting.history.steps).toMatchObject([{ kind, at: 'now' }]);
    },
  );

  it('has no step for choices that say the same', () => {
    const sitting = advance(sittingWith(START), structuredClone({ ...START }), 'step', 'now');
    expect(sitting.history).toEqual(NO_HISTORY);
    expect(sitting.audit?.choices).toBe(START);
  });

  it('forgets what was undone when something else is done', () => {
    const changed = advance(
      sittingWith(START),
      { ...START, rules: { ...FIRST_RULES } },
      'step',
      '',
    );
    const back = go(changed, 'undo');
    const other = CHANGES.cells?.(START, 1) ?? START;
    expect(advance(back, other, 'step', '').history.undone).toEqual([]);
  });

  it('is empty after another inventory was read', () => {
    const changed = advance(sittingWith(START), CHANGES.cells?.(START, 1) ?? START, 'step', '');
    const other = { ...START, sources: [SECOND] };
    expect(advance(changed, other, 'fresh', '').history).toEqual(NO_HISTORY);
  });

  it('keeps a change that was made while an undo was counted, as a step of its own', () => {
    const one = CHANGES.cells?.(START, 1) ?? START;
    const two = CHANGES.scope?.(one, 2) ?? one;
    const history = moved(NO_HISTORY, 'step', { before: START, after: one, at: '1' });
    const during = moved(history, 'step', { before: one, after: two, at: '2' });
    const rebased = { ...two, cellChoices: START.cellChoices };
    const after = moved(during, 'undo', { before: two, after: rebased, at: '3' });
    expect(after.steps.map(({ at }) => at)).toEqual(['1', '2', '3']);
    expect(after.steps.at(-1)).toMatchObject({ kind: 'cells', before: two, after: rebased });
  });
});

describe('the saved mark', () => {
  const one = CHANGES.cells?.(START, 1) ?? START;
  const two = CHANGES.scope?.(one, 2) ?? one;
  const fresh = sittingWith(START);
  const worked = advance(advance(fresh, one, 'step', '14:02'), two, 'step', '14:09');
  const saved = reduce(worked, { kind: 'saved', choices: two, at: '14:10' });

  it.each([
    ['nothing was done', fresh, null],
    ['two things were done', worked, '14:02'],
    ['both were saved', saved, null],
    ['one was undone after saving', go(saved, 'undo'), '14:10'],
    ['that was redone', go(go(saved, 'undo'), 'redo'), null],
    [
      'something was done after saving',
      advance(saved, CHANGES.cells?.(two, 3) ?? two, 'step', '14:20'),
      '14:20',
    ],
    ['everything was undone', goAll(worked, 'undo'), null],
    [
      'another inventory was read',
      advance(worked, { ...START, sources: [SECOND] }, 'fresh', ''),
      null,
    ],
  ])('says since when work is not saved: %s', (_, sitting, since) => {
    expect(unsavedSince(sitting)).toBe(since);
  });
});
