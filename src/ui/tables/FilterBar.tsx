import type { RowData } from '@tanstack/react-table';
import { type ReactNode, useId, useReducer, useState } from 'react';
import type { AnyColumn } from '../../answers/columns.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import {
  choicesOf,
  type FilterPart,
  limitsOf,
  NO_FILTER,
  type NumberLimits,
  type TableQuery,
  textOf,
  withChoices,
  withLimits,
  withoutPart,
  withText,
} from '../../answers/table-query.ts';
import { parseExtraColumn } from '../../pairing/columns.ts';
import type { Tab } from '../../session/view.ts';
import type { GridTable } from '../grid/table-contract.ts';
import { filterColumn, filterOfState } from '../grid/table-state.ts';
import { resetFilters } from '../grid/use-grid-table.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { choiceTexts, columnLabel } from './column-label.ts';
import {
  ChoiceFilter,
  chosenText,
  FilterPopover,
  MoreChoices,
  NAMED,
  RemoveFilter,
} from './FilterPopover.tsx';
import styles from './Filters.module.css';
import { filterFields, isFirstFilter } from './filters.ts';

/** What the filters show about the table. */
interface FilterFindings {
  /** The question that it answers. */
  readonly query: TableQuery;
  /** The number of rows that match the filter, in words. */
  readonly counted: string;
}

interface FilterBarProps<Row extends RowData> extends FilterFindings {
  readonly tab: Tab;
  readonly table: GridTable<Row>;
  readonly children?: ReactNode;
}

const NOTHING: Pick<AuditSummary, 'extras' | 'recordedFacts' | 'decided' | 'plan'> = {
  extras: [],
  recordedFacts: [],
  decided: null,
  plan: null,
};

/** Above a table: search, a filter for each column that can be filtered, and the active filters. */
export function FilterBar<Row extends RowData>(props: FilterBarProps<Row>) {
  const { tab, table, query } = props;
  const messages = useMessages();
  const { filters } = messages.tables;
  const filter = filterOfState(table.state);
  const known = useSitting((sitting) => sitting.audit?.summary ?? NOTHING);
  const { extras } = known;
  const [isUnfolded, setUnfolded] = useState(false);
  const pillsId = useId();
  const fields = filterFields(tab, known);
  const label = (column: AnyColumn) => columnLabel(column, extras, messages);
  const textsOf = (column: AnyColumn, values: readonly string[]) =>
    choiceTexts(tab, column, values, known, messages);
  const choiceOf = (column: AnyColumn) => ({
    column,
    label: label(column),
    chosen: choicesOf(filter, column),
    onChoose: (values: readonly string[] | null) =>
      filterColumn(table, column, (own) => withChoices(own, column, values)),
    textsOf: (values: readonly string[]) => textsOf(column, values),
    query,
  });
  const hasButton = (part: FilterPart) =>
    part.kind === 'choice' && fields.choices.includes(part.column);
  // Do not list the verdict as a filter of the undecided tab: it is what the tab is about.
  const parts = filter.parts.filter(({ column }) => tab !== 'undecided' || column !== 'verdict');
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is newer than some browsers that this page supports.
    <div className={styles.bar} role="search" aria-label={filters.label}>
      <SearchField tab={tab} onText={(text) => table.setGlobalFilter(text)} />
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={isUnfolded}
        aria-controls={pillsId}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {filters.toggle(parts.length)}
      </button>
      <RovingGroup
        id={pillsId}
        className={styles.pills}
        data-unfolded={isUnfolded || undefined}
        aria-label={filters.group}
      >
        {fields.choices.map((column) => (
          <ChoiceFilter key={column} {...choiceOf(column)} />
        ))}
        {fields.moreChoices.length === 0 ? null : (
          <MoreChoices columns={fields.moreChoices.map(choiceOf)} />
        )}
        <TextFilters
          columns={fields.texts.map((column) => ({
            column,
            label: label(column),
            text: textOf(filter, column),
          }))}
          onText={(column, text) =>
            filterColumn(table, column, (own) => withText(own, column, text))
          }
        />
        {fields.numbers.length === 0 ? null : (
          <NumberFilters
            columns={fields.numbers.map((column) => ({
              column,
              label: label(column),
              limits: limitsOf(filter, column),
            }))}
            onLimits={(column, limits) =>
              filterColumn(table, column, (own) => withLimits(own, column, limits))
            }
          />
        )}
        {props.children}
      </RovingGroup>
      <RovingGroup className={styles.active} aria-label={filters.active}>
        {parts.map((part) =>
          hasButton(part) ? null : (
            <ActivePart
              key={`${part.kind} ${part.column}`}
              part={part}
              label={label(part.column)}
              textsOf={(values) => textsOf(part.column, values)}
              onRemove={() => filterColumn(table, part.column, (own) => withoutPart(own, part))}
            />
          ),
        )}
        {isFirstFilter(tab, filter) ? null : (
          <button type="button" className="link" onClick={() => resetFilters(table)}>
            {filters.clear}
          </button>
        )}
      </RovingGroup>
      <span className={styles.counted}>{props.counted}</span>
    </div>
  );
}

