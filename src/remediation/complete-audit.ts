import { ADVISORY } from '../article/article-text.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Problem, ProblemList } from '../fleet/problem.ts';
import { describeProblem } from '../fleet/problem-text.ts';
import { countApart } from '../pairing/machines-apart.ts';
import type { PairingScope, VerdictCounts } from '../pairing/query.ts';
import { buildMatrix, countVerdicts, sumOfCounts } from '../pairing/tallies.ts';
import { describeLines, describePlan, planRows } from './audit-plan.ts';
import { type ClientNeeds, countActions, countWaiting } from './client-needs.ts';
import { type ExportRows, type ExportText, exportOfRows } from './csv.ts';
import { type DecidedClients, type DecidedNeeds, decisionAt } from './decided-clients.ts';
import { countDecided, type Decision } from './decisions.ts';
import { type EnteredFacts, findEnteredFacts } from './entered-facts.ts';
import { SCHEMAS } from './export-file-name.ts';
import { distinctHeadings } from './inventory-headings.ts';
import type { PlannedNeeds } from './planned-fleet.ts';
import { remediationRowAt } from './remediation-list.ts';
import { orderRemediation } from './remediation-order.ts';

/** One file of the inventory, and how it was read. */
interface AuditSource {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The sheet of a workbook; null for a text file. */
  readonly sheet: string | null;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** 1-based line of the file, or row of the sheet. */
  readonly headingLine: number;
  readonly dataRows: number;
  /** Each heading as written, and what it was read as; null if the column was only carried along. */
  readonly columns: readonly { readonly heading: string; readonly readAs: string | null }[];
}

