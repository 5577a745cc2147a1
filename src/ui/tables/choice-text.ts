import { FORCED_BY } from '../../article/conditions.ts';
import { PAIRING_FACTS } from '../../article/missing-facts.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { PROBLEM_KINDS, type ProblemEffect, type ProblemKind } from '../../fleet/problem.ts';
import type { Messages } from '../../locale/en.ts';
import { ACTIONS } from '../../remediation/client-action.ts';
import { UNKNOWN } from '../../worker/table-messages.ts';

type Words = (value: string, messages: Messages) => string | undefined;

/** Says a value of a list of code words; undefined for any other text. */
function among<T extends string>(
  values: readonly T[],
  say: (value: T, messages: Messages) => string,
): Words {
  return (text, messages) => {
    const value = values.find((one) => one === text);
    return value && say(value, messages);
  };
}

function factWords(fact: string): Words {
  return (value, { importing, tables }) =>
    value === UNKNOWN ? tables.notKnown : importing.valueName(fact, value);
}

const EFFECTS: readonly ProblemEffect[] = [...new Set(Object.values(PROBLEM_KINDS))];
const KINDS = Object.keys(PROBLEM_KINDS) as readonly ProblemKind[];

const yesOrNo: Words = among(['yes', 'no'], (value, { tables }) => tables[value]);

/** How the values of each column that is filtered by choice are said. */
const WORDS: Readonly<Record<string, Words>> = {
  verdict: among(VERDICTS, (verdict, { audit }) => audit.verdictName(verdict)),
  forcedBy: among(FORCED_BY, (by, { tables }) => tables.forcedBy(by)),
  missing: among(PAIRING_FACTS, (fact, { tables }) => tables.factName(fact)),
  action: among(ACTIONS, (action, { tables }) => tables.actionName(action)),
  kind: among(KINDS, (kind, { problems }) => problems.kindName(kind)),
  effect: among(EFFECTS, (effect, { problems }) => problems.effectName(effect)),
  paired: yesOrNo,
  hasFlagged: yesOrNo,
  servicePack: factWords('servicePack'),
  clientServicePack: factWords('servicePack'),
  serverServicePack: factWords('servicePack'),
  encryption: factWords('encryption'),
  clientEncryption: factWords('encryption'),
  serverEncryption: factWords('encryption'),
  sectionSign: factWords('sectionSign'),
  role: factWords('role'),
  product: factWords('product'),
};

/** A value that a column can be filtered by, in words; a text of the file as it stands there. */
export function choiceText(column: string, value: string, messages: Messages): string {
  const words = Object.hasOwn(WORDS, column) ? WORDS[column] : undefined;
  return words?.(value, messages) ?? (value === '' ? messages.tables.emptyCell : value);
}
