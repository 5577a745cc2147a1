import { NO_SOURCE_CHOICES, type SourceInput } from '../../../src/answers/importing.ts';
import type { Takes } from '../../../src/answers/requests.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { en, type Messages } from '../../../src/locale/en.ts';
import type { PairingRules } from '../../../src/pairing/query.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import type { AskForRows, ReportContents } from '../../../src/ui/report/report-pieces.ts';
import { type AuditClient, createAuditClient } from '../../../src/worker/audit-client.ts';
import { openOnPage } from '../../../src/worker/on-page-channel.ts';
import { exportedText } from '../../answers/exported-text.ts';

export const MADE_AT = new Date(2001, 7, 8);

interface Audited {
  readonly contents: ReportContents;
  readonly ask: AskForRows;
  readonly client: AuditClient;
  /** The remediation list of the same audit. */
  remediationList(): Promise<string>;
}

/** Audits an inventory like the page, but without a page. */
export async function audited(
  sources: readonly SourceInput[],
  messages: Messages = en,
  rules: PairingRules = FIRST_RULES,
  compared: Takes<'import'>['compared'] = null,
): Promise<Audited> {
  const client = createAuditClient(openOnPage());
  const outcome = await client.ask('import', {
    sources,
    sourceChoices: sources.map(() => NO_SOURCE_CHOICES),
    cellChoices: NO_CELL_CHOICES,
    compared,
    plan: null,
    rules,
    decisions: [],
    today: '2026-11-29',
    locale: messages.format.tag,
    remembered: [],
    withoutAsking: true,
  });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return {
    contents: {
      summary: outcome.summary,
      messages,
      madeAt: MADE_AT,
      author: '',
      corrections: [],
      fingerprints: () => client.ask('fingerprints', null),
      chosen: null,
      mostClients: Number.POSITIVE_INFINITY,
      mostProblems: 2000,
    },
    client,
    ask: (query, start, length) => client.ask('rows', { query, start, length }),
    remediationList: () => exportedText(client, { kind: 'remediation-list' }),
  };
}

/** The text of all pieces. */
export async function wholeText(pieces: AsyncIterable<{ readonly text: string }>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece.text;
  return text;
}

/** A pasted inventory. */
export function inventory(...lines: readonly string[]): readonly SourceInput[] {
  return [{ kind: 'text', name: 'fleet.csv', text: lines.join('\n') }];
}

/** The row headers of the client lists, in order. */
export function listedHosts(report: string): readonly string[] {
  return Array.from(report.matchAll(/<th scope="row" class="host">(.*?)<\/th>/g), ([, name]) =>
    String(name),
  );
}
