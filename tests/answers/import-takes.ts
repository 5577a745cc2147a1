import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import { FIRST_RULES } from '../../src/session/view.ts';

const NOTHING_DECIDED: readonly Decision[] = [];
const NOTHING_PLANNED: Plan | null = null;

/** The arguments of an import of one source, apart from the source, with nothing chosen yet. */
export const TAKES = {
  sourceChoices: [NO_SOURCE_CHOICES],
  cellChoices: NO_CELL_CHOICES,
  compared: null,
  plan: NOTHING_PLANNED,
  rules: FIRST_RULES,
  decisions: NOTHING_DECIDED,
  today: '2026-11-29',
  locale: 'en',
  remembered: [],
  withoutAsking: false,
};
