import type { AnyColumn } from '../../answers/columns.ts';
import type { Facet } from '../../answers/rows.ts';
import { toggleChoice } from '../../answers/table-query.ts';
import type { Tab } from '../../session/view.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { FilterPopover, RemoveFilter } from './FilterPopover.tsx';
import styles from './Filters.module.css';
import { choiceText } from './filters.ts';

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