interface SearchFieldProps {
  readonly tab: Tab;
  readonly onText: (text: string) => void;
}

/** Shows at once what is typed. Everything else about the table follows when its rows have arrived. */
function SearchField({ tab, onText }: SearchFieldProps) {
  const { filters } = useMessages().tables;
  const text = useSitting(({ view }) => view.tables[tab].filter.search);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  return (
    <input
      type="search"
      className={`field ${styles.search}`}
      aria-label={filters.search}
      placeholder={filters.searchHint}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={({ currentTarget }) => {
        onText(currentTarget.value);
        redraw();
      }}
    />
  );
}

interface TextFiltersProps {
  readonly columns: readonly {
    readonly column: AnyColumn;
    readonly label: string;
    readonly text: string;
  }[];
  readonly onText: (column: AnyColumn, text: string) => void;
}

const TEXTS_WIDTH_PX = 320;
const NUMBERS_WIDTH_PX = 300;

/** Text filters: one field for each text column. */
function TextFilters({ columns, onText }: TextFiltersProps) {
  const { filters } = useMessages().tables;
  const id = useId();
  return (
    <FilterPopover
      label={filters.texts}
      name={filters.texts}
      isActive={false}
      widthPx={TEXTS_WIDTH_PX}
    >
      {() => (
        <div className={styles.texts}>
          <p className="dim">{filters.textsHint}</p>
          {columns.map(({ column, label, text }) => (
            <div key={column}>
              <label htmlFor={`${id} ${column}`}>{label}</label>
              <input
                id={`${id} ${column}`}
                type="text"
                className="field"
                spellCheck={false}
                autoComplete="off"
                value={text}
                onChange={({ currentTarget }) => onText(column, currentTarget.value)}
              />
            </div>
          ))}
        </div>
      )}
    </FilterPopover>
  );
}

interface NumberFiltersProps {
  readonly columns: readonly {
    readonly column: AnyColumn;
    readonly label: string;
    readonly limits: NumberLimits;
  }[];
  readonly onLimits: (column: AnyColumn, limits: NumberLimits) => void;
}

/** Parses a whole number, 0 or more, of up to 15 digits; null for anything else. */
function limitFrom(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

interface NumberFieldProps {
  readonly label: string;
  readonly limit: number | null;
  readonly onLimit: (limit: number | null) => void;
}

/**
 * A field for a limit. Text that is not a number stays as typed, is marked as invalid, and leaves the limit
 * as it was.
 */
function NumberField({ label, limit, onLimit }: NumberFieldProps) {
  const [typed, setTyped] = useState('');
  const isInvalid = typed !== '' && limitFrom(typed) === null;
  const isShown = isInvalid || limitFrom(typed) === limit;
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        className="field"
        autoComplete="off"
        aria-invalid={isInvalid}
        value={isShown ? typed : (limit ?? '')}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          if (value === '' || limitFrom(value) !== null) onLimit(limitFrom(value));
        }}
      />
    </label>
  );
}

