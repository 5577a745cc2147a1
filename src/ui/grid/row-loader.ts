import type { RowRange } from './row-ranges.ts';
import type { RowPosition } from './scroll-position.ts';

/** Rows to fetch, and the position that they are wanted for. */
export interface RowRequest {
  readonly range: RowRange;
  readonly position: RowPosition;
}

/** Where a loader gets rows, and whom it tells. */
export interface RowLoading<Row> {
  take(range: RowRange, signal: AbortSignal): Promise<readonly Row[]>;
  arrived(request: RowRequest, rows: readonly Row[]): void;
  failed(cause: unknown): void;
}

export interface RowLoader {
  /**
   * Asks for rows. While an answer is outstanding nothing further is asked: whoever is told of the arrival asks again for
   * what it wants by then, so the newest wish wins and a drag of the thumb is never a storm of requests.
   */
  want(request: RowRequest): void;
  /** Lets rows be asked for again that failed to come. */
  forget(): void;
  /** Aborts what is outstanding; nobody is told any more. */
  stop(): void;
}

/** Fetches one range at a time; the same range is not asked for twice in a row. */
export function createRowLoader<Row>(loading: RowLoading<Row>): RowLoader {
  const abort = new AbortController();
  let asked: RowRange | null = null;
  let busy = false;

  async function load(request: RowRequest): Promise<void> {
    const outcome = await loading.take(request.range, abort.signal).then(
      (rows) => ({ kind: 'rows' as const, rows }),
      (cause: unknown) => ({ kind: 'failure' as const, cause }),
    );
    busy = false;
    if (abort.signal.aborted) return;
    if (outcome.kind === 'rows') loading.arrived(request, outcome.rows);
    else loading.failed(outcome.cause);
  }

  return {
    want(request) {
      const same = asked?.start === request.range.start && asked.end === request.range.end;
      if (busy || same || abort.signal.aborted) return;
      asked = request.range;
      busy = true;
      void load(request);
    },
    forget() {
      asked = null;
    },
    stop() {
      abort.abort();
    },
  };
}
