import { Fragment, type ReactNode } from 'react';
import { splitSlots } from './split-slots.ts';

interface SentenceProps {
  /** Words with places in braces, as a language gives them. */
  readonly of: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A sentence whose places in braces are filled with what leads somewhere. */
export function Sentence({ of, slots }: SentenceProps) {
  return splitSlots(of).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places, and the same words may occur twice
    <Fragment key={index}>{part.kind === 'words' ? part.text : slotOf(slots, part.name)}</Fragment>
  ));
}

function slotOf(slots: SentenceProps['slots'], name: string): ReactNode {
  return Object.hasOwn(slots, name) ? slots[name] : null;
}
