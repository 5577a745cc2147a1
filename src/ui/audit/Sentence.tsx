import { Fragment, type ReactNode } from 'react';

/** A part of a sentence: words, or a slot for something else. */
type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string };

const SLOT = /\{(\w+)\}/;

/** Splits a sentence such as `{clients} need the upgrade.` at its slots in braces. */
export function splitSlots(sentence: string): readonly SentencePart[] {
  return sentence
    .split(SLOT)
    .map(
      (text, index): SentencePart =>
        index % 2 === 1 ? { kind: 'slot', name: text } : { kind: 'words', text },
    )
    .filter((part) => part.kind === 'slot' || part.text !== '');
}

/** Fills the slots of a sentence with plain text. A slot without text stays empty. */
export function fillSlots(sentence: string, texts: Readonly<Record<string, string>>): string {
  return splitSlots(sentence)
    .map((part) => {
      if (part.kind === 'words') return part.text;
      return Object.hasOwn(texts, part.name) ? (texts[part.name] ?? '') : '';
    })
    .join('');
}

interface SentenceProps {
  /** A sentence with slots in braces, from a catalogue. */
  readonly of: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A sentence whose slots are filled with elements. */
export function Sentence({ of, slots }: SentenceProps) {
  return splitSlots(of).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move, and the same words may occur twice
    <Fragment key={index}>{part.kind === 'words' ? part.text : slotOf(slots, part.name)}</Fragment>
  ));
}

function slotOf(slots: SentenceProps['slots'], name: string): ReactNode {
  return Object.hasOwn(slots, name) ? slots[name] : null;
}
