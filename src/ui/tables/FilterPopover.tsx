import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import type { AnyColumn } from '../../answers/columns.ts';
import type { Facet } from '../../answers/rows.ts';
import { toggleChoice } from '../../answers/table-query.ts';
import type { Tab } from '../../session/view.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './Filters.module.css';
import { choiceText } from './filters.ts';

interface FilterPopoverProps {
  /** What stands on the button. */
  readonly label: string;
  /** Accessible name of what opens. */
  readonly name: string;
  readonly isActive: boolean;
  readonly widthPx: number;
  /** Drawn only while it is open. */
  readonly children: () => ReactNode;
}

/** Distance in px from the opener and from the edges of the window. */
const GAP = 6;
/** With less room than this below its opener (px), a popover stands above it where there is more. */
const ENOUGH = 300;

/** Puts a popover of a known width (px) under its opener, or above it, their beginnings aligned, within the window. */
function placeUnder(popover: HTMLElement, opener: HTMLElement, widthPx: number): void {
  const box = opener.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const width = Math.min(widthPx, room - 2 * GAP);
  const left = Math.max(GAP, Math.min(box.left, room - width - GAP));
  const below = innerHeight - box.bottom - 2 * GAP;
  const above = box.top - 2 * GAP;
  const isAbove = below < ENOUGH && above > below;
  popover.style.inlineSize = `${width}px`;
  popover.style.left = `${left}px`;
  popover.style.top = isAbove ? 'auto' : `${box.bottom + GAP}px`;
  popover.style.bottom = isAbove ? `${innerHeight - box.top + GAP}px` : 'auto';
  popover.style.maxBlockSize = `${isAbove ? above : below}px`;
}

/** A button in the row of filters, and what it opens. */
export function FilterPopover({ label, name, isActive, widthPx, children }: FilterPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    const opens = event.newState === 'open';
    setOpen(opens);
    if (opens && opener.current !== null) placeUnder(event.currentTarget, opener.current, widthPx);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles.pill}
        data-active={isActive || undefined}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {label}
        <span aria-hidden="true" className={styles.caret}>
          ▾
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className={styles.popover}
        onBeforeToggle={onBeforeToggle}
      >
        {isOpen ? children() : null}
      </div>
    </>
  );
}

interface RemoveFilterProps {
  /** The filter in words. */
  readonly filter: string;
  readonly onRemove: () => void;
}

/** The cross on a filter that is in force. */
export function RemoveFilter({ filter, onRemove }: RemoveFilterProps) {
  const { filters } = useMessages().tables;
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={filters.remove(filter)}
      onClick={onRemove}
    >
      <span aria-hidden="true">✕</span>
    </button>
  );
}

interface ChoiceFilterProps {
  readonly tab: Tab;
  readonly column: AnyColumn;
  readonly label: string;
  readonly facet: Facet;
  readonly chosen: readonly string[] | null;
  readonly onChoose: (values: readonly string[] | null) => void;
}

/** Values named on the button itself; more are counted. */
const NAMED = 3;
/** Choices that lead nowhere are shown up to this many: a short list that stays the same is easier to learn. */
const SHOWN_EMPTY = 12;
const WIDTH_PX = 280;

/** A filter by choice: each value with the number of rows it would leave, all other filters kept. */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { tab, column, label, facet, chosen, onChoose } = props;
  const messages = useMessages();
  const { filters } = messages.tables;
  const offered = facet.choices.map(({ value }) => value);
  const shown = facet.choices.filter(
    ({ value, count }) =>
      count > 0 || offered.length <= SHOWN_EMPTY || chosen?.includes(value) === true,
  );
  const words = chosen?.map((value) => choiceText(tab, column, value, messages)) ?? [];
  const text =
    words.length > NAMED ? filters.manyChosen(label, words.length) : filters.chosen(label, words);
  return (
    <span className={styles.group}>
      <FilterPopover
        label={chosen === null ? label : text}
        name={filters.choices(label)}
        isActive={chosen !== null}
        widthPx={WIDTH_PX}
      >
        {() => (
          <fieldset className={styles.choices}>
            <legend>{label}</legend>
            {shown.map(({ value, count }) => (
              <label key={value} data-empty={count === 0 || undefined}>
                <input
                  type="checkbox"
                  checked={chosen?.includes(value) === true}
                  onChange={() => onChoose(toggleChoice(chosen, offered, value))}
                />
                <span>{choiceText(tab, column, value, messages)}</span>
                <b>{messages.audit.number(count)}</b>
              </label>
            ))}
          </fieldset>
        )}
      </FilterPopover>
      {chosen === null ? null : <RemoveFilter filter={text} onRemove={() => onChoose(null)} />}
    </span>
  );
}
