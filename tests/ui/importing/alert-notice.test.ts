import { describe, expect, it } from 'vitest';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import type { Alert } from '../../../src/session/sitting.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import { noticeOf } from '../../../src/ui/importing/AlertNote.tsx';

const REASONS = [
  'empty-file',
  'binary-file',
  'headings-only',
  'no-table',
  'no-machine',
  'no-client',
  'no-server',
  'file-too-large',
  'file-gone',
];

function refused(reason: string, details: readonly string[] = []): Alert {
  return {
    kind: 'refused',
    refusal: { reason, fileName: 'fleet.csv', details },
    preview: null,
    wanted: {
      choices: {
        sources: [],
        sourceChoices: [],
        cellChoices: NO_CELL_CHOICES,
        rules: FIRST_RULES,
        decisions: [],
        compared: null,
        plan: null,
      },
      move: 'fresh',
      base: null,
    },
  };
}

describe.each([
  ['English', en],
  ['German', de],
])('noticeOf in %s', (_, messages) => {
  it.each(REASONS)('says for %s which file it is about and what to do', (reason) => {
    const notice = noticeOf(refused(reason), false, messages.importing);
    expect(notice.says).toContain('fleet.csv');
    expect(notice.says).not.toContain(reason);
    expect(notice.todo.length).toBeGreaterThan(20);
  });

  it('has a different sentence for each reason', () => {
    const said = REASONS.map((reason) => noticeOf(refused(reason), false, messages.importing).says);
    expect(new Set(said).size).toBe(REASONS.length);
  });

  it('names the size of a file that is too large, and the limit', () => {
    const alert = refused('file-too-large', ['300000000', '268435456']);
    const { says } = noticeOf(alert, false, messages.importing);
    expect(says).toMatch(/300\sMB/u);
    expect(says).toMatch(/268[.,]4\sMB/u);
  });

  it.each(['heading-missing', 'column-lost', 'better-heading', 'other-cells'] as const)(
    'says of remembered columns that do not fit (%s) which file and which column',
    (because) => {
      const unfit = { because, heading: 'Einsatz' };
      const alert: Alert = { kind: 'memory-unfit', fileName: 'fleet.csv', unfit };
      const notice = noticeOf(alert, true, messages.importing);
      expect(notice.says).toContain('fleet.csv');
      expect(notice.todo).toContain('Einsatz');
      expect(notice.remedy).toBe('columns');
    },
  );

  it('shows a reason for which it has no words', () => {
    const notice = noticeOf(refused('constructor', ['x']), false, messages.importing);
    expect(notice.says).toContain('constructor, x');
  });
});

describe('noticeOf', () => {
  it('offers the columns step only if there is a reading to change', () => {
    const alert = refused('no-client');
    const preview = {
      sources: [],
      missing: [],
      gaps: [],
      unknownValues: [],
      values: [],
      certain: true,
    };
    expect(noticeOf(alert, false, en.importing).remedy).toBeNull();
    expect(
      noticeOf({ ...refused('no-client'), preview } as Alert, false, en.importing).remedy,
    ).toBe('columns');
  });

  it('offers to restart a dead worker only if there is an audit to read again', () => {
    const alert: Alert = { kind: 'worker-died', message: 'out of memory', unfinished: null };
    const shown = noticeOf(alert, true, en.importing);
    expect(shown.remedy).toBe('start-again');
    expect(shown.cause).toBe('out of memory');
    expect(noticeOf(alert, false, en.importing).remedy).toBeNull();
  });

  it.each([
    ['full', 'save-session'],
    ['blocked', 'save-session'],
    ['too-large', null],
  ] as const)('offers to save the session if the storage is %s: %s', (because, remedy) => {
    const alert: Alert = { kind: 'not-kept', because };
    expect(noticeOf(alert, true, en.importing).remedy).toBe(remedy);
    expect(noticeOf(alert, false, en.importing).remedy).toBeNull();
  });

  it('names the inventory that a link belongs to', () => {
    const alert: Alert = { kind: 'link-without-data', inventoryName: 'Bestand.csv' };
    expect(noticeOf(alert, false, de.importing).says).toContain('Bestand.csv');
  });
});
