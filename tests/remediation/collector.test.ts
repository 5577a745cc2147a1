import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/requests.ts';
import { cellOf } from '../../src/fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../../src/fleet/machine.ts';
import { known, MISSING, unreadable } from '../../src/fleet/reading.ts';
import { COLLECTOR, DIRECTORY_QUERY } from '../../src/remediation/collector.ts';
import { TAKES } from '../answers/import-takes.ts';
import { readSample } from '../samples/read-sample.ts';
import { COLLECTED } from './collected.ts';

const LINES = COLLECTOR.split('\r\n');
/** The lines that are carried out: no remarks. */
const COMMANDS = LINES.filter((line) => !line.startsWith('rem'));

/** The variables that hold what other machines say, and what names them. */
const FOREIGN = ['PC', 'NAME', 'KIND', 'VERSION', 'SUITE', 'CSD', 'SP6A', 'FORCED', 'OWN', 'AGAIN'];

function withoutQuoted(line: string): string {
  return line.replaceAll(/"[^"]*"/g, '""');
}

describe('collect-nt4.bat', () => {
  it('is ASCII with CRLF, in lines that a console shows', () => {
    expect(COLLECTOR).toMatch(/^[\t -~\r\n]*$/);
    expect(COLLECTOR.endsWith('goto :EOF\r\n')).toBe(true);
    expect(COLLECTOR.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of LINES.filter((each) => /^(?:rem|echo) /.test(each))) {
      expect(line.length).toBeLessThanOrEqual(106);
    }
  });

  it.each([
    'Q103000',
    'Q140378',
    'Q150800',
    'Q152078',
    'Q153407',
    'Q154062',
    'Q168292',
    'Q169115',
    'Q172215',
    'Q177118',
    'Q180546',
    'Q197099',
    'Q222507',
    'Q246009',
    'Q260324',
  ])('says that it follows %s', (article) => {
    expect(LINES.filter((line) => line.startsWith('rem ')).join('\n')).toContain(article);
  });

  it('says that it was never run on Windows NT 4.0', () => {
    expect(COLLECTOR).toContain('It has never been run on a real Windows NT 4.0.');
  });

  it('uses no syntax that came after NT 4.0', () => {
    for (const line of COMMANDS) {
      expect(line).not.toMatch(
        /usebackq|exit \/b|set \/p|%~\d|%%~[a-z]?%|![A-Za-z]+!|%(?:DATE|TIME|CD|RANDOM)%/i,
      );
      const [, options = ''] = /for \/f "([^"]*)"/.exec(line) ?? [];
      expect(options.replaceAll(/(?:eol|skip|delims|tokens)=\S*\s?/g, '').trim()).toBe('');
    }
  });

  it('jumps only to labels that it has, and to each of them', () => {
    const labels = COMMANDS.flatMap((line) => /^:(\w+)$/.exec(line)?.[1] ?? []);
    const jumps = COMMANDS.flatMap((line) =>
      [...line.matchAll(/(?:goto |call :)(\w+)/g)].map(([, label]) => label),
    );
    expect([...new Set(jumps)].sort()).toEqual(labels.sort());
  });

  it('puts what other machines say only between quotation marks, where it is no command', () => {
    for (const line of COMMANDS.filter((each) => !/^set (?:TARGET|NAME|PC)=/.test(each))) {
      for (const name of FOREIGN) expect(withoutQuoted(line)).not.toContain(`%${name}%`);
    }
  });

  it('takes nothing with a quotation mark from a file, a tool or a machine', () => {
    const read = COMMANDS.filter(
      (line) => /in \('/.test(line) && !/date \/t|netsvc|\/i "RASPPTPM"/.test(line),
    );
    expect(read.length).toBe(5);
    for (const line of read) expect(line).toContain('^| find /v """"');
  });
});

