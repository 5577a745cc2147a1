import { describe, expect, it } from 'vitest';
import {
  isMixedWord,
  mayHoldPartedPasswords,
  mayHoldPasswords,
} from '../../../src/inventory/columns/password-shape.ts';
import { columnOf, tableOf } from '../raw-table-of.ts';
import { irregular } from './reduced-tables.ts';

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
    'Kino',
    'Tagwort',
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
      Kennzeichen | Stufe | Farbe | Casino | Hostxy | Xhost | Mietgerät | Geräteart`),
  )('stays visible under a heading with a meaning: %j', (heading) =>
    expect(mayHoldPasswords(columnOf(heading, PASSWORDS))).toBe(false),
  );

  it.each([
    ['too few of them', ['Winter7', 'so!mmer3']],
    ['remarks', ['Umzug 2001 (Bonn)', 'neu seit 3 Aug', 'User7 left', 'Sp4 neu, alt']],
    ['codes of one series', ['Pc0012', 'Pc0013', 'Pc0014', 'Pc0015', 'Pc0016']],
    ['codes of one series with a letter', ['Anlage1x', 'Anlage2y', 'Anlage3z']],
    ['codes of one series in two parts', ['Ar1st', 'Ar2uv', 'Ar3wx', 'ar4y!z']],
    [
      'codes with few different words',
      [...'123456'].map((n) => `Arxo${n}`).concat('Czd7x', 'Ezf8x', 'Gzh9x'),
    ],
    ['words with few digits', [...PASSWORDS.slice(0, 3), 'hund', 'katze', 'maus', 'igel', 'wolf']],
    ['remarks beside them', [...PASSWORDS.slice(0, 3), 'neu seit 3', 'Umzug Bonn', 'alt und neu']],
    ['long words', [...PASSWORDS.slice(0, 3), ...[...'abc'].map((letter) => letter.repeat(15))]],
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

  it.each([
    ['gaps', [...PASSWORDS.slice(0, 3), '-', '', '?', 'n/a', 'unbekannt']],
    ['the same first letter', ['Winter7', 'Wolke!5', 'Wasser9', 'Wiese!3']],
    ['blanks around them', ['  Winter7', 'so!mmer3 ', ' aB3xY9 ']],
    ['line breaks in them', ['Win\r\nter7', 'so!m\nmer3', 'aB3xY9\n\n']],
    ['the length of 14 characters', ['Winter7Bonn!!!', 'aB3xY9aB3xY9aB', 'Hund&KatzHund&']],
    ['one remark in ten', [...PASSWORDS.slice(0, 4), ...'abcde', 'neu seit 3 Tagen']],
    ['six words in ten', [...PASSWORDS.slice(0, 4), ...'abcdef']],
    [
      'three of ten alike',
      [...'1234']
        .map((n) => `Ar${n}cx`)
        .concat('Cz7xy', 'Fg8xy', 'Hi9xy', 'Jk1xy', 'Lm2xy', 'No3xy'),
    ],
  ])('is recognized despite %s', (_, texts) =>
    expect(mayHoldPasswords(columnOf('Feld 7', texts))).toBe(true),
  );

  it('is judged, if it is long, by texts spread over the whole column', () => {
    const words = Array.from({ length: 900 }, (_, index) => `wort${'x'.repeat(index % 5)}${index}`);
    expect(mayHoldPasswords(columnOf('Feld 7', [...PASSWORDS, ...words]))).toBe(false);
  });

  it('is judged by every third of 900 texts', () => {
    const letter = (index: number) => String.fromCharCode(97 + (index % 26));
    const texts = Array.from({ length: 900 }, (_, index) => {
      const stem = `x${letter(Math.floor(index / 26))}${letter(index)}z`;
      return index % 3 === 0 ? `${stem}${index}!` : `wort${index}`;
    });
    expect(mayHoldPasswords(columnOf('Feld 7', texts))).toBe(true);
    expect(mayHoldPasswords(columnOf('Feld 7', ['wort', ...texts.slice(0, -1)]))).toBe(false);
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

  it.each([
    ['after the last column', 'Feld 7', 'row-too-long', 'ter7# · Bonn', true],
    [
      'after the last column, under a heading with a meaning',
      'Seriennummer',
      'row-too-long',
      'ter7#',
      false,
    ],
    ['nowhere, if the row is sound', 'Feld 7', 'stray-quote', 'ter7#', false],
    ['nowhere, if the cell too many is empty', 'Feld 7', 'empty-cell-too-many', '', false],
  ] as const)('is recognized by the other part %s', (_, heading, kind, text, mayHold) => {
    const cells = ['Win', 'so!m', 'aB3x', 'Hund'];
    const table = tableOf(
      ['Hostname', heading],
      cells.map((cell, row) => [`A${row}`, cell]),
      cells.map((_, row) => irregular(kind, row, row === 0 ? text : `${row}${text}`)),
    );
    expect(table.columns.map((column) => mayHoldPartedPasswords(table, column))).toEqual([
      false,
      mayHold,
    ]);
  });

  it('is recognized when an empty cell follows the parts of each password', () => {
    const rows = ['Win|ter7#', 'so!m|mer3', 'aB3x|Y9'].map((row) => row.split('|'));
    const irregularities = rows.map((_, row) => irregular('empty-cell-too-many', row));
    const table = tableOf(['Feld 7', 'Ort'], rows, irregularities);
    expect(table.columns.map((column) => mayHoldPartedPasswords(table, column))).toEqual([
      true,
      false,
    ]);
  });
});

describe('a word', () => {
  it.each(['WINTER!7', 'Winter7', 'so!mmer3', '7Zwerge$', 'Winter7Winter7'])(
    'is mixed: %j',
    (word) => expect(isMixedWord(word)).toBe(true),
  );
  it.each([
    'WS01',
    'SP6a',
    'Bonn',
    'Winter7Winter77',
    'WINTER7!',
    'WINTER!X',
    '12!34',
    '00:a0:C9',
    'a.b@example.org',
    'C:\\Win1',
    'two Words7',
    '450Mhz',
    '12Mar1999',
    '3-Dez-98',
  ])('is not mixed: %j', (word) => expect(isMixedWord(word)).toBe(false));
});
