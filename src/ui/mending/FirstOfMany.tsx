import { type ReactNode, useState } from 'react';
import { useMessages } from '../shared/sitting-context.ts';

interface FirstOfManyProps<T> {
  readonly items: readonly T[];
  readonly draw: (item: T) => ReactNode;
}

/** Items rendered at first; further ones follow on request. */
const STEP = 12;

/** The first items of a list that may be long, and a button for more. */
export function FirstOfMany<T>({ items, draw }: FirstOfManyProps<T>) {
  const { problems } = useMessages();
  const [shown, setShown] = useState(STEP);
  const more = Math.min(STEP * 4, items.length - shown);
  return (
    <>
      {items.slice(0, shown).map(draw)}
      {more > 0 ? (
        <button type="button" className="link" onClick={() => setShown(shown + more)}>
          {problems.mend.showAll(more)}
        </button>
      ) : null}
    </>
  );
}
