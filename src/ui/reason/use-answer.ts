import { useEffect, useState } from 'react';

/** The state of a question to the audit. */
export type Answer<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'given'; readonly value: T }
  | { readonly kind: 'failed' };

const ASKING = { kind: 'asking' } as const;

/**
 * Asks a question and keeps its answer; another key asks anew, and an answer that comes late is thrown
 * away. The former answer stays until the new one is there.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(ASKING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything the question depends on.
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (value) => {
        if (isWanted) setAnswer({ kind: 'given', value });
      },
      () => {
        if (isWanted) setAnswer({ kind: 'failed' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answer;
}
