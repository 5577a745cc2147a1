import {
  countFrom,
  type Given,
  objectFrom,
  soundOrNull,
  textFrom,
  timeFrom,
} from '../fleet/from-json.ts';

/** A sitting that this browser keeps. Of a damaged one only the id is known. */
export type KeptSitting =
  | {
      readonly kind: 'whole';
      readonly id: string;
      /** The name of the inventory. */
      readonly name: string;
      readonly machines: number;
      /** When it was kept last, ISO 8601. */
      readonly at: string;
      /** The header of its session as it was then. The one in its session file may be older. */
      readonly header: Given;
    }
  | { readonly kind: 'damaged'; readonly id: string };

/** The head of a record, apart from its id. */
export type KeptHead = Omit<Extract<KeptSitting, { readonly kind: 'whole' }>, 'kind' | 'id'>;

function sittingFrom(id: string, head: unknown): KeptSitting {
  const whole = soundOrNull((): KeptSitting => {
    const { name, machines, at, header } = objectFrom(head);
    return {
      kind: 'whole',
      id,
      name: textFrom(name),
      machines: countFrom(machines),
      at: timeFrom(at),
      header: objectFrom(header),
    };
  });
  return whole ?? { kind: 'damaged', id };
}

/** The sittings in some records: the one that was kept last is first, damaged ones are last. Accepts any heads. */
export function keptSittings(
  records: readonly (readonly [id: string, head: unknown])[],
): readonly KeptSitting[] {
  const timeOf = (sitting: KeptSitting) =>
    sitting.kind === 'whole' ? Date.parse(sitting.at) : Number.NEGATIVE_INFINITY;
  return records
    .map(([id, head]) => sittingFrom(id, head))
    .sort((one, other) => (timeOf(other) > timeOf(one) ? 1 : -1));
}
