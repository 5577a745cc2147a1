import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS, type VerdictWord } from '../../article/verdict.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import type { Messages } from '../../locale/en.ts';
import { ACTIONS } from '../../remediation/client-action.ts';
import { answerNotes } from '../audit/answer-notes.ts';
import { answerFigures, headlineText, sentenceText } from '../audit/answer-sentences.ts';
import { type MatrixField, matrixPicture, packNames } from '../audit/matrix/matrix-rows.ts';
import { VERDICT_SHAPES } from '../shared/VerdictMark.tsx';
import { html, type Markup, type Part } from './markup.ts';

/** Number of shades in the report's style. */
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

/** The exposure matrix: pairings by the service packs of their two ends. Empty if there are no pairings. */
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

/** The names of the inventory's files, as in the page header. */
export function inventoryName({ sources }: AuditSummary, { shell }: Messages): string {
  return shell.header.files(sources.map(({ fileName }) => fileName));
}

/** The start of the report: which inventory, when and by whom, the headline, and all pairings by verdict. */
export function openingPart(
  summary: AuditSummary,
  messages: Messages,
  { madeAt, author }: { readonly madeAt: Date; readonly author: string },
): Markup {
  const { audit, format, report } = messages;
  const name = inventoryName(summary, messages);
  return html`<header>
<p class="dim">${report.kind}<br>${report.of(name, format.moment(madeAt))}${author === '' ? null : html`<br>${report.by(author)}`}</p>
<h1>${headlineText(audit, summary)}</h1>
<p>${answerNotes(audit, summary).map(sentenceText).join(' ')}</p>
${verdictBar(summary, audit)}
</header>
`;
}

/** Length of the bar in drawing units, and the minimum for a verdict that has pairings. */
const BAR_LENGTH = 1000;
const LEAST_LENGTH = 4;

function lengthsOf({ verdicts, pairings }: AuditSummary): ReadonlyMap<VerdictWord, number> {
  const present = VERDICTS.filter((verdict) => verdicts[verdict] > 0);
  const free = BAR_LENGTH - present.length * LEAST_LENGTH;
  return new Map(
    present.map((verdict) => [verdict, LEAST_LENGTH + (free * verdicts[verdict]) / pairings]),
  );
}

function verdictBar(summary: AuditSummary, audit: AuditMessages): Markup {
  const { verdicts, pairings } = summary;
  const label = audit.bar.label(verdicts, pairings);
  let start = 0;
  const pieces = [...lengthsOf(summary)].map(([verdict, length]) => {
    const piece = html`<rect class="${verdict}" x="${start.toFixed(2)}" y="0" width="${(length - 1).toFixed(2)}" height="14"></rect>`;
    start += length;
    return piece;
  });
  const legend = VERDICTS.map(
    (verdict) =>
      html`<li><span class="${verdict}">${VERDICT_SHAPES[verdict]}</span> ${audit.verdictName(verdict)} <b>${audit.number(verdicts[verdict])}</b></li>`,
  );
  return html`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 ${BAR_LENGTH} 14" preserveAspectRatio="none">${pieces}</svg>
<ul class="plain row">${legend}</ul>`;
}

/** What was counted: pairings, what became of every data row, and clients by action. */
export function countsPart(summary: AuditSummary, { audit, report, tables }: Messages): Markup {
  const { clientsByAction } = summary;
  const figures = answerFigures(audit, summary).map(
    (figure) => html`<li>${sentenceText(figure)}</li>`,
  );
  const actions = ACTIONS.map(
    (action) =>
      html`<li>${tables.actionName(action)} <b>${audit.number(clientsByAction[action])}</b></li>`,
  );
  return html`<section>
<h2>${report.countedHeading}</h2>
<ul>${figures}</ul>
<h3>${report.actionsHeading}</h3>
<ul class="plain row">${actions}</ul>
</section>
`;
}
