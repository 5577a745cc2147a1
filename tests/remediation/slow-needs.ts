import fc from 'fast-check';
import { conditionsOf } from '../../src/article/conditions.ts';
import { PAIRING_FACTS, type PairingFact } from '../../src/article/missing-facts.ts';
import { VERDICTS, verdictOf } from '../../src/article/verdict.ts';
import { cellOf, type Fleet } from '../../src/fleet/fleet.ts';
import { ARCHITECTURES } from '../../src/fleet/machine.ts';
import { known, MISSING, unreadable } from '../../src/fleet/reading.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingRules, VerdictCounts } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import type { Action } from '../../src/remediation/client-action.ts';
import {
  actionAt,
  type ClientNeeds,
  flaggedAt,
  needsOf,
  passwordReasonAt,
} from '../../src/remediation/client-needs.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { isOnSide, type SlowPairing, slowPairings } from '../pairing/slow-twin.ts';

/** The language by which the tests sort names. */
export const LOCALE = 'de';

/** What every client needs under some rules, according to the product. */
export function fastNeeds(fleet: Fleet, rules: PairingRules) {
  return needsOf(buildPairingSpace(indexFleet(fleet, LOCALE), rules));
}

const architectureCells = [
  MISSING,
  unreadable('Z80'),
  ...ARCHITECTURES.map((architecture) => known(architecture)),
].map((reading) => ({ text: '', reading, origin: 'file' as const }));

/** Random fleets with machines of all architectures. */
export function fleetsOfAllArchitectures(maxLength?: number): fc.Arbitrary<Fleet> {
  return randomFleets(maxLength).chain((fleet) =>
    fc
      .array(fc.nat({ max: architectureCells.length - 1 }), {
        minLength: fleet.size,
        maxLength: fleet.size,
      })
      .map((codes) => ({
        ...fleet,
        facts: {
          ...fleet.facts,
          architecture: {
            ...fleet.facts.architecture,
            cells: architectureCells,
            codes: Uint32Array.from(codes),
          },
        },
      })),
  );
}

/** What one client needs, found by looping over its pairings. */
export interface SlowNeed {
  readonly machine: number;
  /** The action before considering which machines must wait for others; see `actionBeforeGates`. */
  readonly action: Action;
  readonly counts: VerdictCounts;
  readonly missing: readonly PairingFact[];
}

function verdictIfRaised({ clientFacts, serverFacts }: SlowPairing) {
  const raised = { ...serverFacts, servicePack: known('SP5' as const) };
  return verdictOf(conditionsOf(clientFacts, raised)).kind;
}

/** Whether SP5 on the server would make a pairing exposed or at risk that is neither now. */
export function isFlaggedIfRaised(pairing: SlowPairing): boolean {
  return (
    !['exposed', 'at-risk'].includes(pairing.verdict) &&
    ['exposed', 'at-risk'].includes(verdictIfRaised(pairing))
  );
}

const WORSE = ['not-exposed', 'undecided', 'at-risk', 'exposed'];

/** Whether `one` is a worse verdict than `other`. */
export function isWorse(one: string, other: string): boolean {
  return WORSE.indexOf(one) > WORSE.indexOf(other);
}

/** Whether SP5 on the server would give a pairing a worse verdict. */
export function isWorseIfRaised(pairing: SlowPairing): boolean {
  return isWorse(verdictIfRaised(pairing), pairing.verdict);
}

/** The action at an entry of the needs before upgrades that cannot be made safe were turned into password changes. */
export function actionBeforeGates(needs: ClientNeeds, place: number): Action {
  const reason = passwordReasonAt(needs, place);
  if (reason === null || reason === 'no-sp5') return actionAt(needs, place);
  return flaggedAt(needs, place) > 0 ? 'upgrade' : 'upgrade-first';
}

function slowAction(fleet: Fleet, machine: number, pairings: readonly SlowPairing[]): Action {
  const verdicts = pairings.map(({ verdict }) => verdict);
  const { reading } = cellOf(fleet.facts.architecture, machine);
  const cannot =
    reading.kind === 'known' && (reading.value === 'mips' || reading.value === 'powerpc');
  if (verdicts.includes('exposed') || verdicts.includes('at-risk')) {
    return cannot ? 'change-password' : 'upgrade';
  }
  if (verdicts.includes('undecided')) return 'verify';
  if (!pairings.some(isFlaggedIfRaised)) return 'none';
  return cannot ? 'change-password' : 'upgrade-first';
}

/** What every client needs, in inventory order. */
export function slowNeeds(fleet: Fleet, rules: PairingRules): readonly SlowNeed[] {
  const all = slowPairings(fleet, rules, slowPeers(fleet));
  return [...[...fleet.names].keys()]
    .filter((machine) => isOnSide(fleet, machine, 'client'))
    .map((machine) => {
      const pairings = all.filter(({ client }) => client === machine);
      const [exposed = 0, atRisk = 0, undecided = 0, notExposed = 0] = VERDICTS.map(
        (verdict) => pairings.filter((pairing) => pairing.verdict === verdict).length,
      );
      return {
        machine,
        action: slowAction(fleet, machine, pairings),
        counts: { exposed, 'at-risk': atRisk, undecided, 'not-exposed': notExposed },
        missing: PAIRING_FACTS.filter((fact) =>
          pairings.some(({ missing }) => missing.includes(fact)),
        ),
      };
    });
}
