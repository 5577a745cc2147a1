import type { WaveHostCounts, WaveSummary } from '../../answers/planning.ts';
import type { PlanRow, TableRow } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { choice, filterOf, type TableQuery } from '../../answers/table-query.ts';
import type { Messages } from '../../locale/en.ts';
import type { ExportPiece } from '../../remediation/csv.ts';
import { PREFLIGHT_CHECKS } from '../../remediation/preflight.ts';
import { absentInWave, countChecks, fallingOf, spanText } from '../plan/plan-sentences.ts';
import { html, type Markup, paragraphs } from './markup.ts';
import { groupColumns } from './report-clients.ts';
import { rulesPart } from './report-closing.ts';
import { inventoryName } from './report-opening.ts';
import { type AskForRows, slices } from './report-pieces.ts';
import {
  columnAsShown,
  type ReportColumn,
  TABLE_END,
  tableRows,
  tableStart,
} from './report-table.ts';

/** What a run sheet is made from. */
export interface RunSheetContents {
  readonly summary: AuditSummary;
  /** Counted from 0. */
  readonly wave: number;
  readonly hosts: WaveHostCounts;
  readonly messages: Messages;
  readonly madeAt: Date;
  /** Who makes it, as they wrote it; empty if not given. */
  readonly author: string;
  /** Limit on the machines that are listed; Infinity for no limit. */
  readonly mostMachines: number;
}

function isStep(row: TableRow): row is PlanRow {
  return row.table === 'plan';
}

/** The steps of a wave, in the order of the plan. */
function stepsOf(wave: number): TableQuery {
  return { table: 'plan', filter: filterOf(choice('wave', [String(wave + 1)])), sort: [] };
}

/** Which wave it is, when and by whom it is done, and what it clears. */
function headPart(contents: RunSheetContents, wave: WaveSummary, waves: number): Markup {
  const { summary, messages, madeAt, author } = contents;
  const { plan: words, format, report } = messages;
  const { sheet } = words;
  const falling = summary.plan === null ? [] : fallingOf(summary.plan);
  const facts = [
    [words.waves.dates, spanText(wave, messages)],
    [words.waves.owner, wave.owner],
    [words.waves.note, wave.note],
  ] as const;
  const lines = facts.map(
    ([name, text]) => html`<dt>${name}</dt><dd>${text === '' ? sheet.open : text}</dd>
`,
  );
  return html`<header>
<p class="dim">${sheet.kind}<br>${report.of(inventoryName(summary, messages), format.moment(madeAt))}${author === '' ? null : html`<br>${report.by(author)}`}</p>
<h1>${sheet.heading(contents.wave + 1, waves, wave.name)}</h1>
<dl>
${lines}</dl>
<p>${sheet.flagged(falling[contents.wave] ?? 0, wave.remaining)}</p>
</header>
`;
}

/** Whether the wave may begin. */
function gatePart({ hosts, messages }: RunSheetContents, { worsening }: WaveSummary): Markup {
  const { sheet } = messages.plan;
  const texts = [
    ...(hosts.waiting + worsening === 0 ? [sheet.gateOpen] : []),
    ...(hosts.waiting === 0 ? [] : [sheet.gateWaits(hosts.waiting)]),
    ...(worsening === 0 ? [] : [sheet.gateBreach(worsening)]),
    sheet.gateRule,
  ];
  return html`<section>
<h2>${sheet.gateHeading}</h2>
${paragraphs(texts)}</section>
`;
}

/** What to look at before a service pack is installed. Empty if there is nothing. */
function checkPart({ preflights }: WaveSummary, { plan }: Messages): Markup {
  const found = PREFLIGHT_CHECKS.filter((check) => preflights[check] > 0);
  if (found.length === 0) return html``;
  const items = found.map(
    (check) =>
      html`<li>${plan.sheet.check(preflights[check], plan.preflightName(check), plan.preflightHint(check))}</li>
`,
  );
  return html`<section>
<h2>${plan.sheet.checkHeading}</h2>
<ul>
${items}</ul>
</section>
`;
}

