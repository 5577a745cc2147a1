import { type ReactNode, useState } from 'react';
import type { AnyColumn } from '../../answers/columns.ts';
import { type TableQuery, toggleChoice } from '../../answers/table-query.ts';
import type { TablesMessages } from '../../locale/en/tables.ts';
import { Popover } from '../shared/Popover.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
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
  readonly column: AnyColumn;
  readonly label: string;
  readonly chosen: readonly string[] | null;
  readonly onChoose: (values: readonly string[] | null) => void;
  /** What the values are called; null if that is not known. */
  readonly textsOf: (values: readonly string[]) => readonly string[] | null;
  /** The question that the table answers. */
  readonly query: TableQuery;
}

/** Up to this many values are named on the button. For more it shows their number. */
export const NAMED = 3;
/** What the button shows of a text; the list shows it in full. */
const SHOWN_OF_TEXT = /^.{0,60}/su;
/** Lists of up to this many choices include those without rows: a short list that never changes is easier to learn. */
const SHOWN_EMPTY = 12;
const WIDTH_PX = 280;

/** The values of a filter in words, or their number if they are many. */
export function chosenText(
  label: string,
  values: readonly string[],
  texts: readonly string[] | null,
  filters: Pick<TablesMessages['filters'], 'chosen' | 'manyChosen'>,
): string {
  if (texts === null || texts.length > NAMED) return filters.manyChosen(label, values.length);
  const cut = (text: string) => {
    const [shown = ''] = SHOWN_OF_TEXT.exec(text) ?? [];
    return shown.length < text.length ? `${shown.trimEnd()}…` : text;
  };
  return filters.chosen(label, texts.map(cut));
}

/** Lists each value of a column with the number of rows it would leave, given all other filters. */
function Choices({ column, label, chosen, onChoose, textsOf, query }: ChoiceFilterProps) {
  const { audit } = useMessages();
  // If this fails, the table says so.
  const { given } = useAnswer('facet', { query, column });
  const choices = (given?.value.choices ?? []).flatMap((choice) => {
    // A text of a row that became no machine is in no machine's cell, and so it is not offered.
    const [text] = textsOf([choice.value]) ?? [];
    return text === undefined ? [] : [{ ...choice, text }];
  });
  const offered = choices.map(({ value }) => value);
  const shown = choices.filter(
    ({ value, count }) =>
      count > 0 || offered.length <= SHOWN_EMPTY || chosen?.includes(value) === true,
  );
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {shown.map(({ value, count, text }) => (
        <label key={value} data-empty={count === 0 || undefined}>
          <input
            type="checkbox"
            checked={chosen?.includes(value) === true}
            onChange={() => onChoose(toggleChoice(chosen, offered, value))}
          />
          <span>{text}</span>
          <b>{audit.number(count)}</b>
        </label>
      ))}
    </fieldset>
  );
}

/** A button with the choices of a column. */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, chosen, onChoose, textsOf } = props;
  const { filters } = useMessages().tables;
  const text = chosen === null ? label : chosenText(label, chosen, textsOf(chosen), filters);
  return (
    <span className={styles.group}>
      <FilterPopover
        label={text}
        name={filters.choices(label)}
        isActive={chosen !== null}
        widthPx={WIDTH_PX}
      >
        {() => <Choices {...props} />}
      </FilterPopover>
      {chosen === null ? null : <RemoveFilter filter={text} onRemove={() => onChoose(null)} />}
    </span>
  );
}

/** One button for the choices of several columns, each folded. */
export function MoreChoices({ columns }: { readonly columns: readonly ChoiceFilterProps[] }) {
  const { filters } = useMessages().tables;
  return (
    <FilterPopover label={filters.more} name={filters.more} isActive={false} widthPx={WIDTH_PX}>
      {() => columns.map((props) => <FoldedChoices key={props.column} {...props} />)}
    </FilterPopover>
  );
}

function FoldedChoices(props: ChoiceFilterProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.folded}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{props.label}</summary>
      {isOpen ? <Choices {...props} /> : null}
    </details>
  );
}
