import { describe, expect, it } from 'vitest';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { judgeInventory } from '../../src/inventory/judge-inventory.ts';
import { sourceOf, tableOf } from './raw-table-of.ts';

function judge(...roles: readonly string[]) {
  const table = tableOf(
    ['Name', 'Rolle'],
    roles.map((role, index) => [`A${index}`, role]),
  );
  return judgeInventory(assembleInventory([sourceOf(table)], NO_CELL_CHOICES));
}

describe('judgeInventory', () => {
  it.each([
    [[], 'no-machine'],
    [['server', 'none'], 'no-client'],
    [['', 'Dateiserver'], 'no-client'],
    [['client', ''], 'no-server'],
  ])('refuses the roles %j: %s', (roles, reason) => {
    expect(judge(...roles)).toEqual({ kind: 'refused', reason });
  });

  it.each([[['client', 'server']], [['both']], [['both', 'client']]])(
    'accepts the roles %j',
    (roles) => {
      expect(judge(...roles)).toEqual({ kind: 'ok' });
    },
  );
});
