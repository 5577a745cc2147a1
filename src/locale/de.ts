import { auditDe } from './de/audit.ts';
import { changesDe } from './de/changes.ts';
import { collectingDe } from './de/collecting.ts';
import { decisionsDe } from './de/decisions.ts';
import { deploymentDe } from './de/deployment.ts';
import { format } from './de/format.ts';
import { historyDe } from './de/history.ts';
import { importingDe } from './de/importing.ts';
import { planDe } from './de/plan.ts';
import { problemsDe } from './de/problems.ts';
import { reasonsDe } from './de/reasons.ts';
import { exportsDe, reportDe } from './de/report.ts';
import { shellDe } from './de/shell.ts';
import { tablesDe } from './de/tables.ts';
import { templateDe } from './de/template.ts';
import type { Messages } from './en.ts';

export const de: Messages = {
  format,
  audit: auditDe,
  collecting: collectingDe,
  deployment: deploymentDe,
  decisions: decisionsDe,
  changes: changesDe,
  exports: exportsDe,
  history: historyDe,
  importing: importingDe,
  plan: planDe,
  problems: problemsDe,
  reasons: reasonsDe,
  report: reportDe,
  shell: shellDe,
  tables: tablesDe,
  template: templateDe,
};
