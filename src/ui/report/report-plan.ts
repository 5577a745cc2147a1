import type { WaveSummary } from '../../answers/planning.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import { countChecks, planRemarks, planSentence, spanText } from '../plan/plan-sentences.ts';
import { html, type Markup, paragraphs } from './markup.ts';
import { type ReportColumn, TABLE_END, tableRows, tableStart } from './report-table.ts';

/** A wave, and its number from 1. */
interface NumberedWave extends WaveSummary {
  readonly number: number;
}

/** The plan in short: its sentence and its waves. Empty if there is none. */
export function planPart(summary: AuditSummary, messages: Messages): Markup {
  const { plan } = summary;
  if (plan === null || plan.waves.length === 0) return html``;
  const words = messages.plan;
  const { number } = messages.format;
  const text = (heading: string, cell: (wave: NumberedWave) => string) => {
    return { heading, look: 'text', cell } as const;
  };
  const count = (heading: string, of: (wave: NumberedWave) => number) => {
    return { heading, look: 'number', cell: (wave: NumberedWave) => number(of(wave)) } as const;
  };
  const columns: readonly ReportColumn<NumberedWave>[] = [
    text(words.waves.wave, (wave) => words.waveName(wave.number, wave.name)),
    text(words.waves.dates, (wave) => spanText(wave, messages)),
    text(words.waves.owner, ({ owner }) => owner),
    text(words.waves.note, ({ note }) => note),
    count(words.waves.machines, ({ machines }) => machines),
    count(words.waves.seen, ({ states }) => states.seen),
    count(words.waves.left, ({ remaining }) => remaining),
    count(words.waves.worsens, ({ worsened }) => worsened),
    count(words.waves.preflight, countChecks),
  ];
  const waves = plan.waves.map((wave, at) => ({ ...wave, number: at + 1 }));
  return html`<section>
<h2 id="report-plan">${words.report}</h2>
<p>${planSentence(plan, messages)}</p>
${paragraphs(planRemarks(summary, messages))}${tableStart('report-plan', columns)}${tableRows(waves, columns)}${TABLE_END}</section>
`;
}
