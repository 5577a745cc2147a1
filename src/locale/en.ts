import { type AuditMessages, auditEn } from './en/audit.ts';
import { type ChangesMessages, changesEn } from './en/changes.ts';
import { type CollectingMessages, collectingEn } from './en/collecting.ts';
import { type DecisionsMessages, decisionsEn } from './en/decisions.ts';
import { type DeploymentMessages, deploymentEn } from './en/deployment.ts';
import { format } from './en/format.ts';
import { type HistoryMessages, historyEn } from './en/history.ts';
import { type ImportingMessages, importingEn } from './en/importing.ts';
import { type PlanMessages, planEn } from './en/plan.ts';
import { type ProblemsMessages, problemsEn } from './en/problems.ts';
import { type ReasonsMessages, reasonsEn } from './en/reasons.ts';
import { type ExportsMessages, exportsEn, type ReportMessages, reportEn } from './en/report.ts';
import { type ShellMessages, shellEn } from './en/shell.ts';
import { type TablesMessages, tablesEn } from './en/tables.ts';
import { type TemplateMessages, templateEn } from './en/template.ts';
import type { Format } from './format.ts';

/**
 * All messages, grouped by the part of the page that shows them. A language with a missing message does not
 * compile.
 */
export interface Messages {
  readonly format: Format;
  readonly audit: AuditMessages;
  readonly collecting: CollectingMessages;
  readonly deployment: DeploymentMessages;
  readonly decisions: DecisionsMessages;
  readonly changes: ChangesMessages;
  readonly exports: ExportsMessages;
  readonly history: HistoryMessages;
  readonly importing: ImportingMessages;
  readonly plan: PlanMessages;
  readonly problems: ProblemsMessages;
  readonly reasons: ReasonsMessages;
  readonly report: ReportMessages;
  readonly shell: ShellMessages;
  readonly tables: TablesMessages;
  readonly template: TemplateMessages;
}

export const en: Messages = {
  format,
  audit: auditEn,
  collecting: collectingEn,
  deployment: deploymentEn,
  decisions: decisionsEn,
  changes: changesEn,
  exports: exportsEn,
  history: historyEn,
  importing: importingEn,
  plan: planEn,
  problems: problemsEn,
  reasons: reasonsEn,
  report: reportEn,
  shell: shellEn,
  tables: tablesEn,
  template: templateEn,
};
