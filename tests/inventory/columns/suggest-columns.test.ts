import { describe, expect, it } from 'vitest';
import { isCertain, missingNeeded } from '../../../src/inventory/columns/mapping-judgement.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import type { Field } from '../../../src/inventory/inventory.ts';
import { drawTable, fieldsOf, tableOf } from '../raw-table-of.ts';

const HEADINGS: { readonly [F in Exclude<Field, 'password'>]: readonly string[] } = {
  name: [
    'Hostname',
    'host',
    'computer',
    'Computer Name',
    'computer_name',
    'computerName',
    'computer-name',
    'COMPUTERNAME',
    'machine',
    'NetBIOS name',
    'NetBIOS-Name',
    'name',
    'node',
    'device',
    'Rechnername',
    'Computername',
    'Rechner',
    'Gerätename',
    'Geraetename',
    'Gera\u0308tename',
    'Ger\uFFFDtename',
    '\uFEFFHostname',
    ' "Hostname" ',
    'Hostname:',
    'Host name (NetBIOS)',
  ],
  role: [
    'role',
    'Role',
    'PPTP role',
    'pptp_role',
    'pptpRole',
    'VPN role',
    'RAS role',
    'Rolle',
    'PPTP-Rolle',
    'VPN-Rolle',
    'Role (PPTP)',
  ],
  servicePack: [
    'service pack',
    'Service Pack',
    'service_pack',
    'servicepack',
    'servicePack',
    'SP',
    'sp',
    'CSDVersion',
    'CSD version',
    'CSD-Version',
    'OperatingSystemServicePack',
    'operatingSystemServicePack',
    'patch level',
    'Servicepack',
    'SP-Stand',
    'ServicePackMajorVersion',
    'Installed service pack',
    'NT SP',
  ],
  encryption: [
    'encryption',
    'encryption policy',
    'encryption_policy',
    'data encryption',
    'DataEncryption',
    'require data encryption',
    'encryption required',
    'EncryptionRequired',
    'forced encryption',
    'Verschlüsselung',
    'Verschluesselung',
    'Verschlu\u0308sselung',
    'Verschlusselung',
    'Verschl\uFFFDsselung',
    'VERSCHLÜSSELUNG',
    'Datenverschlüsselung',
    'Verschlüsselungsrichtlinie',
    'Verschlüsselung erzwungen',
    'Verschlüsselung erforderlich',
    'Encryption (PPTP)',
  ],
  sectionSign: [
    'password contains §',
    'Password contains section sign',
    'section sign',
    'section sign in password',
    'section_sign_in_password',
    'paragraph sign',
    '§',
    'Kennwort enthält §',
    'Kennwort enthaelt §',
    'Passwort mit §',
    'Paßwort mit §',
    'Passwort enthält §',
    'Paragraphzeichen',
    'Paragrafzeichen',
    '§ im Kennwort (ja/nein)',
  ],
  product: [
    'operating system',
    'operatingSystem',
    'OS',
    'product',
    'edition',
    'caption',
    'Betriebssystem',
  ],
  architecture: ['architecture', 'CPU', 'Architektur', 'Prozessor'],
  strength: ['encryption strength', 'key length', 'Schlüssellänge', 'Verschlüsselungsstärke'],
  lastSeen: ['last seen', 'lastSeen', 'inventory date', 'Zuletzt gesehen', 'Inventurdatum'],
  peers: ['connects to', 'dials', 'peers', 'verbindet mit', 'Zielserver'],
  group: ['site', 'location', 'group', 'department', 'Standort', 'Filiale', 'Abteilung', 'owner'],
  domain: ['domain', 'Domäne', 'Domaene'],
  address: ['IP address', 'IP-Adresse', 'ip'],
};

const VALUES: { readonly [F in Field]: readonly string[] } = {
  name: ['BONN01', 'BONN02', 'BONN03'],
  role: ['client', 'server', 'both'],
  servicePack: ['SP4', '6a', ''],
  encryption: ['required', 'optional', ''],
  sectionSign: ['yes', 'no', ''],
  product: ['Windows NT 4.0', 'Windows NT Server 4.0', ''],
  architecture: ['x86', 'Alpha', ''],
  strength: ['40-bit', '128-bit', ''],
  lastSeen: ['1999-12-31', '2000-01-01', ''],
  password: ['geheim', 'pa§§', ''],
  peers: ['VPN1', 'VPN1;VPN2', ''],
  group: ['Bonn', 'Köln', ''],
  domain: ['CORP', 'LAB', ''],
  address: ['10.0.0.1', '10.0.0.2', ''],
};

