import { cellOf, type Fleet } from '../../src/fleet/fleet.ts';
import { valueOr } from '../../src/fleet/reading.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { decodeText } from '../../src/inventory/text/decode-text.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { slowPairings } from '../pairing/slow-twin.ts';
import { slowNeeds } from '../remediation/slow-needs.ts';

/** Audits a file with two nested loops. Uses nothing of the engine. */
export function auditByHand(
  bytes: Uint8Array,
  rulesOf: (fleet: Fleet) => PairingRules = () => FIRST_RULES,
) {
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const read = readTable(decodeText(bytes, null).text, choices, () => undefined);
  if (read.kind === 'refused') throw new Error(read.reason);
  const { table } = read;
  const sources = [{ fileName: 'file.csv', table, mapping: suggestColumns(table) }];
  const { fleet } = assembleInventory(sources, NO_CELL_CHOICES);
  const rules = rulesOf(fleet);
  const pairings = slowPairings(fleet, rules, slowPeers(fleet));
  const count = (verdict: string) => pairings.filter((each) => each.verdict === verdict).length;
  const needs = slowNeeds(fleet, rules);
  return {
    machines: fleet.size,
    toUpgrade: needs.filter(({ action }) => action === 'upgrade').length,
    verdicts: {
      exposed: count('exposed'),
      'at-risk': count('at-risk'),
      undecided: count('undecided'),
    },
    /** Clients that are also servers. Their action depends on whom their upgrade would harm. */
    gateways: needs
      .map(({ machine }) => machine)
      .filter((machine) => valueOr(cellOf(fleet.facts.role, machine).reading, null) === 'both')
      .map((machine) => fleet.names.at(machine) ?? ''),
    remediation: needs
      .filter(({ action }) => action !== 'none')
      .map(({ machine, action }) => `${fleet.names.at(machine)} ${action}`),
  };
}
