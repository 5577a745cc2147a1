import { FIRST_VIEW, type Tab } from '../../session/view.ts';
import type { FilterFields } from './filter-access.ts';

const CHOICES: { readonly [T in Tab]: readonly string[] } = {
  pairings: [
    'verdict',
    'clientServicePack',
    'serverServicePack',
    'forcedBy',
    'sectionSign',
    'clientEncryption',
    'serverEncryption',
  ],
  undecided: [
    'missing',
    'clientServicePack',
    'serverServicePack',
    'sectionSign',
    'clientEncryption',
    'serverEncryption',
  ],
  clients: ['action', 'servicePack', 'encryption', 'sectionSign'],
  servers: ['hasFlagged', 'servicePack', 'encryption'],
  inventory: ['role', 'product', 'servicePack', 'encryption', 'sectionSign', 'paired'],
  problems: ['kind', 'effect', 'column'],
};

const NAMES: { readonly [T in Tab]: readonly string[] } = {
  pairings: ['client', 'server'],
  undecided: ['client', 'server'],
  clients: ['client'],
  servers: ['server'],
  inventory: ['machine'],
  problems: ['value'],
};

function extraIds(prefix: string, extraCount: number): readonly string[] {
  return Array.from({ length: extraCount }, (_, column) => `${prefix}:${column}`);
}

/** What a tab can be filtered by, in an inventory with so many extra columns. */
export function filterFields(tab: Tab, extraCount: number): FilterFields {
  const choices = CHOICES[tab];
  const names = NAMES[tab];
  switch (tab) {
    case 'pairings':
    case 'undecided':
      return {
        choices,
        texts: [
          ...names,
          ...extraIds('clientExtra', extraCount),
          ...extraIds('serverExtra', extraCount),
        ],
      };
    case 'problems':
      return { choices, texts: names };
    default:
      return { choices, texts: [...names, ...extraIds('extra', extraCount)] };
  }
}

/** True where a tab's filter is the one it has at first. */
export function isFirstFilter(tab: Tab, filter: unknown): boolean {
  return JSON.stringify(filter) === JSON.stringify(FIRST_VIEW.tables[tab].filter);
}
