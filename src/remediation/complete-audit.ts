import type { Fleet } from '../fleet/fleet.ts';
import type { Problem, ProblemList } from '../fleet/problem.ts';
import { describeProblem } from '../fleet/problem-text.ts';
import { type AuditAccount, describeAudit } from './audit-head.ts';
import type { ClientNeeds } from './client-needs.ts';
import { type EnteredFacts, findEnteredFacts } from './entered-facts.ts';
import { type ExportRows, type ExportText, exportOfRows } from './export-text.ts';
import { distinctHeadings } from './inventory-headings.ts';
import { orderRemediation } from './remediation-order.ts';
import { remediationRowAt } from './remediation-row.ts';

/** The remediation row of one client under the keys of the JSON; extra columns by heading. */
function describeClient(
  needs: ClientNeeds,
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
    // entries, not assignments: `__proto__` is an ordinary heading
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
function clientRows(needs: ClientNeeds): ExportRows {
  const { fleet } = needs.space.index;
  const places = orderRemediation(needs);
  const entered = findEnteredFacts(fleet);
  const headings = distinctHeadings(
    fleet.extras.map(({ heading }) => heading),
    [],
  );
  return {
    count: places.length,
    rowAt: (row) => JSON.stringify(describeClient(needs, places[row] ?? 0, headings, entered)),
  };
}

const BETWEEN_LISTS = '\n  ],\n  "problems": [';

/** Two lists of the JSON as one: what stands between them goes before the first row of the second. */
function joinLists(clients: ExportRows, problems: ExportRows): ExportRows {
  const before = (row: number) => {
    if (row === clients.count) return BETWEEN_LISTS;
    return row === 0 ? '' : ',';
  };
  const textAt = (row: number) =>
    row < clients.count ? clients.rowAt(row) : problems.rowAt(row - clients.count);
  return {
    count: clients.count + problems.count,
    rowAt: (row) => `${before(row)}\n    ${textAt(row)}`,
  };
}

/**
 * `Complete audit (JSON)`, schema `q251382-audit/1`: the account, the counts, the matrix, the
 * remediation rows and the problems. Without a byte-order mark, which JSON must not have (RFC 8259).
 */
export function completeAudit(
  needs: ClientNeeds,
  problems: ProblemList,
  account: AuditAccount,
): ExportText {
  const { fleet } = needs.space.index;
  const open = JSON.stringify(describeAudit(needs, account), null, 2);
  const head = open.replace(/\n\}$/, ',\n  "clients": [');
  const rows = joinLists(clientRows(needs), {
    count: problems.size,
    rowAt: (row) => JSON.stringify(describeProblemRow(problems.at(row), fleet)),
  });
  const tail = `${problems.size === 0 ? BETWEEN_LISTS : ''}\n  ]\n}\n`;
  return { ...exportOfRows(head, rows, tail), rows: null };
}
