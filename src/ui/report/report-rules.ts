import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { Messages } from '../../locale/en.ts';
import { groupOf } from '../../pairing/query.ts';
import { assumedFacts } from '../rules/assumed-facts.ts';
import { scopeText } from '../rules/scope-text.ts';
import { VERDICT_SHAPES } from '../shared/verdict-shapes.ts';
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

/** Under which rules everything was counted: who meets whom, what is assumed, what was corrected. */
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
