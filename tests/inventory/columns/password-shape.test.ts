import { describe, expect, it } from 'vitest';
import {
  isMixedWord,
  mayHoldPartedPasswords,
  mayHoldPasswords,
} from '../../../src/inventory/columns/password-shape.ts';
import { columnOf, tableOf } from '../raw-table-of.ts';

const PASSWORDS = ['Winter7', 'so!mmer3', 'aB3xY9', 'Hund&Katz', 'p@ssw0rd'];

function split(list: string): readonly string[] {
  return list.split(/\s*\|\s*/).map((heading) => heading.trim());
}

describe('a column of words that look like passwords', () => {
  it.each([
    '',
    'X',
    'F5',
    'Feld 7',
    'Field_7',
    'Spalte F',
    'Unnamed: 4',
    'Notes',
    'Bemerkung',
    'Kommentar',
    'Info',
    'misc',
    'Sonstiges',
    'Freitext 1',
    'Wert',
    'Key',
    'Code',
    'VPN Access',
    'Stichwort',
    'ZD',
    'Ξενιος',
  ])('may hold passwords under a heading without a meaning: %j', (heading) =>
    expect(mayHoldPasswords(columnOf(heading, PASSWORDS))).toBe(true),
  );

  it.each(
    split(`Serial | Serial No. | S/N | Seriennummer | Serien-Nr. | Asset tag | AssetTag | Inventarnummer | Inventar-Nr. | Anlagennr |
      Barcode | MAC | MAC-Adresse | Hardware address | IP | DNS name | Alias | NetBIOS name | Phone | Telefon | Durchwahl | Fax |
      Room | Raum | Raumnr. | Zimmer | Etage | Gebäude | Dose | Patchfeld | Port | Switchport | VLAN | Rack | Arbeitsplatz |
      Site | Standort | Filiale | PLZ | Region | Owner | Besitzer | User | Benutzer | Username | Ansprechpartner | E-Mail |
      Model | Modell | Hersteller | CPU | RAM | Festplatte | BIOS version | Firmware | Grafikkarte | Monitor | Drucker |
      Product key | CD-Key | Lizenz | Software | Hotfixes | Image | Treiber | Build | Abteilung | Kostenstelle | OU | Projekt |
      Kundennummer | Bestellnr. | Rechnung | Ticket | Vertrag | Garantie | Kaufdatum | GUID | SID | Path | Loginscript | Checksum |
      Kennzeichen | Stufe | Farbe`),
  )('stays visible under a heading with a meaning: %j', (heading) =>
    expect(mayHoldPasswords(columnOf(heading, PASSWORDS))).toBe(false),
  );

  it.each([
    ['too few of them', ['Winter7', 'so!mmer3']],
    ['remarks', ['Umzug 2001 (Bonn)', 'neu seit 3 Aug', 'User7 left', 'Sp4 neu, alt']],
    ['codes of one series', ['Pc0012', 'Pc0013', 'Pc0014', 'Pc0015', 'Pc0016']],
    ['rings', ['Ring1', 'Ring2', 'Ring3', 'Pilot']],
    ['MAC addresses', ['00:A0:C9:1b:22:Ff', '00:60:08:aB:01:02', '00A0C91b22Ff']],
    ['GUIDs', ['{3f2504E0-4F89}', '{3f2504E1-4F89}', '{aa2504E2-4F89}']],
    ['dates', ['12Mar1999', '13Apr1999', '3. Aug. 2001', '14-May-98']],
    ['sizes', ['64Mb', '128Gb', '4.3Gb', '450Mhz', '12Mar1999', '3-Dez-98', '33Kbit']],
    ['programs with versions', ['Norton5.1', 'McAfee4.5', 'Trend6.2', 'Word8.0b']],
    ['entries of a directory', ['OU=Bonn1', 'CN=Pc7,OU=x', 'DC=Wien2']],
    ['scripts', ['Login1.bat', 'Lager2.cmd', 'Nt4a.bat']],
    ['addresses', ['Meier1@example.org', 'Huber2@example.org', 'Ott4@example.org']],
    ['users of a domain', ['DOM\\Meier1', 'DOM\\Ott2', 'BN\\Huber3']],
    ['words', ['neu', 'alt', 'defekt', 'Lager']],
    ['numbers', ['4711', '0815', '12345']],
    ['nothing', ['', '-', 'n/a']],
  ])('is distinguished from %s', (_what, texts) =>
    expect(mayHoldPasswords(columnOf('Feld 7', texts))).toBe(false),
  );

  it('is recognized despite mere words and gaps', () =>
    expect(
      mayHoldPasswords(columnOf('Feld 7', [...PASSWORDS, 'sommer', 'hund', '-', '', '12345'])),
    ).toBe(true));

  it('is judged, if it is long, by texts spread over the whole column', () => {
    const words = Array.from({ length: 900 }, (_, index) => `wort${'x'.repeat(index % 5)}${index}`);
    expect(mayHoldPasswords(columnOf('Feld 7', [...PASSWORDS, ...words]))).toBe(false);
  });

  it('is recognized when a delimiter splits each password', () => {
    const table = tableOf(
      ['Hostname', 'Feld 7', 'Site', ''],
      [
        ['A', 'Win', 'ter7#', 'Bonn'],
        ['B', 'so!m', 'mer3', 'Bonn'],
        ['C', 'aB3x', 'Y9', 'Wien'],
      ],
    );
    const [, parted, site] = table.columns;
    expect(parted !== undefined && mayHoldPartedPasswords(table, parted)).toBe(true);
    expect(site !== undefined && mayHoldPartedPasswords(table, site)).toBe(false);
  });
});

describe('a word', () => {
  it.each(['WINTER!7', 'Winter7', 'so!mmer3', '7Zwerge$'])('is mixed: %j', (word) =>
    expect(isMixedWord(word)).toBe(true),
  );
  it.each([
    'WS01',
    'SP6a',
    'Bonn',
    '00:a0:C9',
    'a.b@example.org',
    'C:\\Win1',
    'two Words7',
    '450Mhz',
    '12Mar1999',
    '3-Dez-98',
  ])('is not mixed: %j', (word) => expect(isMixedWord(word)).toBe(false));
});
