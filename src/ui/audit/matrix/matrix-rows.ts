import { flaggedOf } from '../../../article/verdict.ts';
import { isSp5OrLater } from '../../../fleet/service-pack.ts';
import type { AuditMessages } from '../../../locale/en/audit.ts';
import type { VerdictCounts } from '../../../pairing/query.ts';
import type { MatrixCell, ServicePackBucket } from '../../../pairing/tallies.ts';

type Pack = ServicePackBucket | null;

/**
 * The names of service packs in the matrix: short ones for headings, full ones for screen readers. Null
 * stands for all of them.
 */
interface PackNames {
  short(pack: Pack): string;
  client(pack: Pack): string;
  server(pack: Pack): string;
}

/** The names of service packs in a language. */
export function packNames(matrix: AuditMessages['matrix']): PackNames {
  const short = (pack: Pack) => {
    if (pack === null) return matrix.all;
    if (pack === 'unknown') return matrix.unknown;
    return pack === 'none' ? matrix.none : pack;
  };
  const full = (pack: ServicePackBucket) => (pack === 'unknown' ? matrix.unknownName : short(pack));
  return {
    short,
    client: (pack) => (pack === null ? matrix.anyClient : matrix.client(full(pack))),
    server: (pack) => (pack === null ? matrix.anyServer : matrix.server(full(pack))),
  };
}

/** One cell of the matrix. A null service pack stands for all of them, which makes it a total. */
export interface MatrixField {
  readonly client: ServicePackBucket | null;
  readonly server: ServicePackBucket | null;
  readonly flagged: number;
  readonly undecided: number;
  readonly all: number;
  /** Flagged pairings relative to the cell with the most, from 0 to 1; 0 for totals. */
  readonly shade: number;
  /** The sides on which the outline of the affected area runs. */
  readonly edges: readonly Edge[];
}

type Edge = 'top' | 'bottom' | 'left' | 'right';

/**
 * The matrix row by row. The last field of each row is its total; the last row holds the totals of all
 * rows.
 */
export interface MatrixPicture {
  readonly columns: readonly {
    readonly server: ServicePackBucket;
    /** True if nothing in it is flagged or undecided, so that it needs little room. */
    readonly isQuiet: boolean;
  }[];
  readonly rows: readonly {
    readonly client: ServicePackBucket | null;
    readonly fields: readonly MatrixField[];
  }[];
}

function sumCounts(cells: readonly MatrixCell[]): VerdictCounts {
  const sum = (verdict: keyof VerdictCounts) =>
    cells.reduce((total, { counts }) => total + counts[verdict], 0);
  return {
    exposed: sum('exposed'),
    'at-risk': sum('at-risk'),
    undecided: sum('undecided'),
    'not-exposed': sum('not-exposed'),
  };
}

/** Q251382 applies if the client runs SP4 or earlier and the server SP5 or later. */
function isAffected(client: ServicePackBucket, server: ServicePackBucket): boolean {
  return (
    client !== 'unknown' && !isSp5OrLater(client) && server !== 'unknown' && isSp5OrLater(server)
  );
}

function edgesOf(
  packs: readonly ServicePackBucket[],
  client: ServicePackBucket,
  server: ServicePackBucket,
): readonly Edge[] {
  if (!isAffected(client, server)) return [];
  const beside = (pack: ServicePackBucket, step: number) =>
    packs[packs.indexOf(pack) + step] ?? 'unknown';
  const open: readonly [Edge, boolean][] = [
    ['top', packs.indexOf(client) > 0 && isAffected(beside(client, -1), server)],
    ['bottom', isAffected(beside(client, 1), server)],
    ['left', isAffected(client, beside(server, -1))],
    ['right', isAffected(client, beside(server, 1))],
  ];
  return open.filter(([, goesOn]) => !goesOn).map(([edge]) => edge);
}

/** Builds the matrix with totals, shades and outline from the worker's counts. */
export function matrixPicture(cells: readonly MatrixCell[]): MatrixPicture {
  const packs = [...new Set(cells.map(({ clientServicePack }) => clientServicePack))];
  const most = Math.max(1, ...cells.map(({ counts }) => flaggedOf(counts)));
  const fieldOf = (client: ServicePackBucket | null, server: ServicePackBucket | null) => {
    const these = cells.filter(
      (cell) =>
        (client === null || cell.clientServicePack === client) &&
        (server === null || cell.serverServicePack === server),
    );
    const counts = sumCounts(these);
    const flagged = flaggedOf(counts);
    const isTotal = client === null || server === null;
    return {
      client,
      server,
      flagged,
      undecided: counts.undecided,
      all: flagged + counts.undecided + counts['not-exposed'],
      shade: isTotal ? 0 : flagged / most,
      edges: isTotal ? [] : edgesOf(packs, client, server),
    };
  };
  const rows = [...packs, null].map((client) => ({
    client,
    fields: [...packs, null].map((server) => fieldOf(client, server)),
  }));
  const columns = packs.map((server) => {
    const { flagged, undecided } = fieldOf(null, server);
    return { server, isQuiet: flagged + undecided === 0 };
  });
  return { columns, rows };
}

/**
 * The matrix without the service packs of clients and of servers that have neither flagged nor undecided pairings.
 * The totals stay.
 */
export function withoutQuiet({ columns, rows }: MatrixPicture): MatrixPicture {
  const kept = columns.filter(({ isQuiet }) => !isQuiet);
  const isKept = ({ server }: MatrixField) =>
    server === null || kept.some((column) => column.server === server);
  return {
    columns: kept,
    rows: rows
      .filter(({ client, fields }) => client === null || fields.some(isOpen))
      .map(({ client, fields }) => ({ client, fields: fields.filter(isKept) })),
  };
}

function isOpen({ flagged, undecided }: MatrixField): boolean {
  return flagged + undecided > 0;
}
