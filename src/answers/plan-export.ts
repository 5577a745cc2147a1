import { cellOf } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { valueOr } from '../fleet/reading.ts';
import { formatLine } from '../remediation/code-values.ts';
import { csvOfRows, type Delimiter, type ExportText } from '../remediation/csv.ts';
import { ENTERED_HEADING, findEnteredFacts } from '../remediation/entered-facts.ts';
import { distinctHeadings } from '../remediation/inventory-headings.ts';
import { PLAN_HEADINGS } from '../remediation/plan-headings.ts';
import { rulesColumns } from '../remediation/rules-text.ts';
import type { AuditState } from './audit-state.ts';
import { planTable } from './plan-table.ts';
import { type PlanRow, UNKNOWN } from './rows.ts';

const FACTS = [
  'role',
  'servicePack',
  'encryption',
  'sectionSign',
  'architecture',
  'strength',
] as const satisfies readonly FactName[];

function stepCells(row: PlanRow): readonly string[] {
  return [
    row.machine.name,
    row.step,
    row.planState,
    String(row.clears),
    String(row.waitsFor),
    String(row.worsens),
    row.preflight ?? '',
  ];
}

/**
 * `Plan (CSV)`: one row for each step, by waves, in words that no language changes. A wave without machines has a row
 * without a machine. The extra columns of the inventory follow, then the rules and what the person entered, if there
 * are any.
 */
export function planExport(
  state: Pick<AuditState, 'needs' | 'planned' | 'space'>,
  delimiter: Delimiter,
): ExportText {
  const { space, planned } = state;
  const { fleet } = space.index;
  const table = planTable(state);
  const rules = rulesColumns(space.rules, fleet);
  const entered = findEnteredFacts(fleet);
  const last = [...rules.map(({ heading }) => heading), ...(entered.any ? [ENTERED_HEADING] : [])];
  const extras = distinctHeadings(
    fleet.extras.map(({ heading }) => heading),
    [...PLAN_HEADINGS, ...last],
  );
  const waves = planned?.plan.waves ?? [];
  const itemWaves = planned?.fleet().items.waves ?? new Uint32Array();
  // The items of a plan are sorted by wave.
  const rows: (readonly [wave: number, item: number | null])[] = [];
  let item = 0;
  waves.forEach((_, wave) => {
    const first = item;
    for (; itemWaves[item] === wave; item += 1) rows.push([wave, item]);
    if (item === first) rows.push([wave, null]);
  });
  const cellsAt = (at: number) => {
    const [wave = 0, one = null] = rows[at] ?? [];
    const { name = '', from = null, to = null, owner = '', note = '' } = waves[wave] ?? {};
    const ofWave = [String(wave + 1), name, from ?? '', to ?? '', owner, note];
    const ofRules = rules.map(({ cell }) => cell);
    const row = one === null ? null : table.row(one);
    if (row?.table !== 'plan') {
      const blank = PLAN_HEADINGS.slice(ofWave.length).map(() => '');
      const others = [...extras.map(() => ''), ...ofRules, ...(entered.any ? [''] : [])];
      return [...ofWave, ...blank, ...others];
    }
    const { machine } = row.machine;
    return [
      ...ofWave,
      ...stepCells(row),
      ...FACTS.map((fact) =>
        String(valueOr(cellOf<unknown>(fleet.facts[fact], machine).reading, UNKNOWN)),
      ),
      formatLine(fleet, fleet.rowSources[machine] ?? 0, fleet.rowLines[machine] ?? 0),
      ...row.extras,
      ...ofRules,
      ...(entered.any ? [entered.of(machine).join(' ')] : []),
    ];
  };
  return csvOfRows([...PLAN_HEADINGS, ...extras, ...last], rows.length, cellsAt, delimiter);
}
