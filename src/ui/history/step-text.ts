import type { ComparedWith } from '../../compare/changes.ts';
import type { EnteredCell, Settlement, ValueChoice } from '../../inventory/inventory.ts';
import type { Messages } from '../../locale/en.ts';
import type { PairingScope } from '../../pairing/query.ts';
import { countDecided, type Decision, isAboutClients } from '../../remediation/decisions.ts';
import { countPlanned } from '../../remediation/plan-waves.ts';
import type { Choices, Step } from '../../session/sitting.ts';
import { assumedFacts } from '../rules/assumed-facts.ts';
import { valueText } from './correction-text.ts';

function scopeText({ kind }: PairingScope, { history, audit }: Messages): string {
  switch (kind) {
    case 'every':
      return audit.rules.every;
    case 'group':
      return history.steps.group;
    case 'peers':
      return history.steps.peers;
  }
}

/** What was put into a list, else what was taken out of it, in words. */
function changeText<T>(
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => string,
  { history }: Messages,
): string {
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  const [first, ...others] = added.length > 0 ? added : gone;
  if (first === undefined) return '';
  const text = history.steps.several(textOf(first), others.length);
  return added.length > 0 ? text : history.steps.withdrawn(text);
}

/** What a step did to the comparison with an earlier inventory. */
function comparisonText(
  before: ComparedWith | null,
  after: ComparedWith | null,
  { changes, importing }: Messages,
): string {
  if (after === null) return changes.steps.stopped;
  const files = after.earlier.sources.map(({ fileName }) => fileName).join(', ');
  if (before === null || before.earlier !== after.earlier) return changes.steps.compared(files);
  const renamed = after.renames.length - before.renames.length;
  if (renamed > 0) return changes.renamed(renamed);
  const facts = after.carried.map((fact) => importing.fieldName(fact)).join(', ');
  return changes.steps.carried(facts);
}

/** What a step did, in one line. */
export function stepText({ kind, before, after }: Step, messages: Messages): string {
  const { history, importing, audit } = messages;
  const words = history.steps;
  const fileName = ({ sources }: Choices, source: number) => sources[source]?.name ?? '';
  const [old, now] = [before.cellChoices, after.cellChoices];
  switch (kind) {
    case 'files': {
      const added = after.sources.slice(before.sources.length);
      return added.length === 0 ? words.fewerFiles : words.files(added.map(({ name }) => name));
    }
    case 'columns':
      return words.columns;
    case 'cells': {
      const textOf = ({ fact, source, line, text }: EnteredCell) => {
        const value = valueText(fact, text, messages);
        return words.cell(importing.fieldName(fact), fileName(after, source), line, value);
      };
      return changeText(old.entries, now.entries, textOf, messages);
    }
    case 'meanings': {
      const textOf = ({ fact, text, value }: ValueChoice) =>
        words.meaning(importing.fieldName(fact), text, valueText(fact, value, messages));
      return changeText(old.values, now.values, textOf, messages);
    }
    case 'settlements': {
      const textOf = ({ fact, takeSource, takeLine }: Settlement) =>
        words.settlement(importing.fieldName(fact), fileName(after, takeSource), takeLine);
      return changeText(old.settlements, now.settlements, textOf, messages);
    }
    case 'scope':
      return words.scope(scopeText(after.rules.scope, messages));
    case 'assumptions': {
      const facts = assumedFacts(after.rules.assumptions).map(({ assumption, fact, value }) =>
        audit.rules.is(audit.rules.fields[assumption], importing.valueName(fact, value)),
      );
      return words.assumptions(facts);
    }
    case 'comparison':
      return comparisonText(before.compared, after.compared, messages);
    case 'plan':
      return after.plan === null
        ? words.noPlan
        : words.plan(before.plan === null, countPlanned(after.plan), after.plan.waves.length);
    case 'decisions': {
      const textOf = (decision: Decision) =>
        words.decision(decision.kind, countDecided(decision), isAboutClients(decision));
      return changeText(before.decisions, after.decisions, textOf, messages);
    }
  }
}