describe('the file that it writes', () => {
  const sample = readSample('nt4-inventory.csv', new TextEncoder().encode(COLLECTED));
  const { fleet } = sample.inventory;
  const readingsOf = (fact: FactName) =>
    fleet.names.map((_, machine) => cellOf<unknown>(fleet.facts[fact], machine).reading);

  it('is read without a question about its columns', () => {
    expect(sample.mapping.map(({ field, certain }) => [field, certain])).toEqual([
      ['name', true],
      ['domain', true],
      ['product', true],
      ['servicePack', true],
      [null, true],
      ['role', true],
      ['encryption', true],
      ['sectionSign', true],
      ['lastSeen', true],
      [null, true],
    ]);
    expect(fleet.extras.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Service pack 6a', 'Reached']),
    );
  });

  it('leaves every fact of a machine that was not reached open, never at "no"', () => {
    for (const fact of FACT_NAMES) expect(readingsOf(fact).at(-1)).toEqual(MISSING);
  });

  it.each(['after', 'before'])(
    'says that a machine was reached if the run %s the one that missed it reached it',
    (place) => {
      const [headings = '', anna = '', ...others] = COLLECTED.split('\r\n');
      const gone = others.find((line) => line.startsWith('"GONE"')) ?? '';
      const missed = gone.replace('GONE', 'WS-ANNA');
      const rows = place === 'after' ? [missed, anna] : [anna, missed];
      const text = [headings, ...rows, gone, ''].join('\r\n');
      const { fleet } = readSample('twice.csv', new TextEncoder().encode(text)).inventory;
      const reached = fleet.extras.find(({ heading }) => heading === 'Reached');
      const said = fleet.names.map((_, machine) => reached?.texts.at(reached.codes[machine] ?? 0));
      expect(said).toEqual(['yes', '']);
      expect(cellOf<unknown>(fleet.facts.servicePack, 0).reading).toEqual(known('SP4'));
    },
  );

  it('gives the service pack as the registry has it, and none where CSDVersion is missing', () => {
    expect(readingsOf('servicePack')).toEqual(
      ['SP4', 'SP6', null, 'SP5', 'SP4', null].map((pack) =>
        pack === null ? MISSING : known(pack),
      ),
    );
  });

  it('gives products outside the article as such', () => {
    expect(readingsOf('product')).toEqual(
      ['nt-4', 'nt-4-server', 'nt-4', 'outside-the-article', 'outside-the-article', null].map(
        (product) => (product === null ? MISSING : known(product)),
      ),
    );
  });

  it('gives a role only where PPTP is absent, and asks for the meaning of the others', () => {
    const none = known('none');
    expect(readingsOf('role')).toEqual([
      unreadable('PPTP installed, RemoteAccess stopped, phonebook with RASPPTPM'),
      unreadable('PPTP installed, RemoteAccess running, phonebook unknown'),
      none,
      none,
      none,
      MISSING,
    ]);
  });

  it('gives forced encryption only where a value forces it', () => {
    expect(readingsOf('encryption')).toEqual([
      MISSING,
      known('required'),
      ...Array(4).fill(MISSING),
    ]);
  });

  it('gives the day that the console of NT 4.0 shows', () => {
    expect(readingsOf('lastSeen')[0]).toEqual(known(Date.UTC(1999, 2, 2)));
  });
});

describe('the reading of that file', () => {
  const read = async (withoutAsking: boolean, values = TAKES.cellChoices.values) => {
    const sources = [{ kind: 'text' as const, text: COLLECTED, name: 'nt4-inventory.csv' }];
    const cellChoices = { ...TAKES.cellChoices, values };
    const takes = { ...TAKES, sources, cellChoices, withoutAsking };
    return createAnswers().requests.import(takes, () => undefined);
  };

  it('asks what the roles mean, once for each text, and for nothing else', async () => {
    const outcome = await read(false);
    if (outcome.kind !== 'columns') throw new Error(outcome.kind);
    expect(outcome.preview.missing).toEqual([]);
    expect(outcome.preview.sources[0]?.columns.every(({ certain }) => certain)).toBe(true);
    expect(outcome.preview.unknownValues.map(({ fact, rows }) => [fact, rows])).toEqual([
      ['role', 1],
      ['role', 1],
    ]);
  });

  it('audits it with those meanings, and refuses it without', async () => {
    const roles = [
      {
        fact: 'role',
        text: 'PPTP installed, RemoteAccess stopped, phonebook with RASPPTPM',
        value: 'client',
      },
      {
        fact: 'role',
        text: 'PPTP installed, RemoteAccess running, phonebook unknown',
        value: 'server',
      },
    ] as const;
    expect((await read(false, roles)).kind).toBe('audit');
    expect((await read(true)).kind).toBe('refused');
  });
});

describe('the file of the query for Active Directory', () => {
  it('has the columns that the page reads', () => {
    const attributes = DIRECTORY_QUERY.split(' ').at(-1) ?? '';
    const rows = '"CN=WS-ANNA,CN=Computers,DC=bonn,DC=de",WS-ANNA,Windows NT,4.0,SP4';
    const text = `DN,${attributes}\r\n${rows}\r\n`;
    const { mapping, inventory } = readSample('nt4.csv', new TextEncoder().encode(text));
    expect(mapping.map(({ field }) => field)).toEqual([
      null,
      'name',
      'product',
      'product',
      'servicePack',
    ]);
    const { servicePack, product } = inventory.fleet.facts;
    expect(cellOf(servicePack, 0).reading).toEqual(known('SP4'));
    expect(cellOf(product, 0).reading).toEqual(known('nt-4'));
  });
});
