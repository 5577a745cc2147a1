import { describe, expect, it } from 'vitest';
import { ownFileOf } from '../../src/answers/own-files.ts';
import { NO_FILTER } from '../../src/answers/table-query.ts';
import { REJECTIONS } from '../../src/fleet/problem-text.ts';
import {
  type ExportKind,
  RUN_SHEET_MARK,
  SCHEMAS,
} from '../../src/remediation/export-file-name.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { comparedWith } from './compared-with.ts';
import { exportedText } from './exported-text.ts';
import { TAKES } from './import-takes.ts';
import { clientsWith, decide } from './made-decisions.ts';
import { SAVED_AGAIN } from './saved-again.ts';

const REMEDIATION = [
  'client,service_pack,encryption,section_sign_in_password,action,target,exposed_pairings,at_risk_pairings,undecided_pairings,missing_facts,workaround,line,Site',
  'WS1,SP4,optional,yes,upgrade,SP6a,3,0,0,,,2,Bonn',
];
const INVENTORY =
  'Hostname,Role,Service Pack,Encryption\nWS1,client,SP4,optional\nRAS1,server,SP6a,required\n';

const semicolons = (lines: readonly string[]) => lines.join('\r\n').replaceAll(',', ';');
const quoted = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(/[^,]+/g, (cell) => `"${cell}"`)).join('\n');

