import fc from 'fast-check';
import type { Assumptions } from '../../src/article/assumptions.ts';
import { FORCED_BY } from '../../src/article/conditions.ts';
import { PAIRING_FACTS } from '../../src/article/missing-facts.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../../src/fleet/machine.ts';
import { SERVICE_PACKS } from '../../src/fleet/service-pack.ts';
import type { PairingColumn } from '../../src/pairing/columns.ts';
import type {
  PairingFilter,
  PairingQuery,
  PairingRules,
  PairingScope,
  SortKey,
} from '../../src/pairing/query.ts';
import { RANDOM_HEADINGS, SITE } from '../fixtures/random-fleets.ts';

const COLUMNS: readonly PairingColumn[] = [
  'client',
  'clientServicePack',
  'clientEncryption',
  'sectionSign',
  'server',
  'serverServicePack',
  'serverEncryption',
  'forcedBy',
  'verdict',
  'clientArchitecture',
  'serverLastSeen',
  'clientExtra:0',
  'serverExtra:0',
  'clientExtra:1',
];

const sortKey: fc.Arbitrary<SortKey> = fc.record({
  column: fc.constantFrom(...COLUMNS),
  descending: fc.boolean(),
});

/** A random subset of the values; may be empty. */
function some<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...values], { minLength: 0 });
}

const text = fc.constantFrom('', 'ws', 'S1', 'Ä', 'a', 'berlin', 'ulm', '0', 'zzz', 'q');
const column = fc.nat({ max: RANDOM_HEADINGS.length - 1 });
const values = some(['Berlin', 'berlin', 'Ulm', '', 'zzz']);
const extraFilter = fc.oneof(fc.record({ column, text }), fc.record({ column, values }));

/** Terms of names, extra cells, facts and verdicts. */
const terms = fc.uniqueArray(
  fc.constantFrom('ws', 's1', 'ä', 'a', '0', 'ulm', 'zzz', 'sp4', 'sp', 'required', 'exposed'),
  { maxLength: 6 },
);
const orUnknown = <T>(values: readonly T[]) => some([...values, 'unknown' as const]);

/** Random filters with at most three parts. */
export const randomFilters: fc.Arbitrary<PairingFilter> = fc
  .record(
    {
      verdict: some(VERDICTS),
      forcedBy: some(FORCED_BY),
      clientServicePack: orUnknown(SERVICE_PACKS),
      serverServicePack: orUnknown(SERVICE_PACKS),
      clientEncryption: orUnknown(ENCRYPTIONS),
      serverEncryption: orUnknown(ENCRYPTIONS),
      sectionSign: orUnknown(SECTION_SIGNS),
      missing: some(PAIRING_FACTS),
      clientText: text,
      serverText: text,
      clientExtras: fc.array(extraFilter, { maxLength: 2 }),
      serverExtras: fc.array(extraFilter, { maxLength: 1 }),
      clientIs: fc.nat({ max: 13 }),
      serverIs: fc.nat({ max: 13 }),
      search: terms,
    },
    { requiredKeys: [] },
  )
  .chain((filter) =>
    fc
      .subarray(Object.keys(filter), { maxLength: Math.min(3, Object.keys(filter).length) })
      .map((kept) =>
        Object.fromEntries(Object.entries(filter).filter(([key]) => kept.includes(key))),
      ),
  );

export const randomQueries: fc.Arbitrary<PairingQuery> = fc.record({
  filter: randomFilters,
  sort: fc.array(sortKey, { maxLength: 4 }),
});

const groupScope = fc.record({
  kind: fc.constant('group' as const),
  column: fc.constant(SITE),
  emptyMeans: fc.constantFrom('alone' as const, 'everyone' as const),
});

const every = fc.constant({ kind: 'every' as const });

export const randomScopes: fc.Arbitrary<PairingScope> = fc.oneof(
  every,
  groupScope,
  fc.record({
    kind: fc.constant('peers' as const),
    otherwise: fc.oneof(fc.constant({ kind: 'nobody' as const }), every, groupScope),
  }),
);

const maybe = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: null, freq: 1 });

export const randomAssumptions: fc.Arbitrary<Assumptions> = fc.record({
  clientEncryption: maybe(ENCRYPTIONS),
  serverEncryption: maybe(ENCRYPTIONS),
  servicePack: maybe(SERVICE_PACKS),
  sectionSign: maybe(SECTION_SIGNS),
});

export function randomRules(scopes = randomScopes): fc.Arbitrary<PairingRules> {
  return fc.record({ scope: scopes, assumptions: randomAssumptions });
}
