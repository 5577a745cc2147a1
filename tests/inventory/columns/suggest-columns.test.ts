import { describe, expect, it } from 'vitest';
import { isCertain, missingNeeded } from '../../../src/inventory/columns/mapping-judgement.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { drawTable, fieldsOf, tableOf } from '../raw-table-of.ts';

describe('suggestColumns', () => {
  it('reads a plain German inventory with certainty', () => {
    const table = drawTable(`
      Rechnername | Rolle  | Service Pack | Verschlüsselung | Kennwort enthält § | Standort
      BONN01      | Client | SP4          | erforderlich    | ja                 | Bonn
      BONN02      | Server | SP6a         | erforderlich    |                    | Bonn`);
    expect(fieldsOf(table)).toEqual({
      Rechnername: 'name',
      Rolle: 'role',
      'Service Pack': 'servicePack',
      Verschlüsselung: 'encryption',
      'Kennwort enthält §': 'sectionSign',
      Standort: 'group',
    });
    expect(isCertain(suggestColumns(table))).toBe(true);
  });

  it('reads our own remediation list without its counts', () => {
    const table = tableOf(
      'client,service_pack,encryption,section_sign_in_password,action,target,exposed_pairings,line'.split(
        ',',
      ),
      [
        [
          'BONN01',
          'SP4',
          'required',
          'yes',
          'upgrade',
          'SP5 or later, SP6a recommended',
          '12',
          '2',
        ],
      ],
    );
    expect(fieldsOf(table)).toEqual({
      client: 'name',
      service_pack: 'servicePack',
      encryption: 'encryption',
      section_sign_in_password: 'sectionSign',
    });
  });

  it('prefers the more specific of two headings for one field', () => {
    const table = drawTable(`
      Name        | Hostname | Rolle  | PPTP-Rolle
      Frau Müller | BONN01   | Server | Client
      Herr Maier  | BONN02   | Server | Server`);
    expect(fieldsOf(table)).toEqual({ Hostname: 'name', 'PPTP-Rolle': 'role' });
  });

  it('takes ServicePackMajorVersion as a second column beside CSDVersion', () => {
    const table = drawTable(`
      Name   | ServicePackMajorVersion | CSDVersion
      BONN01 | 4                       | Service Pack 4`);
    expect(fieldsOf(table)).toMatchObject({
      CSDVersion: 'servicePack',
      ServicePackMajorVersion: 'servicePack',
    });
  });

  it("takes Active Directory's version as a second column beside its product", () => {
    const table = drawTable(`
      cn     | operatingSystem | operatingSystemVersion | operatingSystemServicePack
      BONN01 | Windows NT      | 4.0                    | SP3`);
    expect(fieldsOf(table)).toEqual({
      cn: 'name',
      operatingSystem: 'product',
      operatingSystemVersion: 'product',
      operatingSystemServicePack: 'servicePack',
    });
  });

  it.each([
    [['2.7.1', 'Beta'], null],
    [['4.0', 'NT 4.0'], 'product'],
    [['SP4', 'SP5'], 'servicePack'],
    [['NT 4.0 SP4', 'NT 4.0 SP5'], 'servicePack'],
  ])('takes the version beside a product for what it holds: %j, %s', (versions, field) => {
    const rows = versions.map((version, row) => [`A${row}`, 'Windows NT', version]);
    expect(suggestColumns(tableOf(['cn', 'OS', 'Version'], rows))[2]).toEqual({
      column: 2,
      field,
      reason: 'heading',
      certain: true,
    });
  });

  it('reads marks for clients and for servers as roles', () => {
    const table = drawTable(`
      Hostname | PPTP client | PPTP server
      BONN01   | x           |
      BONN02   |             | x`);
    const role = { field: 'role', reason: 'heading', certain: true } as const;
    expect(suggestColumns(table).slice(1)).toEqual([
      { column: 1, ...role },
      { column: 2, ...role },
    ]);
  });

  it('is uncertain about three columns of such marks', () => {
    const table = drawTable(`
      Hostname | PPTP client | VPN client | PPTP server
      BONN01   | x           | x          |
      BONN02   |             |            | x`);
    const [, ...marks] = suggestColumns(table);
    expect(marks).toHaveLength(3);
    for (const { field, certain } of marks) expect([field, certain]).toEqual(['role', false]);
  });

  it.each([
    ['for clients only', 'Hostname | PPTP client | VPN client', 'BONN01 | x | x'],
    ['beside a role', 'Hostname | PPTP client | PPTP server | Rolle', 'BONN01 | x | x | Client'],
    ['that ask for §', 'Hostname | VPN client | PPTP server', 'BONN01 | § | x'],
  ])('reads no marks %s as roles', (_, headings, row) =>
    expect(suggestColumns(drawTable(`${headings}\n${row}`))[1]?.field).not.toBe('role'),
  );

  it.each([
    ['Version', ['Windows NT 4.0 SP4', 'Windows NT 4.0'], 'product'],
    ['Version', ['SP4', 'SP6a'], 'servicePack'],
    ['Version', ['2.7.1', '2.8.0'], null],
    ['Platform', ['x86', 'Alpha'], 'architecture'],
    ['Platform', ['Windows NT 4.0', 'Windows 2000'], 'product'],
    ['Funktion', ['Client', 'Einwahlserver'], 'role'],
    ['Funktion', ['Dateiserver', 'Druckserver'], null],
    ['Gegenstelle', ['VPN1', 'VPN2'], 'peers'],
    ['Gegenstelle', ['Client', 'Server'], 'role'],
    ['PPTP-Server', ['VPN1', 'VPN1;VPN2'], 'peers'],
    ['PPTP-Server', ['ja', 'nein'], null],
    ['VPN server', ['BONN01', ''], 'peers'],
    ['Gateway', ['BONN01', 'BONN02'], 'peers'],
    ['Gateway', ['10.0.0.1', '10.0.1.1'], null],
    ['Gateway', ['VPN9', 'bonn02.corp.example'], 'peers'],
    ['Server', ['BONN01', 'BONN02'], 'peers'],
    ['Ziel', ['VPN1;CORP\\BONN01', ''], 'peers'],
    ['Ziel', ['Client', 'Server'], 'role'],
    ['Client', ['', '-'], null],
    ['Typ', ['Service Pack 4', 'SP6a'], 'servicePack'],
  ])('decides %j with the values %j: %s', (heading, values, field) => {
    const rows = values.map((value, row) => [`BONN0${row + 1}`, value]);
    expect(suggestColumns(tableOf(['Hostname', heading], rows))[1]?.field).toBe(field);
  });

  it.each([
    [['Kommentar', 'Hostname', 'Gateway'], ['VPN1', 'BONN01', 'BONN01'], 'peers'],
    [['Standort', 'Hostname', 'Gateway'], ['VPN1', 'BONN01', 'BONN01'], 'peers'],
    [['Client', 'Hostname', 'Gateway'], ['VPN1', 'BONN01', 'BONN01'], 'peers'],
    [['Hostname', 'Gateway', 'Standort'], ['BONN01\u00A0', 'BONN01', 'Bonn'], 'peers'],
    [['Standort', 'Hostname', 'Gateway'], ['VPN1', 'BONN01', 'VPN1'], null],
    [['Standort', 'Gateway', 'Rolle'], ['VPN1', 'VPN1', 'Client'], null],
  ] as const)('compares a gateway with the machine names: %j, %j', (headings, row, field) => {
    const mapping = suggestColumns(tableOf(headings, [row]));
    expect(mapping[headings.indexOf('Gateway')]?.field).toBe(field);
  });

  it('is certain about a heading whose values agree', () => {
    const table = tableOf(['Hostname', 'Version'], [['A1', 'SP4']]);
    expect(suggestColumns(table)[1]).toMatchObject({ field: 'servicePack', certain: true });
  });

  it.each(['Service Pack', 'Verschlüsselung', 'Betriebssystem', 'zuletzt gesehen'])(
    'is certain about a sure heading whatever is below it: %j',
    (heading) => {
      const table = tableOf(['Hostname', heading], [['A1', 'Dateiserver']]);
      expect(suggestColumns(table)[1]?.certain).toBe(true);
    },
  );

  it.each([
    ['Installed service pack', ['SP4', 'huh'], true],
    ['Installed service pack', ['SP4', 'huh', 'hm'], false],
    ['Installed service pack', [''], false],
    ['Standort Nord', ['Bonn'], true],
    ['Peers today', ['VPN1'], true],
    ['IP address of LAN', ['10.0.0.1'], true],
    ['Computer name today', ['BONN01'], true],
  ])('is certain by the words of %j over %j: %s', (heading, values, certain) => {
    const table = tableOf(
      [heading],
      values.map((value) => [value]),
    );
    expect(suggestColumns(table)[0]).toMatchObject({ reason: 'words-of-heading', certain });
  });

  it('prefers words that the values confirm', () => {
    const table = tableOf(
      ['Local service pack', 'Installed service pack'],
      [
        ['Bonn', 'SP4'],
        ['Bonn', 'SP5'],
      ],
    );
    expect(fieldsOf(table)).toEqual({ 'Installed service pack': 'servicePack' });
  });

  it('prefers the first of two columns that are equally good', () => {
    const table = tableOf(['Erste Rolle', 'Zweite Rolle'], [['Client', 'Server']]);
    expect(fieldsOf(table)).toEqual({ 'Erste Rolle': 'role' });
  });

  it('maps no empty column to the name', () => {
    const rows = ['SP4', 'SP5'].map((cell) => ['', cell]);
    expect(fieldsOf(tableOf(['Client', 'SP'], rows))).toEqual({ SP: 'servicePack' });
  });

  it('maps Client or Server to the name if no other column names the machine', () => {
    expect(fieldsOf(tableOf(['Server', 'SP'], [['BONN01', 'SP4']]))).toMatchObject({
      Server: 'name',
    });
    expect(fieldsOf(tableOf(['Client', 'Server'], [['WS1', 'BONN01']]))).toMatchObject({
      Client: 'name',
    });
  });

  it('is uncertain if only the values identify a column', () => {
    const table = drawTable(`
      A      | B      | C
      BONN01 | client | SP4
      BONN02 | server | SP6a`);
    const mapping = suggestColumns(table);
    expect(mapping.map(({ field }) => field)).toEqual(['name', 'role', 'servicePack']);
    expect(mapping.every(({ reason, certain }) => reason === 'values' && !certain)).toBe(true);
    expect(isCertain(mapping)).toBe(false);
  });

  it('is uncertain if no text of a role column is understood', () => {
    const table = drawTable(`
      Name   | Rolle
      BONN01 | Dateiserver
      BONN02 | Arbeitsplatz`);
    expect(suggestColumns(table)[1]).toMatchObject({ field: 'role', certain: false });
  });

  it.each([
    [
      ['A1', 'Client', 'SP4', 'SP5'],
      ['A2', 'Client', 'SP5', 'SP4'],
    ],
    [
      ['A1', 'Client', 'SP4', 'SP4'],
      ['A2', 'Client', 'SP5', 'SP5'],
      ['A3', 'Client', 'SP4', 'SP5'],
    ],
  ])('is uncertain if two columns with the same heading contradict each other: %j', (...rows) => {
    const mapping = suggestColumns(tableOf(['Name', 'Rolle', 'SP', 'sp'], rows));
    expect(mapping[2]).toMatchObject({ field: 'servicePack', certain: false });
    expect(isCertain(mapping)).toBe(false);
  });

  it('is certain if two columns with the same heading agree', () => {
    const table = tableOf(['Name', 'SP', 'SP'], [['A1', 'SP4', 'SP4']]);
    expect(suggestColumns(table)[1]).toMatchObject({ field: 'servicePack', certain: true });
  });

  it('gives no field to a column of passwords, whatever the passwords are', () => {
    const table = tableOf(
      ['Hostname', 'Kennwort', 'X'],
      [
        ['A1', 'Client', 'Client'],
        ['A2', 'Server', 'Server'],
        ['A3', 'both', 'both'],
        ['A4', 'none', 'none'],
        ['A5', 'geheim', 'Client'],
      ],
    );
    expect(fieldsOf(table)).toEqual({ Hostname: 'name', Kennwort: 'password', X: 'role' });
  });

  it('leaves missingNeeded to report needed fields without a column', () => {
    expect(missingNeeded(suggestColumns(tableOf(['SP', 'Foo'], [['SP4', 'x']])))).toEqual([
      'name',
      'role',
    ]);
    expect(missingNeeded(suggestColumns(tableOf(['Name', 'Rolle'], [['A', 'Client']])))).toEqual(
      [],
    );
  });

  it('is certain about a heading that asks for passwords without §', () => {
    const table = tableOf(['Kennwort ohne §'], [['ja'], ['nein']]);
    expect(suggestColumns(table)[0]).toMatchObject({ field: 'sectionSign', certain: true });
  });

  it('finds passwords by a heading over texts that are not flags', () => {
    const table = tableOf(
      ['Name', 'Kennwort', 'Password', 'Kennwort enthält §', 'Passwort geändert am'],
      [
        ['A1', 'geheim', 'ja', 'ja', '31.12.1999'],
        ['A2', 'pa§§', 'nein', 'nein', '30.12.1999'],
      ],
    );
    expect(suggestColumns(table).map(({ field }) => field)).toEqual([
      'name',
      'password',
      null,
      'sectionSign',
      null,
    ]);
  });

  it('maps every password column to passwords, and those of other passwords to secrets', () => {
    const table = tableOf(
      ['Old password', 'Password', 'pwd', 'PIN', 'Password age'],
      [['a1', 'b2', 'c3', '1234', 'd4e']],
    );
    expect(suggestColumns(table).map(({ field, certain }) => [field, certain])).toEqual([
      ['secret', true],
      ['password', true],
      ['password', true],
      ['secret', false],
      ['secret', false],
    ]);
  });

  it.each(['Bemerkung', 'Feld7', 'Passau', ''])(
    'maps a column with § inside other text to secrets, without certainty: %j',
    (heading) => {
      const table = tableOf(
        ['Name', 'Rolle', heading],
        [
          ['A', 'Client', 'Som§mer01'],
          ['B', 'Server', 'Winter02'],
        ],
      );
      const mapping = suggestColumns(table);
      expect(mapping[2]).toEqual({ column: 2, field: 'secret', reason: 'values', certain: false });
      expect(isCertain(mapping)).toBe(false);
    },
  );

  it.each([
    'Passwort',
    'Kennwort enthält º',
    'Kennwort enthält ┬º',
    'Kennwort mit õ',
    'Password contains =A7',
  ])(
    'is uncertain about flags under a password heading that may have lost its §: %j',
    (heading) => {
      const table = tableOf(
        ['Name', 'Rolle', heading],
        [
          ['A', 'Client', 'ja'],
          ['B', 'Server', 'nein'],
        ],
      );
      expect(suggestColumns(table)[2]).toEqual({
        column: 2,
        field: 'sectionSign',
        reason: 'values',
        certain: false,
      });
    },
  );

  it('prefers flags under a bare password heading to those under any other', () => {
    const table = tableOf(
      ['Name', 'X', 'Passwort'],
      [
        ['A', 'kein §', 'ja'],
        ['B', '§', 'nein'],
      ],
    );
    expect(fieldsOf(table)).toEqual({ Name: 'name', Passwort: 'sectionSign' });
  });

  it('finds the three relevant columns among five thousand', () => {
    const headings = Array.from({ length: 5000 }, (_, index) => `Spalte ${index}`);
    const table = tableOf(
      [...headings, 'Name', 'Rolle', 'SP'],
      [[...headings, 'A1', 'Client', 'SP4']],
    );
    expect(fieldsOf(table)).toEqual({ Name: 'name', Rolle: 'role', SP: 'servicePack' });
  });

  it('accepts a table without columns and one without rows', () => {
    expect(suggestColumns(tableOf([], []))).toEqual([]);
    expect(fieldsOf(tableOf(['Name', 'Rolle'], []))).toEqual({ Name: 'name', Rolle: 'role' });
  });
});
