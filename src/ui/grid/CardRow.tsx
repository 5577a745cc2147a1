import type { RowData } from '@tanstack/react-table';
import { type CSSProperties, memo } from 'react';
import styles from './CardRow.module.css';
import {
  attributesOfCell,
  attributesOfRow,
  isDrawnAlike,
  OpenButton,
  type RowColumn,
  SelectBox,
  type TableRowProps,
} from './TableRow.tsx';
import type { CardField, GridCell, RowCard } from './table-contract.ts';
import { OPEN_COLUMN, SELECT_COLUMN } from './table-state.ts';

interface CardRowProps<Data extends RowData> extends TableRowProps<Data> {
  readonly card: RowCard<Data>;
}

function DrawnCard<Data extends RowData>(props: CardRowProps<Data>) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: some browsers forget the role of a row that CSS lays out as a card
      role="row"
      className={styles.card}
      {...attributesOfRow(props)}
    >
      {props.row.getVisibleCells().map((cell, place) => (
        <Cell key={cell.column.id} {...props} cell={cell} column={{ id: cell.column.id, place }} />
      ))}
    </tr>
  );
}

interface CardCellProps<Data extends RowData> extends CardRowProps<Data> {
  readonly cell: GridCell<Data>;
  readonly column: Pick<RowColumn<Data>, 'id' | 'place'>;
}

function Cell<Data extends RowData>(props: CardCellProps<Data>) {
  const { card, cell } = props;
  const { id } = cell.column;
  const field = card.fields.find(({ column }) => column === id);
  return (
    <td
      role={id === card.header ? 'rowheader' : 'gridcell'}
      {...attributesOfCell(props, props.column)}
      data-place={field?.place}
      style={field?.mostLines === undefined ? undefined : mostLines(field.mostLines)}
    >
      {field === undefined ? <Tool {...props} /> : <Field cell={cell} field={field} />}
    </td>
  );
}

function mostLines(lines: number): CSSProperties {
  // React's type does not include custom properties.
  return { '--most-lines': lines } as CSSProperties;
}

/** The checkbox of the card, or the button that opens it. */
function Tool<Data extends RowData>({ cell, messages, ...row }: CardCellProps<Data>) {
  switch (cell.column.id) {
    case SELECT_COLUMN:
      return <SelectBox {...row} messages={messages} />;
    case OPEN_COLUMN:
      return <OpenButton className={styles.open} messages={messages} />;
    default:
      return null;
  }
}

interface FieldProps<Data extends RowData> {
  readonly cell: GridCell<Data>;
  readonly field: CardField<Data>;
}

/** The heading of a column and its value. Nothing if the value is empty. */
function Field<Data extends RowData>({ cell, field }: FieldProps<Data>) {
  const value = field.cell === undefined ? String(cell.getValue()) : field.cell(cell.row.original);
  if (value === '' || value === null) return null;
  return (
    <>
      <span className={field.isLabelled === true ? styles.label : 'visually-hidden'}>
        {String(cell.column.columnDef.header)}{' '}
      </span>
      {value}
    </>
  );
}

/** A row as a card: a checkbox, the lines of text, and the button that opens it. */
export const CardRow = memo(
  DrawnCard,
  (before, after) => before.card === after.card && isDrawnAlike(before, after),
) as typeof DrawnCard;
