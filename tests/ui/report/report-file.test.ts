import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ownFileOf } from '../../../src/answers/own-files.ts';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { reportFile } from '../../../src/ui/report/report-file.ts';
import { auditReports } from '../../../src/ui/report/use-report.ts';
import { audited, inventory, listedHosts, MADE_AT, wholeText } from './written-report.ts';

const SAMPLE = readFileSync(new URL('../../../public/beispiel-bestand.csv', import.meta.url));
const WITH_PASSWORDS = new URL(
  '../../fixtures/inventories/facts/clear-text-passwords.csv',
  import.meta.url,
);
const SMALL = [
  'Computer,Role,Service Pack,Encryption,Section sign in password,Site',
  'WS-1,client,SP3,required,yes,Bonn',
  'WS-2,client,SP4,required,,Bonn',
  'WS-3,client,,required,yes,Wien',
  'RAS-1,server,SP6a,required,,Bonn',
];
const HOSTILE = [
  'Computer,Role,Service Pack,Encryption,Section sign in password,"Site </style><img src=x>"',
  '<script>alert(1)</script>,client,SP3,required,yes,"""><b onclick=""x"">"',
  "WS'&amp;\u202E1,client,SP4,required,yes,\u202E</table>",
  'WS-3,client,<i>SP9</i>,required,yes,Bonn',
  'RAS-1,server,SP6a,required,,Bonn',
];

async function reportOf(lines: readonly string[], ...rest: [typeof en?]) {
  const { contents, ask } = await audited(inventory(...lines), ...rest);
  return wholeText(reportFile(contents, ask));
}

describe('the report as a file', () => {
  it('lists every client of the remediation list in order', async () => {
    const file = { kind: 'file', file: new Blob([SAMPLE]), name: 'beispiel-bestand.csv' } as const;
    const { contents, ask, remediationList } = await audited([file]);
    const csv = (await remediationList()).replace(/^\uFEFF/, '');
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    const report = await wholeText(reportFile(contents, ask));
    expect(data.length).toBeGreaterThan(100);
    expect(listedHosts(report)).toEqual(data.map(({ client }) => client));
  });

  it.each([en, de])('is known as a report if it is opened as an inventory', async (messages) => {
    const report = await reportOf(SMALL, messages);
    expect(ownFileOf(report, 'a.html')).toBe('report');
  });

  it('lists only the clients that the person chose, and says so', async () => {
    const { contents, ask, client } = await audited(inventory(...SMALL));
    const query = { table: 'clients', filter: { parts: [], search: 'Bonn' }, sort: [] } as const;
    const reports = auditReports(contents.summary, en, client.ask, {
      now: () => MADE_AT,
      author: '',
    });
    const chosen = reports.file({ query, rows: [{ start: 1, end: 2 }] });
    const report = await wholeText(chosen.pieces(new AbortController().signal));
    expect(listedHosts(report)).toEqual(['WS-2']);
    expect(report).toContain('Only 1 of the 3 clients that need something is listed');
    const everyone = await wholeText(reportFile(contents, ask));
    expect(listedHosts(everyone)).toEqual(['WS-1', 'WS-2', 'WS-3']);
    expect(everyone).not.toContain('that need something is listed');
  });

  it("has the page's answer, with the counts, the file and its hash", async () => {
    const report = await reportOf(SMALL);
    for (const said of [
      '<h1>At least 2 clients need the upgrade to SP5: 1 is exposed today, 1 at risk because it is not known whether its password contains §; 1 pairing is undecided.</h1>',
      '2 of 3 pairings flagged (1 exposed, 1 at risk)',
      '1 server (1 with flagged pairings)',
      '4 machines from 4 data rows',
      'every client with every server',
      'If a fact is not recorded, pairings stay undecided',
      '<strong>fleet.csv</strong>',
      '8 Aug 2001, 00:00',
      'The PPTP server is running Windows NT 4.0 Service Pack 5 or later.',
    ]) {
      expect(report).toContain(said);
    }
    expect(report).toMatch(/<dd class="host">[0-9a-f]{64}<\/dd>/);
  });

  it('shows the matrix with totals', async () => {
    const report = await reportOf(SMALL);
    const row = /<th scope="row">SP4<\/th>.*?<\/tr>/.exec(report)?.[0] ?? '';
    expect(row.match(/>1</g)).toHaveLength(2);
  });

  it('lists clients by action, each with its missing facts', async () => {
    const report = await reportOf(SMALL);
    expect(report).toMatch(/<h3[^>]*>Upgrade: 2 clients<\/h3>[\s\S]*<h3[^>]*>Verify: 1 client</);
    expect(report).toContain('service pack of the client (1)');
    expect(listedHosts(report)).toEqual(['WS-1', 'WS-2', 'WS-3']);
  });

  it('says who meets whom, what is assumed and what that changes', async () => {
    const { extras } = (await audited(inventory(...SMALL))).contents.summary;
    const column = extras.findIndex(({ heading }) => heading === 'Site');
    const rules = {
      scope: { kind: 'group', column, emptyMeans: 'alone' },
      assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'yes' },
    } as const;
    const { contents, ask } = await audited(inventory(...SMALL), en, rules);
    const report = await wholeText(reportFile(contents, ask));
    expect(report).toContain('same “Site”');
    expect(report).toContain('Where that cell is empty, the machine meets nobody.');
    expect(report).toContain('§ in the password: yes');
    expect(report).toContain('Exposed: 1 → 2');
    expect(report).toContain('yes (assumed)');
  });

  it('is entirely in German, with verbatim quotations of the article', async () => {
    const report = await reportOf(SMALL, de);
    expect(report).toContain(
      '<h1>Mindestens 2 Clients brauchen die Aktualisierung auf SP5: 1 ist heute betroffen, 1 gefährdet,',
    );
    expect(report).toContain('<article class="report" lang="de">');
    expect(report).toContain('<span lang="en">The PPTP server is running');
    expect(report).toContain('Auf dem PPTP-Server läuft');
  });

  it('says that nobody needs anything if nothing is flagged', async () => {
    const report = await reportOf(SMALL.filter((line) => !line.includes('client')).concat(CLEAR));
    expect(report).toContain('<h1>No pairing is exposed or at risk.</h1>');
    expect(report).toContain(en.report.clients.nobody);
    expect(report).toContain(en.tables.empty.noProblems);
  });
});

