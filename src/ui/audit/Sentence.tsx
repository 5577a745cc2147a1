import { Fragment, type ReactNode } from 'react';
import { splitSlots } from './split-slots.ts';

interface SentenceProps {
  /** Words with places in braces, as a language gives them. */
  readonly of: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A sentence whose places in braces are filled with what leads somewhere. */
export function Sentence({ of, slots }: SentenceProps) {
  return splitSlots(of).map((part) => {
    if (part.kind === 'words') return <Fragment key={part.text}>{part.text}</Fragment>;
    const filled = Object.hasOwn(slots, part.name) ? slots[part.name] : null;
    return <Fragment key={part.name}>{filled}</Fragment>;
  });
}
