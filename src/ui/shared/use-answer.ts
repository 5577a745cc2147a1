import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Gives, RequestName, Takes } from '../../answers/requests.ts';
import { useAsk, useKnown, useSitting } from './sitting-context.ts';

/** An answer of the audit, with its question. */
interface Given<R extends RequestName> {
  readonly takes: Takes<R>;
  /** Identifies the question and the state of the audit. Equal keys have equal answers. */
  readonly key: string;
  readonly value: Gives<R>;
}

export interface Answer<R extends RequestName> {
  /** The last answer. It stays until the next one arrives; null before the first. */
  readonly given: Given<R> | null;
  /** Whether the latest question failed. */
  readonly failed: boolean;
}

/** Identifies a question and the state of the audit that answers it. */
export function keyOfAnswer<R extends RequestName>(
  edition: number,
  request: R,
  takes: Takes<R>,
): string {
  return `${edition} ${request} ${JSON.stringify(takes)}`;
}

/**
 * Sends a request to the current audit, and sends it again when the question or the audit changes. A newer
 * question aborts the older one. An answer that came with the audit, or that a search brought, is there in the first
 * render.
 */
export function useAnswer<R extends RequestName>(request: R, takes: Takes<R>): Answer<R> {
  const ask = useAsk();
  const known = useKnown();
  const edition = useSitting((sitting) => sitting.audit?.edition ?? 0);
  const [arrived, setArrived] = useState<Given<R> | null>(null);
  const [failedKey, setFailedKey] = useState<string | null>(null);
  const key = keyOfAnswer(edition, request, takes);
  const isFirst = useRef(true);
  const latest = useRef(takes);
  latest.current = takes;
  const here = useMemo((): Given<R> | null => {
    const value = known(request, latest.current);
    return value === null ? null : { takes: latest.current, key, value };
  }, [known, request, key]);

  const shown = useRef<Given<R> | null>(null);
  // What is shown stays until the answer to the next question arrives.
  const given = here ?? (arrived?.key === key ? arrived : shown.current);
  useLayoutEffect(() => {
    shown.current = given;
  }, [given]);

  useEffect(() => {
    if (here !== null) {
      isFirst.current = false;
      return;
    }
    const abort = new AbortController();
    const asked = latest.current;
    ask(request, asked, { signal: abort.signal }).then(
      (value) => {
        if (abort.signal.aborted) return;
        const show = () => {
          setArrived({ takes: asked, key, value });
          setFailedKey(null);
        };
        // The first rows of a table are hundreds of new elements. They are drawn with pauses.
        if (isFirst.current && request === 'openTable') startTransition(show);
        else show();
        isFirst.current = false;
      },
      () => {
        if (!abort.signal.aborted) setFailedKey(key);
      },
    );
    return () => abort.abort();
  }, [ask, request, key, here]);

  return { given, failed: here === null && failedKey === key };
}
