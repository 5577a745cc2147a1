import type { ColumnId, TabName } from '../../answers/columns.ts';
import type { RowOf } from '../../answers/rows.ts';
import type { Messages } from '../../locale/en.ts';
import { cellText } from '../../locale/row-texts.ts';
import { html, type Markup, type Part } from './markup.ts';

/** A column of a list in the report. */
export interface ReportColumn<Row> {
  readonly heading: string;
  /** Numbers are right-aligned; a host name is the header of its row; what is whole stays on one line. */
  readonly look: 'text' | 'whole' | 'number' | 'host';
  cell(row: Row): Part;
}

/** A column of a table of the page, with what its cells say there. */
export function columnAsShown<T extends TabName>(
  table: T,
  id: ColumnId<T>,
  messages: Messages,
  look: ReportColumn<never>['look'] = 'text',
): ReportColumn<RowOf<T>> {
  return { heading: messages.tables.columnName(id), look, cell: cellText(table, id, messages) };
}

const CLASS_OF: { readonly [L in ReportColumn<never>['look']]: Markup } = {
  text: html``,
  whole: html` class="whole"`,
  number: html` class="n"`,
  host: html` class="host"`,
};

/** The start of a table: its name, and headings that are repeated on every printed page. */
export function tableStart<Row>(id: string, columns: readonly ReportColumn<Row>[]): Markup {
  const headings = columns.map(
    ({ heading, look }) =>
      html`<th scope="col"${look === 'number' ? CLASS_OF.number : null}>${heading}</th>`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table aria-labelledby="${id}">
<thead><tr>${headings}</tr></thead>
<tbody>
`;
}

/** The rows, each on its own line of the file. */
export function tableRows<Row>(
  rows: readonly Row[],
  columns: readonly ReportColumn<Row>[],
): Markup {
  return html`${rows.map(
    (row) =>
      html`<tr>${columns.map((column) => cell(row, column))}</tr>
`,
  )}`;
}

function cell<Row>(row: Row, column: ReportColumn<Row>): Markup {
  const look = CLASS_OF[column.look];
  return column.look === 'host'
    ? html`<th scope="row"${look}>${column.cell(row)}</th>`
    : html`<td${look}>${column.cell(row)}</td>`;
}

export const TABLE_END: Markup = html`</tbody>
</table>
</div>
`;
