import { version } from '../../../package.json';
import type { AuditSummary, SourceForm, SourceSummary } from '../../answers/summary.ts';
import { ADVISORY, CONDITION_TEXT } from '../../article/article-text.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { Messages } from '../../locale/en.ts';
import { groupOf } from '../../pairing/query.ts';
import { assumedFacts } from '../rules/assumed-facts.ts';
import { scopeText } from '../rules/scope-choice.ts';
import { VERDICT_SHAPES } from '../shared/VerdictMark.tsx';
import { html, type Markup } from './markup.ts';

function scopeMarkup({ rules, extras }: AuditSummary, messages: Messages): Markup {
  const words = messages.audit.rules;
  const group = groupOf(rules.scope);
  const empty =
    group === null
      ? null
      : messages.report.rules.emptyGroup(words.emptyMeans, words[group.emptyMeans]);
  return html`${scopeText(rules.scope, extras, messages)}${empty === null ? null : html`<br>${empty}`}`;
}

function assumptionsMarkup(summary: AuditSummary, messages: Messages): Markup {
  const { rules: words, verdictName } = messages.audit;
  const { verdicts, verdictsWithoutAssumptions: before } = summary;
  const assumed = assumedFacts(summary.rules.assumptions);
  if (assumed.length === 0) return html`${messages.report.rules.nothingAssumed}`;
  const facts = assumed.map(({ assumption, fact, value }) =>
    words.is(words.fields[assumption], messages.importing.valueName(fact, value)),
  );
  const changes = VERDICTS.filter((verdict) => before[verdict] !== verdicts[verdict]).map(
    (verdict) =>
      html`<li><span class="${verdict}">${VERDICT_SHAPES[verdict]}</span> ${verdictName(verdict)}: ${words.from(before[verdict], verdicts[verdict])}</li>`,
  );
  return html`${words.assumed} <b>${facts.join(' · ')}</b><ul class="plain row">${changes}</ul>`;
}

/** The rules of the audit: who meets whom, what is assumed, what was corrected. */
export function rulesPart(summary: AuditSummary, messages: Messages): Markup {
  const { rules: words } = messages.audit;
  const { rules: own } = messages.report;
  const corrected =
    summary.mended === 0
      ? null
      : html`<dt>${own.correctedName}</dt><dd>${own.corrected(summary.mended)}</dd>`;
  return html`<section>
<h2>${own.heading}</h2>
<dl>
<dt>${words.scopeHeading}</dt><dd>${scopeMarkup(summary, messages)}</dd>
<dt>${words.assumptionsHeading}</dt><dd>${assumptionsMarkup(summary, messages)}</dd>
${corrected}
</dl>
</section>
`;
}

function formMarkup(
  form: SourceForm,
  importing: Messages['importing'],
  words: Messages['report']['inventory'],
): Markup {
  if (form.kind === 'workbook')
    return html`<dt>${importing.columns.sheet}</dt><dd>${form.sheet}</dd>`;
  return html`<dt>${words.encoding}</dt><dd>${importing.encodingName(form.encoding)}</dd>
<dt>${words.delimiter}</dt><dd>${importing.delimiterName(form.delimiter)}</dd>`;
}

function sourceMarkup(
  source: SourceSummary,
  sha256: string,
  { audit, importing, report }: Messages,
): Markup {
  const words = report.inventory;
  return html`<dl>
<dt>${words.file}</dt><dd><strong>${source.fileName}</strong></dd>
<dt>${words.size}</dt><dd>${report.bytes(source.bytes)}</dd>
${formMarkup(source.form, importing, words)}
<dt>${words.headings}</dt><dd>${words.headingLine(source.headingLine)}</dd>
<dt>${words.rows}</dt><dd>${audit.number(source.dataRows)}</dd>
<dt>${words.sha256}</dt><dd class="host">${sha256}</dd>
</dl>
`;
}

/** The files of the audit, with their hashes, so that readers can check whether theirs are the same. */
export function inventoryPart(
  { sources }: AuditSummary,
  fingerprints: readonly string[],
  messages: Messages,
): Markup {
  return html`<section>
<h2>${messages.report.inventory.heading}</h2>
${sources.map((source, index) => sourceMarkup(source, fingerprints[index] ?? '', messages))}</section>
`;
}

/** A verbatim sentence of the article, with its meaning if the report is not in English. */
function quoted(text: string, meaning: string | undefined): Markup {
  return html`<span lang="en">${text}</span>${meaning ? html`<br><span class="dim">${meaning}</span>` : null}`;
}

/** The article in short: when the fault occurs, what helps, and how the audit reads the article. */
export function articlePart({ report, shell }: Messages): Markup {
  const { guide } = shell;
  const conditions = Object.values(CONDITION_TEXT).map(
    (text, index) => html`<li>${quoted(text, guide.conditionMeanings[index])}</li>
`,
  );
  return html`<section>
<h2>${report.article.heading(ADVISORY.title)}</h2>
<p>${guide.articleLead} ${guide.causeLead}</p>
<blockquote><ol>
${conditions}</ol></blockquote>
<h3>${guide.resolutionHeading}</h3>
<blockquote><p>${quoted(ADVISORY.resolution, guide.resolutionMeaning)}</p></blockquote>
<h3>${guide.workaroundHeading}</h3>
<blockquote><p>${quoted(ADVISORY.workaround, guide.workaroundMeaning)}</p></blockquote>
<h3>${guide.readingHeading}</h3>
<ul>${guide.readings.map((reading) => html`<li>${reading}</li>`)}</ul>
</section>
<footer class="dim"><p>${report.madeBy(version)}</p></footer>
`;
}
