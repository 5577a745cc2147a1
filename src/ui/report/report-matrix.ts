import type { AuditSummary } from '../../answers/summary.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import type { Messages } from '../../locale/en.ts';
import { type MatrixField, matrixPicture } from '../audit/matrix/matrix-rows.ts';
import { packNames } from '../audit/matrix/pack-names.ts';
import { html, type Markup, type Part } from './markup.ts';

/** How many shades the style of the report has. */
const SHADES = 5;

function classesOf({ client, server, shade, edges }: MatrixField): string {
  const isTotal = client === null || server === null;
  const shades = shade > 0 ? [`shade-${Math.ceil(shade * SHADES)}`] : [];
  return [...(isTotal ? ['total'] : []), ...shades, ...edges].join(' ');
}

function contentOf({ all, flagged, undecided }: MatrixField, audit: AuditMessages): Part {
  if (all === 0) return null;
  if (flagged + undecided === 0) return '·';
  const open = html` <small>${audit.matrix.undecided(audit.number(undecided))}</small>`;
  return [flagged > 0 ? audit.number(flagged) : null, undecided > 0 ? open : null];
}

/** The exposure matrix: pairings by the service packs of their two ends. Nothing where there is no pairing. */
export function matrixPart(summary: AuditSummary, { audit, report }: Messages): Markup {
  if (summary.pairings === 0) return html``;
  const words = audit.matrix;
  const names = packNames(words);
  const { columns, rows } = matrixPicture(summary.matrix);
  const headings = [...columns.map(({ server }) => server), null].map(
    (server) => html`<th scope="col">${names.short(server)}</th>`,
  );
  const bodyRows = rows.map(
    ({ client, fields }) =>
      html`<tr><th scope="row">${names.short(client)}</th>${fields.map(
        (field) => html`<td class="${classesOf(field)}">${contentOf(field, audit)}</td>`,
      )}</tr>
`,
  );
  return html`<section>
<h2 id="report-matrix">${words.heading}</h2>
<p class="dim">${report.matrixLead}</p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="report-matrix">
<table class="matrix" aria-labelledby="report-matrix">
<thead><tr><th scope="col">${words.corner}</th>${headings}</tr></thead>
<tbody>
${bodyRows}</tbody>
</table>
</div>
</section>
`;
}
