import type { ClientNeeds } from './client-needs.ts';
import { BYTE_ORDER_MARK, type Delimiter, formatRow } from './csv.ts';
import { ENTERED_HEADING, findEnteredFacts } from './entered-facts.ts';
import { type ExportText, exportOfRows } from './export-text.ts';
import { distinctHeadings } from './inventory-headings.ts';
import { orderRemediation } from './remediation-order.ts';
import { REMEDIATION_HEADINGS, type RemediationRow, remediationRowAt } from './remediation-row.ts';
import { rulesColumns } from './rules-text.ts';

function cellsOf(row: RemediationRow): readonly string[] {
  return [
    row.client,
    row.servicePack,
    row.encryption,
    row.sectionSign,
    row.action,
    row.target,
    String(row.exposed),
    String(row.atRisk),
    String(row.undecided),
    row.missing.join(' '),
    row.workaround,
    String(row.waitsFor),
    row.line,
    ...row.extras,
  ];
}

/**
 * `Remediation list (CSV)`: one row for each client that needs something, in the order of
 * `orderRemediation`. After `line` come all extra columns of the inventory, then the rules the list was
 * made under and what the person entered, where there are any.
 */
export function remediationList(needs: ClientNeeds, delimiter: Delimiter): ExportText {
  const { fleet } = needs.space.index;
  const rules = rulesColumns(needs.space.rules, fleet);
  const entered = findEnteredFacts(fleet);
  const last = [...rules.map(({ heading }) => heading), ...(entered.any ? [ENTERED_HEADING] : [])];
  const extras = distinctHeadings(
    fleet.extras.map(({ heading }) => heading),
    [...REMEDIATION_HEADINGS, ...last],
  );
  const places = orderRemediation(needs);
  const rowAt = (row: number) => {
    const place = places[row] ?? 0;
    const machine = needs.space.clients[place] ?? 0;
    const cells = [
      ...cellsOf(remediationRowAt(needs, place)),
      ...rules.map(({ cell }) => cell),
      ...(entered.any ? [entered.of(machine).join(' ')] : []),
    ];
    return formatRow(cells, delimiter);
  };
  const head =
    BYTE_ORDER_MARK + formatRow([...REMEDIATION_HEADINGS, ...extras, ...last], delimiter);
  return exportOfRows(head, { count: places.length, rowAt });
}
