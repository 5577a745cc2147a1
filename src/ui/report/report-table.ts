import { html, type Markup, type Part } from './markup.ts';

/** A column of a list in the report. */
export interface ReportColumn<Row> {
  readonly heading: string;
  /** Numbers are right-aligned; a host name is the header of its row. */
  readonly look: 'text' | 'number' | 'host';
  cell(row: Row): Part;
}

const CLASS_OF: { readonly [L in ReportColumn<never>['look']]: Markup } = {
  text: html``,
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
