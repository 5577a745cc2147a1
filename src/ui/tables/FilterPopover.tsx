import type { ReactNode } from 'react';
import type { AnyColumn } from '../../answers/columns.ts';
import type { Facet } from '../../answers/rows.ts';
import { toggleChoice } from '../../answers/table-query.ts';
import { choiceText } from '../../locale/cell-texts.ts';
import type { Tab } from '../../session/view.ts';
import { Popover } from '../shared/Popover.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './Filters.module.css';

interface FilterPopoverProps {
  /** The text on the button. */
  readonly label: string;
  /** Accessible name of the popover. */
  readonly name: string;
  readonly isActive: boolean;
  readonly widthPx: number;
  /** Rendered only while the popover is open. */
  readonly children: () => ReactNode;
}

/** A button in the filter bar, with its popover. */
export function FilterPopover({ label, name, isActive, widthPx, children }: FilterPopoverProps) {
  return (
    <Popover
      label={
        <>
          {label}
          <span aria-hidden="true" className={styles.caret}>
            ▾
          </span>
        </>
      }
      buttonClass={styles.pill}
      isActive={isActive}
      name={name}
      align="start"
      widthPx={widthPx}
    >
      {children}
    </Popover>
  );
}

interface RemoveFilterProps {
  /** The name of the filter. */
  readonly filter: string;
  readonly onRemove: () => void;
}

/** The button that removes an active filter. */
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

/** Up to this many values are named on the button. For more it shows their number. */
const NAMED = 3;
/** Lists of up to this many choices include those without rows: a short list that never changes is easier to learn. */
const SHOWN_EMPTY = 12;
const WIDTH_PX = 280;

/** A choice filter: lists each value with the number of rows it would leave, given all other filters. */
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
