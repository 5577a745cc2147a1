import type { AuditRunner } from './audit-runner.ts';
import type { SittingEdges } from './edges.ts';
import type { SittingEvent } from './reduce.ts';
import type { Sitting } from './sitting.ts';
import type { TableAhead } from './table-ahead.ts';

/** What the flows of a sitting share. */
export interface SittingRoom {
  readonly edges: SittingEdges;
  readonly runner: AuditRunner;
  readonly ahead: TableAhead;
  getState(): Sitting;
  tell(event: SittingEvent): void;
  /** Brings the address in line with the view. */
  writeHash(push: boolean): void;
}

/** The words of an error, for the person. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
