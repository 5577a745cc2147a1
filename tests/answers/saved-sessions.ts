import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import {
  type ImportOutcome,
  NO_SOURCE_CHOICES,
  type SessionOutcome,
  type SourceChoices,
  type SourceInput,
} from '../../src/answers/importing.ts';
import type { Given } from '../../src/fleet/from-json.ts';
import { type CellChoices, NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { everyExportOf } from './every-export.ts';
import { TAKES } from './import-takes.ts';

/** The time at which sessions are opened, on the day by which decisions are judged. */
export const NOW = `${TAKES.today}T12:00:00`;

/** The choices of an audit. */
export interface Chosen {
  readonly sources: readonly SourceInput[];
  readonly sourceChoices: readonly SourceChoices[];
  readonly cellChoices: CellChoices;
  readonly rules: PairingRules;
  readonly decisions: readonly Decision[];
  readonly plan: Plan | null;
}

/** What the page has chosen for some sources. */
export function chosen(sources: readonly SourceInput[], more: Partial<Chosen> = {}): Chosen {
  return {
    sources,
    sourceChoices: sources.map(() => NO_SOURCE_CHOICES),
    cellChoices: NO_CELL_CHOICES,
    rules: FIRST_RULES,
    decisions: [],
    plan: null,
    ...more,
  };
}

/** A pasted inventory. */
export function text(...lines: readonly string[]): SourceInput {
  return { kind: 'text', name: 'fleet.csv', text: lines.join('\r\n') };
}

/** Reads an audit like the page, but without a page. */
export async function read(choices: Chosen) {
  const client = createAuditClient(openOnPage());
  const outcome = await client.ask('import', { ...TAKES, ...choices, withoutAsking: true });
  return { client, outcome };
}

/** The session file of an open audit, with the choices that the page has. */
export async function saved(
  client: AuditClient,
  choices: Chosen,
  more: object = {},
): Promise<Blob> {
  const { cellChoices, rules, decisions, plan } = choices;
  const header = { cellChoices, rules, decisions, plan, ...more };
  const file = await client.ask('saveSession', header);
  if (file === null) throw new Error('too large');
  return file;
}

/** Opens a session file, with the choices of a newer header if one is given. */
export async function opened(file: Blob, header: Given | null = null) {
  const client = createAuditClient(openOnPage());
  const source = { kind: 'file', file, name: 'a.nt4audit' } as const;
  const session = await client.ask('openSession', { source, header, locale: 'en', now: NOW });
  return { client, session };
}

/** The session that was opened. Throws if it was refused. */
export function expectOpened(session: SessionOutcome) {
  if (session.kind === 'refused') throw new Error(session.refusal.reason);
  return session;
}

/** The unpacked bytes, one character each. */
export async function textOf(file: Blob): Promise<string> {
  return gunzipSync(await file.arrayBuffer()).toString('latin1');
}

/** What is said of the audit. That columns were not read as remembered is said once, before it is saved. */
export function summaryOf(outcome: ImportOutcome) {
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  const { sources, ...rest } = outcome.summary;
  return { ...rest, sources: sources.map((source) => ({ ...source, unfitMemory: null })) };
}

/** Asserts that an audit is the same before it is saved and after it is opened. Returns both clients. */
export async function expectSame(choices: Chosen, given?: Awaited<ReturnType<typeof read>>) {
  const before = given ?? (await read(choices));
  const file = await saved(before.client, choices);
  const after = await opened(file);
  const session = expectOpened(after.session);
  expect(summaryOf(session.outcome)).toEqual(summaryOf(before.outcome));
  expect(await everyExportOf(after.client)).toEqual(await everyExportOf(before.client));
  const again = await saved(after.client, { ...choices, ...session });
  expect(await textOf(again)).toBe(await textOf(file));
  return { before: before.client, after: after.client, session };
}

/** An inventory with titles, remarks, duplicates and odd rows. */
export const LINES = [
  'Inventory of 1 August',
  '',
  '# by hand',
  'Hostname;Rolle;Service Pack;Verschlüsselung;§ im Kennwort;Standort;RAS-Server',
  'WS1;client;SP4;optional;ja;Bonn;RAS1',
  'WS2;Arbeitsplatz;SP3;optional;;Bonn;RAS2',
  'WS1;client;SP5;optional;ja;Bonn;RAS1',
  ';client;SP4;optional;nein;Köln;',
  'WS3;client;SP4;optional;vielleicht;Köln;RAS1;too long',
  '"RAS1";server;SP6a;optional;;"Bonn',
  'Nord";',
  'RAS2;server;;erforderlich;;Köln;',
  'Hostname;Rolle;Service Pack;Verschlüsselung;§ im Kennwort;Standort;RAS-Server',
  'Summe: 7',
];
/** Corrections of `LINES`. */
export const CHOICES: CellChoices = {
  values: [{ fact: 'role', text: 'Arbeitsplatz', value: 'client' }],
  entries: [
    {
      source: 0,
      line: 8,
      fact: 'name',
      text: 'WS9',
      said: { at: '2001-08-08T12:00:00Z', by: 'Ada', reason: 'seen' },
    },
    { source: 0, line: 12, fact: 'servicePack', text: 'SP3' },
  ],
  settlements: [{ source: 0, line: 5, fact: 'servicePack', takeSource: 0, takeLine: 7 }],
};