describe('ownFileOf', () => {
  it.each([
    ['the remediation list', REMEDIATION.join('\r\n'), 'remediation-list'],
    [
      'the remediation list saved by a German spreadsheet',
      semicolons(REMEDIATION),
      'remediation-list',
    ],
    ['the remediation list with every cell quoted', quoted(REMEDIATION), 'remediation-list'],
    [
      'the remediation list with tabs, below a title',
      `Bonn\n\n${REMEDIATION.join('\n').replaceAll(',', '\t')}`,
      'remediation-list',
    ],
    [
      'the remediation list with another column before',
      REMEDIATION.map((line) => `x,${line}`).join('\n'),
      'remediation-list',
    ],
    [
      'the pairings',
      'client;client_service_pack;client_encryption;server;server_service_pack;server_encryption;forced_by;section_sign_in_password;verdict;missing_facts\n',
      'pairings-in-view',
    ],
    [
      'the pairings without most of their columns',
      'client;verdict;missing_facts\n',
      'pairings-in-view',
    ],
    [
      'the pairings without their verdicts',
      'client;client_service_pack;server;server_service_pack\n',
      'pairings-in-view',
    ],
    [
      'the remediation list without most of its columns',
      'client,service_pack,exposed_pairings,at_risk_pairings\n',
      'remediation-list',
    ],
    [
      'clients as another program names their keys',
      'client,exposedPairings,waitsFor\n',
      'remediation-list',
    ],
    ['the plan without most of its columns', 'machine;plan_wave;plan_state\n', 'plan'],
    ['the plan with names of waves only', 'machine;wave_name;wave_from;role\n', 'plan'],
    ['the steps of the plan by their mark', 'Machine,Wave,q251382-plan-list\n', 'list'],
    ['the steps of the plan without their mark', 'Rechner;Welle;Erledigt;Wartet auf\n', 'list'],
    [
      'the run sheet',
      `<!doctype html>\n<title>Q251382</title><article ${RUN_SHEET_MARK} lang="de">`,
      'run-sheet',
    ],
    ['a list of clients by its mark', 'Client,Service pack,q251382-clients-list\n', 'list'],
    ['a list of clients without its mark', 'Service Pack;Client;Auffällig;Wartet auf\n', 'list'],
    ['a list of servers without its mark', '"Server","Clients met","At risk"\n', 'list'],
    ['a list of pairings without its mark', 'Ergebnis\tClient\tErzwingt\n', 'list'],
    ['a list of problems without its mark', 'Zeile;Wie geschrieben;Was vorliegt\n', 'list'],
    ['a list of machines', 'Machine,PPTP role,q251382-inventory-list\n', 'inventory-list'],
    ['a list of machines without its mark', 'Rechner;PPTP-Rolle;In Paarungen\n', 'inventory-list'],
    [
      'the complete audit with its keys in another order',
      `{"clients":[{"a":"${'x'.repeat(20_000)}"}],"schema":"${SCHEMAS['complete-audit']}"}`,
      'complete-audit',
    ],
    ['the complete audit', '{\n  "schema": "q251382-audit/1",\n', 'complete-audit'],
    ['what the person entered', `{\n  "schema": "${SCHEMAS.choices}",\n`, 'choices'],
    ['a session', '{"format":"nt4-pptp-audit-session","version":1}', 'session'],
    ['the report', '<!doctype html>\n<html lang="en"><title>Q251382</title>', 'report'],
    ['a host list with remarks', '# pairing_scope: every\r\nWS1\r\n', 'upgrade-host-list'],
  ])('recognises %s', (_, text, kind) => {
    expect(ownFileOf(text, 'a.csv')).toBe(kind);
  });

  it.each([
    ['remediation-list', 'client,Role,at_risk_pairings'],
    ['changes', 'machine;state;flagged_pairings_after'],
    ['changes', 'machine\tchanged_facts'],
    ['decision-log', 'client;owner;verdict_then'],
    ['plan', 'machine;role;clears_pairings'],
    ['list', 'Rechner;PPTP-Rolle;Würde verschlechtern'],
    ['list', 'Server,Service pack,Flagged if raised'],
    ['list', 'Machine,Before,Flagged now'],
  ])('recognises %s by one heading that only it has: %j', (kind, headings) => {
    expect(ownFileOf(`${headings}\n`, 'a.csv')).toBe(kind);
  });

  it.each([
    'q251382-upgrade-host-list-fleet-2026-01-31.txt',
    'q251382-wave-host-list-wave-2-fleet-2026-01-31.txt',
  ])('recognises a host list by its file name: %s', (name) => {
    expect(ownFileOf('WS1\r\nWS2\r\n', name)).toBe('upgrade-host-list');
  });

  it.each([
    INVENTORY,
    'client,action\na,b',
    'Machine,Role,Action,Target,Line\nA1,client,none,,2',
    'Computer;Role;Service Pack;plan_wave\nA1;client;SP4;2',
    'Client;Client service pack;Role\nA1;SP4;client',
    'Server;Role;Server Service Pack\nR1;server;SP6a',
    'Computer;Role;Forced by;State;Before\nA1;client;GPO;on;off',
    '{"a":1}',
    '# a remark\na;b',
    '',
  ])('leaves %j alone', (text) => {
    expect(ownFileOf(text, 'a.csv')).toBeNull();
  });
});

async function read(...files: readonly (string | Uint8Array<ArrayBuffer>)[]) {
  const client = createAuditClient(openOnPage());
  return client.ask('import', {
    ...TAKES,
    sources: files.map((text, at) => ({ kind: 'file', name: `${at}.csv`, file: new Blob([text]) })),
  });
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('an import', () => {
  it('recognises a file of our own, even next to an inventory', async () => {
    for (const files of [[semicolons(REMEDIATION)], [INVENTORY, REMEDIATION.join('\n')]]) {
      const outcome = await read(...files);
      expect(outcome).toMatchObject({
        kind: 'refused',
        refusal: { reason: 'own-file', details: ['remediation-list'] },
      });
    }
  });

  it('refuses rejected rows while one still names no machine, and reads them once all do', async () => {
    const rejected = (name: string) =>
      `Hostname,Role,Service Pack,Encryption,line,reason\n${name},client,SP4,optional,5,${REJECTIONS[0]}\nR1,server,SP5,required,7,${REJECTIONS[0]}\n`;
    expect(await read(rejected(''))).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'own-file', details: ['rejected-rows'] },
    });
    expect((await read(rejected('WS1'))).kind).toBe('audit');
  });

  it('reads a gzipped inventory', async () => {
    expect((await read(await gzip(INVENTORY))).kind).toBe('audit');
  });

  it('reports damaged gzip, and an unreadable format inside gzip', async () => {
    const packed = await gzip(INVENTORY);
    expect(await read(packed.slice(0, 20))).toMatchObject({ refusal: { reason: 'gzip-damaged' } });
    expect(await read(await gzip('PK\u0003\u0004 inventory.csv'))).toMatchObject({
      refusal: { reason: 'archive', details: ['ZIP'] },
    });
  });
});

