import { useMessages } from '../shared/sitting-context.ts';
import styles from './Filters.module.css';
import {
  type ActiveFilter,
  type FilterAccess,
  type MachineSide,
  withoutPart,
} from './filter-access.ts';
import { RemoveFilter } from './RemoveFilter.tsx';
import { useMachineName } from './use-machine-name.ts';

interface Labelled {
  readonly label: (column: string) => string;
}

interface ActivePartsProps<Filter> extends Labelled {
  readonly access: FilterAccess<Filter>;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly parts: readonly ActiveFilter[];
}

/** The filters in force that have no button of their own: one machine, and text in a column. */
export function ActiveParts<Filter>(props: ActivePartsProps<Filter>) {
  const { access, filter, onFilter, parts, label } = props;
  const remove = (part: ActiveFilter) => onFilter(withoutPart(access, filter, part));
  return parts.map((part) => (
    <Part key={keyOf(part)} part={part} label={label} onRemove={() => remove(part)} />
  ));
}

function keyOf(part: ActiveFilter): string {
  return `${part.kind} ${part.kind === 'machine' ? part.side : part.column}`;
}

function Part({ part, label, onRemove }: PartProps & { readonly part: ActiveFilter } & Labelled) {
  const { filters } = useMessages().tables;
  switch (part.kind) {
    case 'choices':
      return null;
    case 'machine':
      return <MachinePart side={part.side} machine={part.machine} onRemove={onRemove} />;
    case 'text':
      return <Chip text={filters.containing(label(part.column), part.text)} onRemove={onRemove} />;
  }
}

interface PartProps {
  readonly onRemove: () => void;
}

function MachinePart({
  side,
  machine,
  onRemove,
}: PartProps & { readonly side: MachineSide; readonly machine: number }) {
  const { tables } = useMessages();
  const name = useMachineName(machine);
  return <Chip text={tables.filters.only(tables.columnName(side), name)} onRemove={onRemove} />;
}

function Chip({ text, onRemove }: PartProps & { readonly text: string }) {
  return (
    <span className={styles.group}>
      <span className={styles.chip}>{text}</span>
      <RemoveFilter filter={text} onRemove={onRemove} />
    </span>
  );
}