describe('suggestColumns', () => {
  for (const [field, headings] of Object.entries(HEADINGS)) {
    it.each(headings)(`takes %j for ${field} with certainty`, (heading) => {
      const values = Object.entries(VALUES).find(([key]) => key === field)?.[1] ?? [];
      const table = tableOf(
        ['Kommentar', heading],
        values.map((value) => ['', value]),
      );
      expect(suggestColumns(table)[1]).toMatchObject({ field, certain: true });
    });
  }

  it.each([
    'Kommentar',
    'SPX',
    'SPA',
    'OSI',
    'Spalte',
    'Seriennummer',
    'User name',
    'Benutzername',
    'Printer name',
    'Target service pack',
    'Exchange service pack',
    'Service pack date',
    'Sonderzeichen',
    'Password age',
    'Kennwortalter',
    'line',
    'reason',
    'action',
    'target',
    'missing_facts',
    '__proto__',
    'constructor',
    '',
  ])('carries %j along as written', (heading) => {
    const table = tableOf([heading], [['abc'], ['def'], ['def']]);
    expect(suggestColumns(table)[0]?.field).toBeNull();
  });

  it('reads a plain German inventory without a question', () => {
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

  it('reads our own remediation list, its counts being no facts', () => {
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

  it('prefers the more telling of two headings for one field', () => {
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
    ['Server', ['BONN01', 'BONN02'], 'peers'],
  ])('decides %j with the values %j: %s', (heading, values, field) => {
    const rows = values.map((value, row) => [`BONN0${row + 1}`, value]);
    expect(suggestColumns(tableOf(['Hostname', heading], rows))[1]?.field).toBe(field);
  });

  it('takes Client or Server for the name where nothing else names the machine', () => {
    expect(fieldsOf(tableOf(['Server', 'SP'], [['BONN01', 'SP4']]))).toMatchObject({
      Server: 'name',
    });
    expect(fieldsOf(tableOf(['Client', 'Server'], [['WS1', 'BONN01']]))).toMatchObject({
      Client: 'name',
    });
  });

  it('asks where only the values speak for a column', () => {
    const table = drawTable(`
      A      | B      | C
      BONN01 | client | SP4
      BONN02 | server | SP6a`);
    const mapping = suggestColumns(table);
    expect(mapping.map(({ field }) => field)).toEqual(['name', 'role', 'servicePack']);
    expect(mapping.every(({ reason, certain }) => reason === 'values' && !certain)).toBe(true);
    expect(isCertain(mapping)).toBe(false);
  });

  it('asks where a role column says nothing that is understood', () => {
    const table = drawTable(`
      Name   | Rolle
      BONN01 | Dateiserver
      BONN02 | Arbeitsplatz`);
    expect(suggestColumns(table)[1]).toMatchObject({ field: 'role', certain: false });
  });

  it('asks where two columns of one heading say different things', () => {
    const table = tableOf(['Name', 'Rolle', 'SP', 'SP'], [['A1', 'Client', 'SP4', 'SP5']]);
    const mapping = suggestColumns(table);
    expect(mapping[2]).toMatchObject({ field: 'servicePack', certain: false });
    expect(isCertain(mapping)).toBe(false);
  });

  it('says which needed fields no column gives', () => {
    expect(missingNeeded(suggestColumns(tableOf(['SP', 'Foo'], [['SP4', 'x']])))).toEqual([
      'name',
      'role',
    ]);
    expect(missingNeeded(suggestColumns(tableOf(['Name', 'Rolle'], [['A', 'Client']])))).toEqual(
      [],
    );
  });

  it('leaves a column alone whose heading negates the §, because yes would mean no', () => {
    const table = tableOf(['Kennwort ohne §'], [['ja'], ['nein']]);
    expect(suggestColumns(table)[0]?.field).toBeNull();
  });

  it('finds passwords by their heading and by not being flags', () => {
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

  it('takes every password column for one', () => {
    const table = tableOf(['Old password', 'Password', 'pwd'], [['a1', 'b2', 'c3']]);
    expect(suggestColumns(table).map(({ field }) => field)).toEqual([
      'password',
      'password',
      'password',
    ]);
  });

  it('takes flags under a bare password heading for the § only with a question', () => {
    const table = tableOf(
      ['Name', 'Rolle', 'Passwort'],
      [
        ['A', 'Client', 'ja'],
        ['B', 'Server', 'nein'],
      ],
    );
    expect(suggestColumns(table)[2]).toMatchObject({ field: 'sectionSign', certain: false });
  });

  it('goes through five thousand columns and finds the three that count', () => {
    const headings = Array.from({ length: 5000 }, (_, index) => `Spalte ${index}`);
    const table = tableOf(
      [...headings, 'Name', 'Rolle', 'SP'],
      [[...headings, 'A1', 'Client', 'SP4']],
    );
    expect(fieldsOf(table)).toEqual({ Name: 'name', Rolle: 'role', SP: 'servicePack' });
  });

  it('answers for a table without columns and one without rows', () => {
    expect(suggestColumns(tableOf([], []))).toEqual([]);
    expect(fieldsOf(tableOf(['Name', 'Rolle'], []))).toEqual({ Name: 'name', Rolle: 'role' });
  });
});