/** Something that the person decided about cells. Keys as in the JSON. */
interface AuditCorrection {
  /** `cell`: one cell; `meaning`: a text wherever it occurs; `settlement`: which of several rows counts. */
  readonly kind: 'cell' | 'meaning' | 'settlement';
  readonly file: string;
  /** 1-based; null for the meaning of a text. */
  readonly line: number | null;
  /** The heading; null if the file has no such column. */
  readonly column: string | null;
  readonly machine: string | null;
  readonly fact: string;
  /** Null if it was or may be a password. */
  readonly asWritten: string | null;
  /** Null if it counts as not recorded. */
  readonly countsAs: string | null;
  /** Number of rows that it changes. */
  readonly rows: number;
  /** ISO 8601; null if it was remembered from an earlier file. */
  readonly at: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** What the clients need, what was decided about them, and what is planned; null if nothing is. */
interface AuditedNeeds extends DecidedNeeds {
  readonly planned: PlannedNeeds | null;
}

/** What the complete audit needs beyond the pairings. */
export interface AuditAccount {
  /** At least one. */
  readonly sources: readonly AuditSource[];
  readonly merged: number;
  readonly rejected: number;
  /** ISO 8601 timestamp. */
  readonly generatedAt: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** Who made it, as they wrote it; empty if not given. */
  readonly author: string;
  readonly corrections: readonly AuditCorrection[];
}

/** Renames counts by verdict to the keys of the JSON. */
function nameVerdicts(counts: VerdictCounts) {
  return {
    exposed: counts.exposed,
    atRisk: counts['at-risk'],
    undecided: counts.undecided,
    notExposed: counts['not-exposed'],
  };
}

/** The scope, with headings instead of column numbers. */
function describeScope(scope: PairingScope, fleet: Fleet): object {
  switch (scope.kind) {
    case 'every':
      return { kind: scope.kind };
    case 'group': {
      const column = fleet.extras[scope.column]?.heading ?? '';
      return { kind: scope.kind, column, emptyMeans: scope.emptyMeans };
    }
    case 'peers': {
      const { otherwise } = scope;
      const other = otherwise.kind === 'nobody' ? otherwise : describeScope(otherwise, fleet);
      return { kind: scope.kind, otherwise: other };
    }
  }
}

function describeCounts(needs: ClientNeeds, { merged, rejected }: AuditAccount): object {
  const { clients, servers, census, index } = needs.space;
  const verdicts = countVerdicts(census);
  const actions = countActions(needs);
  return {
    machines: index.fleet.size,
    clients: clients.length,
    servers: servers.length,
    outside: countApart(index.fleet).outside,
    merged,
    rejected,
    pairings: { total: sumOfCounts(verdicts), ...nameVerdicts(verdicts) },
    clientsByAction: {
      upgrade: actions.upgrade,
      changePassword: actions['change-password'],
      verify: actions.verify,
      upgradeFirst: actions['upgrade-first'],
      none: actions.none,
    },
    upgradesWaiting: countWaiting(needs, 'upgrade'),
  };
}

/**
 * Everything in the complete audit that precedes clients and problems. The matrix contains only cells with
 * pairings. If the inventory has several files, `inventory` is the first one and `furtherInventories` lists
 * the others.
 */
function describeAudit({ needs, decided, planned }: AuditedNeeds, account: AuditAccount): object {
  const { index, rules, census } = needs.space;
  const [inventory, ...further] = account.sources;
  return {
    schema: SCHEMAS['complete-audit'],
    advisory: ADVISORY,
    generatedAt: account.generatedAt,
    tool: account.tool,
    ...(account.author === '' ? {} : { author: account.author }),
    inventory,
    ...(further.length > 0 ? { furtherInventories: further } : {}),
    assumptions: rules.assumptions,
    pairingScope: describeScope(rules.scope, index.fleet),
    corrections: account.corrections,
    counts: describeCounts(needs, account),
    ...(decided === null ? {} : { decisionsJudgedOn: decided.today }),
    ...(planned === null ? {} : { plan: describePlan(planned, index.fleet) }),
    matrix: buildMatrix(census)
      .filter(({ counts }) => sumOfCounts(counts) > 0)
      .map(({ counts, ...servicePacks }) => ({ ...servicePacks, ...nameVerdicts(counts) })),
  };
}

/** What was decided about a client; nothing if nothing was. */
function describeDecision(decided: DecidedClients | null, place: number): object {
  if (decided === null) return {};
  const { state, until, reason, owner, note } = decisionAt(decided, place);
  const told = [
    ['decision', state === 'open' ? '' : state],
    ['until', until ?? ''],
    ['decisionReason', reason],
    ['owner', owner],
    ['note', note],
  ].filter(([, text]) => text !== '');
  return Object.fromEntries(told);
}

/** The remediation row of one client with the keys of the JSON; extra columns by heading. */
function describeClient(
  { needs, decided }: DecidedNeeds,
  place: number,
  headings: readonly string[],
  entered: EnteredFacts,
): object {
  const row = remediationRowAt(needs, place);
  const facts = entered.of(needs.space.clients[place] ?? 0);
  return {
    client: row.client,
    servicePack: row.servicePack,
    encryption: row.encryption,
    sectionSignInPassword: row.sectionSign,
    action: row.action,
    target: row.target,
    exposedPairings: row.exposed,
    atRiskPairings: row.atRisk,
    undecidedPairings: row.undecided,
    missingFacts: row.missing,
    workaround: row.workaround,
    waitsFor: row.waitsFor,
    ...(row.passwordReason === null ? {} : { passwordReason: row.passwordReason }),
    line: row.line,
    ...describeDecision(decided, place),
    // `fromEntries` instead of assignments, because `__proto__` may be a heading.
    extra: Object.fromEntries(
      headings.map((heading, column) => [heading, row.extras[column] ?? '']),
    ),
    ...(facts.length > 0 ? { enteredByPerson: facts } : {}),
  };
}

function describeProblemRow(problem: Problem, { sources }: Fleet): object {
  const { source, line, column, value, kind } = problem;
  const file = sources.length > 1 ? { file: sources[source] ?? '' } : {};
  return { ...file, line, column, value, kind, message: describeProblem(problem) };
}

/** The remediation rows as JSON, in the order of the list. */
function clientRows(audit: DecidedNeeds): ExportRows {
  const { needs } = audit;
  const { fleet } = needs.space.index;
  const places = orderRemediation(needs);
  const entered = findEnteredFacts(fleet);
  const headings = distinctHeadings(
    fleet.extras.map(({ heading }) => heading),
    [],
  );
  return {
    count: places.length,
    rowAt: (row) => JSON.stringify(describeClient(audit, places[row] ?? 0, headings, entered)),
  };
}

/** A decision, with its machines by their lines. */
function describeDecisionRecord({ on, ...decision }: Decision, fleet: Fleet): object {
  return {
    ...decision,
    clients: countDecided({ on }),
    on: on.map(({ ground, machines }) => ({ ground, machines: describeLines(machines, fleet) })),
  };
}

/** A list of the JSON: its key, and its entries as JSON. */
interface JsonList {
  readonly key: string;
  readonly rows: ExportRows;
}

/**
 * Treats several JSON lists as one. What opens a list, and the empty ones before it, precedes its first row; the tail
 * opens the empty ones at the end.
 */
function joinLists(lists: readonly JsonList[]): {
  readonly rows: ExportRows;
  readonly tail: string;
} {
  const parts: { readonly rows: ExportRows; readonly start: number; readonly opening: string }[] =
    [];
  let count = 0;
  let opening = '';
  for (const [at, { key, rows }] of lists.entries()) {
    opening += `${at === 0 ? '' : '\n  ]'},\n  "${key}": [`;
    if (rows.count === 0) continue;
    parts.push({ rows, start: count, opening });
    count += rows.count;
    opening = '';
  }
  const rowAt = (row: number) => {
    const part = parts.findLast(({ start }) => start <= row);
    if (part === undefined) throw new RangeError(`no row ${row}`);
    const before = row === part.start ? part.opening : ',';
    return `${before}\n    ${part.rows.rowAt(row - part.start)}`;
  };
  return { rows: { count, rowAt }, tail: `${opening}\n  ]\n}\n` };
}

/**
 * `Complete audit (JSON)`, schema `q251382-audit/1`: the sources, the counts, the matrix, the remediation
 * rows, the problems, and the decisions and the steps of the plan, if there are any. Without a byte-order mark, which JSON must not have
 * (RFC 8259).
 */
export function completeAudit(
  audit: AuditedNeeds,
  problems: ProblemList,
  account: AuditAccount,
): ExportText {
  const { needs, decided, planned } = audit;
  const { fleet } = needs.space.index;
  const open = JSON.stringify(describeAudit(audit, account), null, 2);
  const problemRows = {
    count: problems.size,
    rowAt: (row: number) => JSON.stringify(describeProblemRow(problems.at(row), fleet)),
  };
  const decisions = (decided?.decisions ?? []).map((one) =>
    JSON.stringify(describeDecisionRecord(one, fleet)),
  );
  const decisionRows = { count: decisions.length, rowAt: (row: number) => decisions[row] ?? '' };
  const { rows, tail } = joinLists([
    { key: 'clients', rows: clientRows(audit) },
    { key: 'problems', rows: problemRows },
    ...(decided === null ? [] : [{ key: 'decisions', rows: decisionRows }]),
    ...(planned === null ? [] : [{ key: 'planSteps', rows: planRows(planned, fleet) }]),
  ]);
  return { ...exportOfRows(open.replace(/\n\}$/, ''), rows, tail), rows: null };
}
