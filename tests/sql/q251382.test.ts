import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { worseIfRaised } from '../../src/pairing/machine-tallies.ts';
import { judgePairing } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import type { Action } from '../../src/remediation/client-action.ts';
import { countAt } from '../../src/remediation/client-needs.ts';
import { RULE_AS_SQL } from '../../src/remediation/rule-as-sql.ts';
import {
  actionBeforeGates,
  fastNeeds,
  fleetsOfAllArchitectures,
} from '../remediation/slow-needs.ts';
import { openWarehouse, type Warehouse, warehouseName } from './warehouse.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
const publicSql = readFileSync(new URL('../../public/q251382.sql', import.meta.url), 'utf8');

function byKey(one: readonly unknown[], other: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

function isUpgrade(action: Action): boolean {
  return action === 'upgrade' || action === 'upgrade-first';
}

/**
 * The engine's pairings and clients in the words of the warehouse. The SQL does not break rings, so its
 * actions are those before the gates.
 */
function answersOf(fleet: Fleet) {
  const needs = fastNeeds(fleet, EVERY);
  const { space } = needs;
  const view = openView(space, { filter: {}, sort: [] });
  const pairings = view.window(0, view.count).map((pairing) => {
    const { verdict, forcedBy } = judgePairing(space, pairing);
    return [warehouseName(pairing.client), warehouseName(pairing.server), verdict, forcedBy];
  });
  const clients = Array.from(space.clients, (machine, place) => [
    warehouseName(machine),
    actionBeforeGates(needs, place),
    countAt(needs, 'exposed', place),
    countAt(needs, 'at-risk', place),
    countAt(needs, 'undecided', place),
    isUpgrade(actionBeforeGates(needs, place)) ? worseIfRaised(space, machine) : 0,
  ]);
  return { pairings: pairings.sort(byKey), clients: clients.sort(byKey) };
}

describe('the rule as SQL', () => {
  let warehouse: Warehouse;

  beforeAll(async () => {
    warehouse = await openWarehouse();
    await warehouse.run(RULE_AS_SQL);
  });
  afterAll(() => warehouse.close());

  const answersOfWarehouse = async () => {
    const pairings = await warehouse.rows('SELECT * FROM q251382_pairings');
    const clients = await warehouse.rows('SELECT * FROM q251382_clients');
    return {
      pairings: pairings
        .map((row) => [row.client_name, row.server_name, row.verdict, row.forced_by])
        .sort(byKey),
      clients: clients
        .map((row) => [
          row.client_name,
          row.action,
          Number(row.exposed_pairings),
          Number(row.at_risk_pairings),
          Number(row.undecided_pairings),
          Number(row.waits_for),
        ])
        .sort(byKey),
    };
  };

  it('computes the same verdicts and actions as the engine', async () => {
    await fc.assert(
      fc.asyncProperty(fleetsOfAllArchitectures(20), async (fleet) => {
        await warehouse.load(fleet);
        expect(await answersOfWarehouse()).toEqual(answersOf(fleet));
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('is the published file', () => {
    expect(publicSql).toBe(RULE_AS_SQL);
  });

  it('can be run repeatedly', async () => {
    await expect(warehouse.run(RULE_AS_SQL)).resolves.toBeUndefined();
  });

  it('has no quotation mark or semicolon in a comment, because some clients misread them', () => {
    const remarks = RULE_AS_SQL.split('\n').map((line) => line.split('--')[1] ?? '');
    expect(remarks.filter((remark) => /['";]/.test(remark))).toEqual([]);
  });
});