const FLEET = [
  'Hostname;Role;Service Pack;Encryption;Password contains §;Standort',
  'WS1;client;SP4;optional;yes;Köln',
  'WS2;client;SP3;optional;;Düren',
  ';client;SP4;optional;yes;Köln',
  'RAS1;server;SP6a;required;;Köln',
].join('\n');

const RULES = {
  ...TAKES.rules,
  assumptions: { ...TAKES.rules.assumptions, sectionSign: 'yes' },
} as const;

/** An export of the whole audit. */
type WholeKind = Exclude<ExportKind, 'this-list' | 'wave-host-list'>;

async function exportOf(kind: WholeKind, delimiter: ',' | ';'): Promise<string> {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text', name: 'fleet.csv', text: FLEET }] as const;
  const takes = { ...TAKES, sources, rules: RULES, withoutAsking: true };
  const compared = await comparedWith(
    'earlier.csv',
    FLEET.replace('WS1;client;SP4', 'WS1;client;SP6a'),
  );
  await client.ask('import', takes);
  const decisions = await decide(
    client,
    [clientsWith(), { kind: 'accept', reason: 'kiosk', until: '2027-01-31' }],
    [clientsWith(), { kind: 'owner', owner: 'client' }],
  );
  const suggestion = await client.ask('suggestPlan', {
    groupBy: null,
    most: null,
    mostWaves: null,
  });
  const plan = suggestion.kind === 'plan' ? suggestion.plan : null;
  await client.ask('reread', { ...takes, decisions, plan, compared });
  const query = { table: 'pairings', filter: NO_FILTER, sort: [] } as const;
  const order = kind === 'pairings-in-view' ? { kind, query } : { kind };
  return exportedText(client, order, delimiter);
}

describe('an export of this page', () => {
  const LISTS = [
    'remediation-list',
    'pairings-in-view',
    'rejected-rows',
    'decision-log',
    'changes',
    'plan',
  ] as const;
  const WRITTEN: readonly (readonly [WholeKind, ',' | ';'])[] = [
    ...LISTS.flatMap((kind) => [[kind, ','] as const, [kind, ';'] as const]),
    ['complete-audit', ','],
    ['upgrade-host-list', ','],
  ];

  it.each(WRITTEN)('is recognised when it is imported: %s with %s', async (kind, delimiter) => {
    const text = await exportOf(kind, delimiter);
    const isList = LISTS.some((list) => list === kind);
    for (const [how, save] of isList ? SAVED_AGAIN : SAVED_AGAIN.slice(0, 4)) {
      for (const others of [[], [FLEET]]) {
        expect(await read(...others, save(text)), how).toMatchObject({
          kind: 'refused',
          refusal: { reason: 'own-file', details: [kind] },
        });
      }
    }
  });

  it.each([
    ['q251382-clients-list-fleet-2026-01-31.csv', 'list'],
    ['Q251382-problems-list-fleet-2026-01-31 (1).csv', 'list'],
    ['q251382-inventory-list-fleet-2026-01-31.csv', 'inventory-list'],
    ['inventory-list.csv', null],
  ])('that lists the rows of a tab is recognised by its name: %s', (name, kind) => {
    expect(ownFileOf('Name,Role\r\nWS1,client\r\n', name)).toBe(kind);
  });

  it('is not mistaken for an inventory that shares a few headings', () => {
    const text = 'client;service_pack;encryption;action;line\nWS1;SP4;;a;2';
    expect(ownFileOf(text, 'a.csv')).toBeNull();
  });
});