/** Number filters: minimum and maximum for each number column. */
function NumberFilters({ columns, onLimits }: NumberFiltersProps) {
  const { filters } = useMessages().tables;
  return (
    <FilterPopover
      label={filters.numbers}
      name={filters.numbers}
      isActive={false}
      widthPx={NUMBERS_WIDTH_PX}
    >
      {() => (
        <div className={styles.numbers}>
          {columns.map(({ column, label, limits }) => (
            <fieldset key={column}>
              <legend>{label}</legend>
              {(['least', 'most'] as const).map((end) => (
                <NumberField
                  key={end}
                  label={filters[end]}
                  limit={limits[end]}
                  onLimit={(limit) => onLimits(column, { ...limits, [end]: limit })}
                />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </FilterPopover>
  );
}

interface ActivePartProps {
  readonly part: FilterPart;
  /** The name of the column. */
  readonly label: string;
  /** What the values of a choice are called; null if that is not known. */
  readonly textsOf: (values: readonly string[]) => readonly string[] | null;
  readonly onRemove: () => void;
}

/** An active filter that has no button of its own: one machine, a text, or a choice made by clicking a number. */
function ActivePart({ part, label, textsOf, onRemove }: ActivePartProps) {
  const { filters } = useMessages().tables;
  switch (part.kind) {
    case 'choice': {
      const texts = textsOf(part.values);
      const extra = parseExtraColumn(part.column);
      if (texts === null && extra !== null && part.values.length <= NAMED) {
        const { values } = part;
        return (
          <ValuesChip column={extra.index} values={values} label={label} onRemove={onRemove} />
        );
      }
      return <Chip text={chosenText(label, part.values, texts, filters)} onRemove={onRemove} />;
    }
    case 'text':
      return <Chip text={filters.containing(label, part.text)} onRemove={onRemove} />;
    case 'number':
      return <Chip text={filters.within(label, part.least, part.most)} onRemove={onRemove} />;
    case 'machine':
      return <MachineChip machine={part.machine} label={label} onRemove={onRemove} />;
    case 'waited-for':
      return <MachineChip machine={part.machine} label={filters.waitedForBy} onRemove={onRemove} />;
  }
}

interface ValuesChipProps extends Pick<ActivePartProps, 'label' | 'onRemove'> {
  /** Index of the extra column. */
  readonly column: number;
  readonly values: readonly string[];
}

/** A choice among so many values that the page does not know what they stand for. */
function ValuesChip({ column, values, label, onRemove }: ValuesChipProps) {
  const { filters, emptyCell } = useMessages().tables;
  // Until the answer arrives, and if it fails, the number of values must do.
  const { given } = useAnswer('extraTexts', { column, values });
  const texts = given?.value?.map((text) => (text === '' ? emptyCell : text)) ?? null;
  return <Chip text={chosenText(label, values, texts, filters)} onRemove={onRemove} />;
}

interface MachineChipProps extends Pick<ActivePartProps, 'label' | 'onRemove'> {
  /** Index in the fleet. */
  readonly machine: number;
}

function MachineChip({ machine, label, onRemove }: MachineChipProps) {
  const { filters } = useMessages().tables;
  const name = useMachineName(machine);
  return <Chip text={filters.only(label, name)} onRemove={onRemove} />;
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <span className={styles.group}>
      <span className={styles.chip}>{text}</span>
      <RemoveFilter filter={text} onRemove={onRemove} />
    </span>
  );
}

/** All machines, ordered by index. */
const EVERY_MACHINE: TableQuery = { table: 'inventory', filter: NO_FILTER, sort: [] };

/** The name of a machine, by its index in the fleet. Empty until it is loaded. */
function useMachineName(machine: number): string {
  // If this fails, the filter still works without the name and can still be removed.
  const { given } = useAnswer('rows', { query: EVERY_MACHINE, start: machine, length: 1 });
  const row = given?.takes.start === machine ? given.value[0] : undefined;
  return row?.table === 'inventory' ? row.machine.name : '';
}
