import { type ReactNode, useId, useState } from 'react';
import type { Tab } from '../../session/view.ts';
import type { Facet } from '../../worker/table-messages.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { ActiveParts } from './ActiveParts.tsx';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { columnLabel } from './column-label.ts';
import styles from './Filters.module.css';
import { activeFilters, type FilterAccess } from './filter-access.ts';
import { filterFields, isFirstFilter } from './filter-fields.ts';
import { TextFilters } from './TextFilters.tsx';

/** What the table knows and its filters show. */
export interface FilterFindings {
  readonly facets: readonly Facet[];
  /** How many rows the filter leaves, in words. */
  readonly counted: string;
  readonly onClear: () => void;
}

interface FilterBarProps<Filter> extends FilterFindings {
  readonly tab: Tab;
  readonly access: FilterAccess<Filter>;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly children?: ReactNode;
}

/** Above a table: search, a filter for each column that suits one, and what is in force. */
export function FilterBar<Filter>(props: FilterBarProps<Filter>) {
  const { tab, access, filter, onFilter, facets } = props;
  const messages = useMessages();
  const { filters } = messages.tables;
  const extras = useSitting((sitting) => sitting.audit?.summary.extras ?? []);
  const [isUnfolded, setUnfolded] = useState(false);
  const pillsId = useId();
  const fields = filterFields(tab, extras.length);
  const parts = activeFilters(access, filter, fields);
  const label = (column: string) => columnLabel(column, extras, messages);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers this page runs in.
    <div className={styles.bar} role="search" aria-label={filters.label}>
      <input
        type="search"
        className={`field ${styles.search}`}
        aria-label={filters.search}
        placeholder={tab === 'problems' ? filters.searchProblems : filters.searchHint}
        spellCheck={false}
        autoComplete="off"
        value={access.searchOf(filter)}
        onChange={({ currentTarget }) => onFilter(access.withSearch(filter, currentTarget.value))}
      />
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={isUnfolded}
        aria-controls={pillsId}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {filters.toggle(parts.length)}
      </button>
      <div id={pillsId} className={styles.pills} data-unfolded={isUnfolded || undefined}>
        {fields.choices.map((column) => {
          const facet = facets.find((one) => one.column === column);
          return facet === undefined ? null : (
            <ChoiceFilter
              key={column}
              column={column}
              label={label(column)}
              facet={facet}
              chosen={access.choicesOf(filter, column)}
              onChoose={(values) => onFilter(access.withChoices(filter, column, values))}
            />
          );
        })}
        <TextFilters
          columns={fields.texts.map((column) => ({
            column,
            label: label(column),
            text: access.textOf(filter, column),
          }))}
          onText={(column, text) => onFilter(access.withText(filter, column, text))}
        />
        {props.children}
      </div>
      <ActiveParts {...props} parts={parts} label={label} />
      {isFirstFilter(tab, filter) ? null : (
        <button type="button" className="link" onClick={props.onClear}>
          {filters.clear}
        </button>
      )}
      <span className={styles.counted}>{props.counted}</span>
    </div>
  );
}