/** What stands before a step: that it waits, or that it would make pairings worse. */
function gateText({ waitsFor, worsens, planState }: PlanRow, { plan, tables }: Messages): string {
  if (planState === 'seen') return plan.sheet.seen;
  if (worsens > 0) return plan.sheet.worsens;
  return waitsFor === 0 ? '' : tables.waitsFor(waitsFor);
}

/**
 * The columns of the list of machines, without those that would be empty. The last one is left empty for whoever carries
 * it out, and gets the room.
 */
function stepColumns(
  { summary: { extras }, messages, hosts }: RunSheetContents,
  wave: WaveSummary,
): readonly ReportColumn<PlanRow>[] {
  const { plan, tables } = messages;
  const { columns } = plan.sheet;
  const gate: ReportColumn<PlanRow> = {
    heading: tables.columnName('waitsFor'),
    look: 'text',
    cell: (row) => gateText(row, messages),
  };
  const hasGates = hosts.waiting + wave.worsening + wave.states.seen > 0;
  return [
    {
      heading: columns.box,
      look: 'text',
      cell: ({ planState }) => (planState === 'seen' ? '✓' : html`<span class="box"></span>`),
    },
    columnAsShown('plan', 'machine', messages, 'host'),
    ...groupColumns(extras, messages),
    columnAsShown('plan', 'servicePack', messages),
    columnAsShown('plan', 'step', messages),
    ...(hasGates ? [gate] : []),
    ...(countChecks(wave) > 0 ? [columnAsShown('plan', 'preflight', messages)] : []),
    { heading: columns.by, look: 'text', cell: () => html`<span class="blank"></span>` },
  ];
}

/** How to roll out the service pack and to change a password, and what proves it. */
function howPart({ steps }: WaveSummary, { plan, deployment }: Messages): Markup {
  const { sheet } = plan;
  const upgrade = html`<section>
<h2>${deployment.heading}</h2>
<ul>
${deployment.statements.map(
  (statement) => html`<li>${statement}</li>
`,
)}</ul>
</section>
`;
  const password = html`<section>
<h2>${sheet.passwordHeading}</h2>
<p>${sheet.password}</p>
</section>
`;
  return html`${steps.password === 0 ? null : password}${steps.upgrade === 0 ? null : upgrade}<section>
<h2>${deployment.proofHeading}</h2>
<p>${deployment.proof}</p>
</section>
`;
}

/** The run sheet of a wave without `<html>` and `<body>`, in pieces. */
export async function* runSheetPieces(
  contents: RunSheetContents,
  ask: AskForRows,
): AsyncGenerator<ExportPiece> {
  const { summary, messages, mostMachines } = contents;
  const { sheet } = messages.plan;
  const waves = summary.plan?.waves ?? [];
  const wave = waves[contents.wave];
  if (wave === undefined) throw new RangeError(`no wave ${contents.wave}`);
  const columns = stepColumns(contents, wave);
  const listed = Math.min(wave.machines, mostMachines);
  const lead = [
    ...(wave.machines + wave.absent === 0 ? [sheet.none] : []),
    ...(wave.machines === 0 ? [] : [sheet.listLead]),
    ...(listed === wave.machines ? [] : [sheet.cut(listed, wave.machines)]),
    ...absentInWave(summary, contents.wave, messages),
  ];
  const start = html`<article class="report run-sheet" lang="${messages.format.tag}">
${headPart(contents, wave, waves.length)}${gatePart(contents, wave)}${checkPart(wave, messages)}<section>
<h2 id="run-sheet-machines">${sheet.listHeading}</h2>
${paragraphs(lead)}${listed === 0 ? null : tableStart('run-sheet-machines', columns)}`;
  yield { text: start.text, rowsDone: 0 };
  let rowsDone = 0;
  for await (const rows of slices(stepsOf(contents.wave), listed, isStep, ask)) {
    rowsDone += rows.length;
    yield { text: tableRows(rows, columns).text, rowsDone };
  }
  const end = html`${listed === 0 ? null : TABLE_END}</section>
<p class="sign">${sheet.signed}</p>
${howPart(wave, messages)}${rulesPart(summary, messages)}</article>`;
  yield { text: end.text, rowsDone };
}
