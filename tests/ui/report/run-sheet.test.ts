import { describe, expect, it } from 'vitest';
import { ownFileOf } from '../../../src/answers/own-files.ts';
import { deploymentEn } from '../../../src/locale/en/deployment.ts';
import { en } from '../../../src/locale/en.ts';
import { withSteps, withWave, withWords } from '../../../src/remediation/plan-edits.ts';
import { NEW_WAVE, NO_MACHINES } from '../../../src/remediation/plan-waves.ts';
import { reportPieces } from '../../../src/ui/report/report-pieces.ts';
import { runSheets } from '../../../src/ui/report/use-run-sheet.ts';
import { planned } from '../../answers/planned-audit.ts';
import { stepsFor } from '../../remediation/random-plans.ts';
import { listedHosts, MADE_AT, wholeText } from './written-report.ts';

const NO_LIMITS = { groupBy: null, most: null, mostWaves: null };

type Planned = Awaited<ReturnType<typeof planned>>;

async function sheetOf({ client, summary }: Planned, wave: number, author = ''): Promise<string> {
  const sheets = runSheets(summary, en, (request, takes) => client.ask(request, takes), {
    now: () => MADE_AT,
    author,
  });
  return wholeText(sheets.file(wave).pieces(new AbortController().signal));
}

describe('the run sheet of a wave', () => {
  it('names its machines in the order of the plan, each with a box to tick', async () => {
    const sheet = await sheetOf(await planned(NO_LIMITS), 0);
    expect(listedHosts(sheet)).toEqual(['C1', 'C2', 'ODD']);
    expect(sheet.match(/<span class="box">/g)).toHaveLength(3);
    expect(sheet).toContain('Wave 1 of 2');
  });

  it('says what a person said about the wave, as text', async () => {
    const words = { name: '<b>', from: '2026-12-01', owner: 'A & B', note: 'by night' };
    const audit = await planned(NO_LIMITS, (plan) => withWords(plan, 0, words));
    const sheet = await sheetOf(audit, 0, 'A. Berg');
    expect(sheet).toContain('Wave 1 of 2: &lt;b&gt;');
    expect(sheet).toContain('<dd>from 1 Dec 2026</dd>');
    expect(sheet).toContain('<dd>A &amp; B</dd>');
    expect(sheet).toContain('<dd>by night</dd>');
    expect(sheet).toContain('by A. Berg');
  });

  it('has the deployment card and the proof of the guide, and what to check first', async () => {
    const sheet = (await sheetOf(await planned(NO_LIMITS), 0)).replaceAll('&amp;', '&');
    for (const text of [...deploymentEn.statements, deploymentEn.proof]) {
      expect(sheet).toContain(text);
    }
    expect(sheet).toContain(en.plan.sheet.password);
    expect(sheet).toContain('128-bit encryption (1 machine)');
    expect(sheet).toContain('Strength not recorded (1 machine)');
  });

  it('says that a wave may begin only if nothing of it makes a pairing worse today', async () => {
    const audit = await planned(NO_LIMITS);
    expect(await sheetOf(audit, 0)).toContain(en.plan.sheet.gateOpen);
    const second = await sheetOf(audit, 1);
    expect(second).not.toContain(en.plan.sheet.gateOpen);
    expect(second).toContain(en.plan.sheet.gateWaits(1));
    expect(second).toContain('waits for 3 clients');
  });

  it('says that a step is in the wrong wave', async () => {
    const audit = await planned(NO_LIMITS, (plan) => {
      const steps = plan.waves[1]?.steps;
      return steps === undefined ? plan : withSteps(plan, 0, steps);
    });
    const sheet = await sheetOf(audit, 0);
    expect(sheet).toContain(en.plan.sheet.gateBreach(1));
    expect(sheet).toContain(`<td>${en.plan.sheet.worsens}</td>`);
  });

  it('has no column that would be empty, and no box for what is seen', async () => {
    const audit = await planned(NO_LIMITS);
    const heads = (sheet: string) =>
      [...sheet.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, heading]) => heading);
    const waits = en.tables.columnName('waitsFor');
    expect(heads(await sheetOf(audit, 0))).not.toContain(waits);
    expect(heads(await sheetOf(audit, 0))).toContain(en.tables.columnName('preflight'));
    expect(heads(await sheetOf(audit, 1))).toContain(waits);
    // RAS is at SP6a.
    const seen = await planned(NO_LIMITS, (plan) => withSteps(withWave(plan, 0), 0, stepsFor([6])));
    const sheet = await sheetOf(seen, 0);
    expect(sheet).not.toContain('<span class="box">');
    expect(sheet).toContain('<td>✓</td>');
    expect(sheet).toContain(`<td>${en.plan.sheet.seen}</td>`);
    expect(heads(sheet)).not.toContain(en.tables.columnName('preflight'));
  });

  it('of an empty wave says so', async () => {
    const audit = await planned(NO_LIMITS, (plan) => withWave(plan, 0));
    expect(await sheetOf(audit, 0)).toContain(en.plan.sheet.none);
  });

  it('names the machines of a wave that the files lack, also if the wave has no others', async () => {
    const gone = (wave: string) => Array.from({ length: 101 }, (_, at) => `${wave}-${at}`);
    const lost = (wave: string) => ({
      upgrade: { machines: [], absent: gone(wave) },
      password: NO_MACHINES,
    });
    const audit = await planned(NO_LIMITS, (plan) => ({
      ...plan,
      waves: [
        { ...NEW_WAVE, steps: lost('A') },
        { ...NEW_WAVE, steps: lost('B') },
      ],
    }));
    const sheet = await sheetOf(audit, 1);
    expect(sheet).not.toContain(en.plan.sheet.none);
    expect(sheet).toContain(en.plan.notInFiles(101, 'B-0, B-1, B-2, B-3, B-4 and 96 more'));
  });

  it('is recognised if it is opened as an inventory', async () => {
    const sheet = await sheetOf(await planned(NO_LIMITS), 0);
    expect(ownFileOf(sheet, 'a.html')).toBe('run-sheet');
  });
});

describe('the report', () => {
  it('has a section about the plan, and none without one', async () => {
    const { client, summary } = await planned(NO_LIMITS, (plan) =>
      withWords(plan, 0, { name: 'Bonn', owner: 'A. Berg' }),
    );
    const contents = {
      summary,
      messages: en,
      madeAt: MADE_AT,
      author: '',
      corrections: [],
      fingerprints: async () => [],
      chosen: null,
      mostClients: 10,
      mostProblems: 10,
    };
    const written = async (of: typeof summary) =>
      wholeText(
        reportPieces({ ...contents, summary: of }, (query, start, length) =>
          client.ask('rows', { query, start, length }),
        ),
      );
    const report = await written(summary);
    expect(report).toContain('<h2 id="report-plan">Plan</h2>');
    expect(report).toContain('2 waves, 4 machines: 4 → 1 → 0 flagged pairings');
    expect(report).toContain('<td>1: Bonn</td>');
    expect(await written({ ...summary, plan: null })).not.toContain('report-plan');
  });
});