const CLEAR = ['WS-9,client,SP6a,required,yes,Bonn'];

/** Every start and end tag of a document. */
function elementsOf(report: string): readonly string[] {
  const names = Array.from(report.matchAll(/<\/?([^\s>]+)/g), ([, name]) => String(name));
  return [...new Set(names)].sort();
}

describe('a report of a malicious inventory', () => {
  it('has the same elements as any other', async () => {
    const [plain, hostile] = [await reportOf(SMALL), await reportOf(HOSTILE)];
    expect(elementsOf(hostile).filter((name) => !elementsOf(plain).includes(name))).toEqual([]);
    expect(elementsOf(plain)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(script|button|a|img|iframe|link|form)$/)]),
    );
  });

  it('shows names without invisible characters, and headings as written', async () => {
    const hostile = await reportOf(HOSTILE);
    expect(listedHosts(hostile)).toEqual([
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      'WS&#39;&amp;amp;1',
      'WS-3',
    ]);
    expect(hostile).toContain('Site &lt;/style&gt;&lt;img src=x&gt;');
    expect(hostile).toContain('&quot;&gt;&lt;b onclick=&quot;x&quot;&gt;');
    expect(hostile).not.toMatch(/\p{Bidi_Control}/u);
  });

  it('requests nothing and runs nothing', async () => {
    const hostile = await reportOf(HOSTILE);
    expect(hostile).not.toMatch(/https?:|url\(|@import|javascript:/);
    const tags = hostile.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\s(?:on\w+|style|src|href)=/.test(tag))).toEqual([]);
  });
});

describe('a report of an inventory with passwords', () => {
  it('says whether they contain §, and contains none of them', async () => {
    const text = readFileSync(WITH_PASSWORDS, 'utf8');
    const report = await reportOf(text.trimEnd().split('\n'));
    expect(report).not.toMatch(/som|winter|\*{3}/);
    expect(report).toContain('holds passwords in clear text');
    expect(listedHosts(report).length).toBeGreaterThan(0);
  });
});
