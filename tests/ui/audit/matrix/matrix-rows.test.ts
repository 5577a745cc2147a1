import { describe, expect, it } from 'vitest';
import { SERVICE_PACKS } from '../../../../src/fleet/service-pack.ts';
import type { VerdictCounts } from '../../../../src/pairing/query.ts';
import type { MatrixCell, ServicePackBucket } from '../../../../src/pairing/tallies.ts';
import { matrixPicture, withoutQuiet } from '../../../../src/ui/audit/matrix/matrix-rows.ts';

const BUCKETS: readonly ServicePackBucket[] = [...SERVICE_PACKS, 'unknown'];
const NONE: VerdictCounts = { exposed: 0, 'at-risk': 0, undecided: 0, 'not-exposed': 0 };

function matrixWith(filled: Readonly<Record<string, Partial<VerdictCounts>>>): MatrixCell[] {
  return BUCKETS.flatMap((clientServicePack) =>
    BUCKETS.map((serverServicePack) => ({
      clientServicePack,
      serverServicePack,
      counts: { ...NONE, ...filled[`${clientServicePack} ${serverServicePack}`] },
    })),
  );
}

const PICTURE = matrixPicture(
  matrixWith({
    'SP4 SP6a': { exposed: 6, 'at-risk': 4, undecided: 1 },
    'SP4 SP5': { exposed: 5 },
    'SP4 unknown': { undecided: 3 },
    'SP5 SP5': { 'not-exposed': 9 },
  }),
);

function field(client: ServicePackBucket | null, server: ServicePackBucket | null) {
  return PICTURE.rows
    .find((row) => row.client === client)
    ?.fields.find((each) => each.server === server);
}

describe('the exposure matrix', () => {
  it('has nine service packs and a total on each side', () => {
    expect(PICTURE.columns.map(({ server }) => server)).toEqual(BUCKETS);
    expect(PICTURE.rows).toHaveLength(10);
    expect(PICTURE.rows.every(({ fields }) => fields.length === 10)).toBe(true);
  });

  it('marks columns as quiet if nothing in them is flagged or undecided', () => {
    const loud = PICTURE.columns.filter(({ isQuiet }) => !isQuiet).map(({ server }) => server);
    expect(loud).toEqual(['SP5', 'SP6a', 'unknown']);
  });

  it('counts exposed and at-risk pairings as flagged', () => {
    expect(field('SP4', 'SP6a')).toMatchObject({ flagged: 10, undecided: 1, all: 11, shade: 1 });
  });

  it('shades a cell relative to the largest', () => {
    expect(field('SP4', 'SP5')?.shade).toBe(0.5);
    expect(field('SP5', 'SP5')?.shade).toBe(0);
  });

  it('leaves out the service packs with nothing flagged or undecided, but no total', () => {
    const { columns, rows } = withoutQuiet(PICTURE);
    expect(columns.map(({ server }) => server)).toEqual(['SP5', 'SP6a', 'unknown']);
    expect(rows.map(({ client }) => client)).toEqual(['SP4', null]);
    expect(rows.map(({ fields }) => fields.map(({ server }) => server))).toEqual([
      ['SP5', 'SP6a', 'unknown', null],
      ['SP5', 'SP6a', 'unknown', null],
    ]);
  });

  it('adds up rows, columns and the total', () => {
    expect(field('SP4', null)).toMatchObject({ flagged: 15, undecided: 4, all: 19, shade: 0 });
    expect(field(null, 'SP5')).toMatchObject({ flagged: 5, all: 14 });
    expect(field(null, null)).toMatchObject({ flagged: 15, undecided: 4, all: 28 });
  });

  it.each([
    ['none', 'SP5', ['top', 'left']],
    ['SP4', 'SP6a', ['bottom', 'right']],
    ['SP2', 'SP6', []],
    ['none', 'SP6', ['top']],
    ['SP5', 'SP5', []],
    ['unknown', 'SP5', []],
    ['SP4', 'unknown', []],
  ] as const)(
    'outlines the area to which the article applies: client %s, server %s',
    (client, server, edges) => {
      expect(field(client, server)?.edges).toEqual(edges);
    },
  );
});
