import type { ServicePackBucket } from '../../../answers/summary.ts';
import type { AuditMessages } from '../../../locale/en/audit.ts';

type Pack = ServicePackBucket | null;

/** How the matrix calls service packs: short above a column, in full for whoever hears it. Null: all of them. */
export interface PackNames {
  short(pack: Pack): string;
  client(pack: Pack): string;
  server(pack: Pack): string;
}

/** The names of service packs in the words of a language. */
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
