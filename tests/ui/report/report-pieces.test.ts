import { describe, expect, it } from 'vitest';
import type { ClientRow, FactView, ProblemRow } from '../../../src/answers/rows.ts';
import { en } from '../../../src/locale/en.ts';
import { UNDECIDED_CLIENT } from '../../../src/remediation/decided-clients.ts';
import {
  type AskForRows,
  countReportRows,
  type ReportContents,
  reportPieces,
} from '../../../src/ui/report/report-pieces.ts';
import { summaryOf } from '../audit/summary-of.ts';
import { listedHosts, MADE_AT, wholeText } from './written-report.ts';

function fact<T>(value: T): FactView<T> {
  return { reading: { kind: 'known', value }, assumed: false, origin: 'file' };
}

function clientRow(machine: number): ClientRow {
  return {
    table: 'clients',
    client: { machine, name: `WS-${machine}` },
    servicePack: fact('SP3'),
    encryption: fact('required'),
    sectionSign: fact('yes'),
    architecture: fact('x86'),
    strength: fact('40-bit'),
    lastSeen: fact(0),
    action: 'upgrade',
    passwordReason: null,
    waitsFor: 0,
    counts: { exposed: 1, 'at-risk': 0, undecided: 0, 'not-exposed': 0 },
    missing: [],
    decision: UNDECIDED_CLIENT,
    planned: null,
    canBePlanned: false,
    servers: 1,
    firstServers: ['RAS-1'],
    extras: [],
  };
}

function problemRow(line: number): ProblemRow {
  return {
    table: 'problems',
    problem: {
      kind: 'row-too-short',
      source: 0,
      line,
      column: null,
      value: '',
      details: [],
      machine: null,
    },
    fileName: 'fleet.csv',
    machine: null,
  };
}

/** An audit with this many clients to upgrade and problems. */
function contentsOf(clients: number, problems: number, limits: Partial<ReportContents> = {}) {
  const contents: ReportContents = {
    summary: { ...summaryOf({ exposed: clients, upgrade: clients }), clients, problems },
    messages: en,
    madeAt: MADE_AT,
    author: '',
    corrections: [],
    fingerprints: async () => [],
    chosen: null,
    mostClients: Number.POSITIVE_INFINITY,
    mostProblems: 2000,
    ...limits,
  };
  const asked: string[] = [];
  const ask: AskForRows = async ({ table }, start, length) => {
    asked.push(`${table} ${start}+${length}`);
    const rowAt = table === 'clients' ? clientRow : problemRow;
    return Array.from({ length }, (_, row) => rowAt(start + row));
  };
  return { contents, ask, asked };
}

describe('the report in pieces', () => {
  it('contains thousands of clients, requested in slices, and reports the rows done', async () => {
    const { contents, ask, asked } = contentsOf(1200, 1);
    const done: number[] = [];
    let text = '';
    for await (const piece of reportPieces(contents, ask)) {
      done.push(piece.rowsDone);
      text += piece.text;
    }
    expect(listedHosts(text)).toEqual(Array.from({ length: 1200 }, (_, row) => `WS-${row}`));
    expect(asked).toEqual(['clients 0+500', 'clients 500+500', 'clients 1000+200', 'problems 0+1']);
    expect(done.toSorted((one, other) => one - other)).toEqual(done);
    expect(done.at(-1)).toBe(1201);
    expect(countReportRows(contents)).toBe(1201);
  });

  it('says how many clients and problems there are if it lists only the first ones', async () => {
    const limits = { mostClients: 700, mostProblems: 2 };
    const { contents, ask } = contentsOf(1200, 2500, limits);
    const text = await wholeText(reportPieces(contents, ask));
    expect(listedHosts(text)).toHaveLength(700);
    expect(text).toContain('These are the first 700 of 1,200 clients.');
    expect(text).toContain('These are the first 2 of 2,500 problems.');
    expect(text.match(/The row has fewer cells/g)).toHaveLength(2);
    expect(countReportRows(contents)).toBe(702);
  });

  it('requests nothing if it has no lists, and says that they are left out', async () => {
    const { contents, ask, asked } = contentsOf(1200, 3, { mostClients: 0, mostProblems: 0 });
    const text = await wholeText(reportPieces(contents, ask));
    expect(asked).toEqual([]);
    expect(text).toContain('1,200 clients need something. The list was left out');
    expect(text).toContain('3 problems, left out');
  });

  it('balances all tags, with lists or without', async () => {
    for (const limits of [{}, { mostClients: 0, mostProblems: 0 }]) {
      const { contents, ask } = contentsOf(3, 2, limits);
      const text = await wholeText(reportPieces(contents, ask));
      expect(unclosed(text)).toEqual([]);
    }
  });

  it('fails instead of leaving out clients if the audit returns fewer than it counted', async () => {
    const { contents } = contentsOf(3, 0);
    const short: AskForRows = async () => [clientRow(0)];
    await expect(wholeText(reportPieces(contents, short))).rejects.toThrow('changed');
  });
});

const VOID = new Set(['br']);

/** Elements that are left open or closed in the wrong order. */
function unclosed(markup: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [...open, name];
  }
  return open;
}
