import { auditDe } from './de/audit.ts';
import { exportsDe } from './de/exports.ts';
import { importingDe } from './de/importing.ts';
import { problemsDe } from './de/problems.ts';
import { reasonsDe } from './de/reasons.ts';
import { reportDe } from './de/report.ts';
import { shellDe } from './de/shell.ts';
import { tablesDe } from './de/tables.ts';
import type { Messages } from './en.ts';
import { formatFor } from './format.ts';

export const de: Messages = {
  format: formatFor('de'),
  audit: auditDe,
  exports: exportsDe,
  importing: importingDe,
  problems: problemsDe,
  reasons: reasonsDe,
  report: reportDe,
  shell: shellDe,
  tables: tablesDe,
};
