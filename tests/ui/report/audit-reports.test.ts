import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import type { ScreenReport } from '../../../src/session/report-flow.ts';
import { auditReports } from '../../../src/ui/report/use-report.ts';
import { summaryOf } from '../audit/summary-of.ts';
import { MADE_AT, wholeText } from './written-report.ts';

function reportsOf(machines: number) {
  const summary = { ...summaryOf({ exposed: machines, upgrade: machines }), machines };
  const asked: { readonly takes: unknown; readonly isAborted: boolean }[] = [];
  const reports = auditReports(
    summary,
    en,
    async (_, takes, { signal } = {}) => {
      asked.push({ takes, isAborted: signal?.aborted === true });
      throw new Error('asked');
    },
    { now: () => MADE_AT, author: '' },
  );
  return { reports, asked };
}

async function firstPiece(report: ScreenReport): Promise<string> {
  for await (const { text } of report.pieces(new AbortController().signal)) return text;
  return '';
}

describe('the reports of an audit', () => {
  it('contain every client in a file, however many there are', () => {
    expect(reportsOf(200_000).reports.file(null).rows).toBe(200_000);
  });

  it('are limited in print', () => {
    expect(reportsOf(200_000).reports.paper(null).rows).toBe(10_000);
  });

  it('are prepared in full for a small inventory, and without the lists for a large one', () => {
    expect(reportsOf(5000).reports.ready(null).rows).toBe(5000);
    expect(reportsOf(200_000).reports.ready(null).rows).toBe(0);
  });

  it('have a frame as a file, and none in print', async () => {
    const { reports } = reportsOf(1);
    expect(await firstPiece(reports.file(null))).toMatch(/^<!doctype html>/);
    expect(await firstPiece(reports.paper(null))).toMatch(/^<article/);
  });

  it('request rows with the abort signal of the writer', async () => {
    const { reports, asked } = reportsOf(1);
    const written = reports.paper(null).pieces(AbortSignal.abort());
    await expect(wholeText(written)).rejects.toThrow('asked');
    expect(asked).toEqual([
      { takes: expect.objectContaining({ start: 0, length: 1 }), isAborted: true },
    ]);
  });
});
