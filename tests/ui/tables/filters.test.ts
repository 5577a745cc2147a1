import { describe, expect, it } from 'vitest';
import type { ExtraColumn } from '../../../src/answers/summary.ts';
import { NO_FILTER } from '../../../src/answers/table-query.ts';
import { FACT_NAMES } from '../../../src/fleet/machine.ts';
import { choiceText } from '../../../src/locale/cell-texts.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { FIRST_VIEW, TABS } from '../../../src/session/view.ts';
import { filterFields, isFirstFilter } from '../../../src/ui/tables/filters.ts';

/** An inventory with all facts and these extra columns. */
function inventoryWith(extras: readonly ExtraColumn[]) {
  return { extras, recordedFacts: FACT_NAMES, decided: null, plan: null };
}

describe('a filter value', () => {
  it.each([
    ['servers', 'hasFlagged', 'yes', 'yes', 'ja'],
    ['pairings', 'verdict', 'at-risk', 'At risk', 'Gefährdet'],
    ['pairings', 'forcedBy', 'both', 'both', 'beide'],
    ['clients', 'action', 'upgrade-first', 'Upgrade first', 'Zuerst aktualisieren'],
    ['undecided', 'serverServicePack', 'SP6a', 'SP6a', 'SP6a'],
    ['clients', 'servicePack', 'unknown', 'not known', 'nicht bekannt'],
    ['servers', 'encryption', 'required', 'required', 'erforderlich'],
    ['inventory', 'paired', 'no', 'no', 'nein'],
    ['problems', 'effect', 'rejected', 'row left out', 'Zeile ausgelassen'],
    ['servers', 'planned', '2 seen', 'Wave 2: seen', 'Welle 2: gesehen'],
    ['clients', 'planned', '', 'Not in the plan', 'Nicht im Plan'],
  ] as const)(
    'in the table %s, column %s, is shown in words: %s',
    (tab, column, value, english, german) => {
      expect(choiceText(tab, column, value, en)).toBe(english);
      expect(choiceText(tab, column, value, de)).toBe(german);
    },
  );

  it.each(['constructor', 'Servicepack', 'hasOwnProperty'])(
    'stays as written if it is the heading %s of the file',
    (value) => {
      expect(choiceText('problems', 'column', value, en)).toBe(value);
    },
  );

  it('is called empty if it is', () => {
    expect(choiceText('problems', 'column', '', en)).toBe('empty');
  });
});

/** An extra column that groups the machines, or not. */
function extra(groups: boolean, meaning: string | null = null): ExtraColumn {
  return { heading: 'Standort', meaning, values: [], groups };
}

const NOTE = extra(false);

describe('the filters of a tab', () => {
  it('include the extra columns of both ends of a pairing', () => {
    expect(filterFields('pairings', inventoryWith([NOTE, NOTE])).texts).toEqual([
      'client',
      'server',
      'clientExtra:0',
      'clientExtra:1',
      'serverExtra:0',
      'serverExtra:1',
    ]);
  });

  it.each([
    ['clients', 'waitsFor flagged exposed atRisk servers undecided'],
    ['servers', 'clients flagged exposedIfRaised waitsFor exposed atRisk undecided'],
    ['inventory', 'line'],
    ['pairings', ''],
  ] as const)('have limits for the numbers of %s', (tab, columns) => {
    expect(filterFields(tab, inventoryWith([NOTE])).numbers.join(' ')).toBe(columns);
  });

  it('leave out facts about which the inventory says nothing', () => {
    const inventory = {
      extras: [],
      recordedFacts: ['servicePack', 'role'],
      decided: null,
      plan: null,
    } as const;
    expect(filterFields('inventory', inventory).choices).toEqual(['role', 'servicePack', 'paired']);
  });

  it('include the extra columns of a machine once', () => {
    expect(filterFields('inventory', inventoryWith([NOTE])).texts).toEqual(['machine', 'extra:0']);
  });

  it.each([
    [
      'pairings',
      'verdict clientServicePack serverServicePack forcedBy sectionSign clientEncryption serverEncryption',
    ],
    [
      'undecided',
      'missing clientServicePack serverServicePack sectionSign clientEncryption serverEncryption',
    ],
    ['clients', 'action servicePack encryption sectionSign architecture strength'],
    ['servers', 'hasFlagged servicePack encryption architecture strength'],
    ['inventory', 'role product servicePack encryption sectionSign paired architecture strength'],
    ['problems', 'kind effect column'],
  ] as const)('on %s have the choices %s', (tab, columns) => {
    expect(filterFields(tab, inventoryWith([])).choices.join(' ')).toBe(columns);
  });

  it.each([
    ['pairings', 'clientExtra:1 serverExtra:1'],
    ['undecided', 'clientExtra:1 serverExtra:1'],
    ['clients', 'extra:1'],
    ['servers', 'extra:1'],
    ['inventory', 'extra:1'],
    ['problems', ''],
  ] as const)('on %s have choices for a column that groups the machines', (tab, columns) => {
    const { choices } = filterFields(tab, inventoryWith([NOTE, extra(true)]));
    expect(choices.filter((column) => column.includes(':')).join(' ')).toBe(columns);
  });

  it('offer the site and the domain first, and the columns after the second together', () => {
    const extras = [extra(true), extra(true, 'domain'), extra(true), extra(true, 'group')];
    const { choices, moreChoices } = filterFields('clients', inventoryWith(extras));
    expect(choices.slice(-2)).toEqual(['extra:3', 'extra:1']);
    expect(moreChoices).toEqual(['extra:0', 'extra:2']);
  });

  it('offer both ends of a pairing side by side', () => {
    const { choices } = filterFields('pairings', inventoryWith([extra(true), extra(true)]));
    expect(choices.slice(-4).join(' ')).toBe(
      'clientExtra:0 serverExtra:0 clientExtra:1 serverExtra:1',
    );
  });

  it.each(TABS)('include a default, which is recognised on %s', (tab) => {
    const { filter } = FIRST_VIEW.tables[tab];
    expect(isFirstFilter(tab, filter)).toBe(true);
    expect(isFirstFilter(tab, { ...filter, search: 'x' })).toBe(false);
  });

  it('show the clients to upgrade by default, not all clients', () => {
    expect(isFirstFilter('clients', NO_FILTER)).toBe(false);
  });
});
