/** The languages in which templates are written. */
export type TemplateLanguage = 'en' | 'de';

interface Template {
  readonly delimiter: ',' | ';';
  /** What each column may hold, one line each. Free of quotes and of the delimiter, so that a spreadsheet keeps each in one cell. */
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ENGLISH: Template = {
  delimiter: ',',
  notes: [
    'One row for each machine. Replace the four example rows. Lines that begin with # are not read.',
    'Host name: as you know it; DOMAIN\\NAME or a full DNS name where names repeat',
    'PPTP role: client | server | both | none',
    'Service pack: none | SP1 | SP2 | SP3 | SP4 | SP5 | SP6 | SP6a',
    'Encryption policy: required | optional | none',
    'Section sign in password: yes | no (whether the dial-in password contains §; never the password itself)',
    'Operating system: Windows NT 4.0 Server | Windows NT 4.0 Enterprise Edition | Windows NT 4.0 Workstation | any other',
    'Connects to: host names of the servers that this client dials; several with |',
    'Site: a word that limits who meets whom',
    'Architecture: x86 | Alpha | MIPS | PowerPC',
    'Encryption strength: 40-bit | 56-bit | 128-bit',
    'Last seen: 1999-12-31',
    'Leave a cell empty where you do not know: empty means not recorded and never no.',
  ],
  headings: [
    'Host name',
    'PPTP role',
    'Service pack',
    'Encryption policy',
    'Section sign in password',
    'Operating system',
    'Connects to',
    'Site',
    'Architecture',
    'Encryption strength',
    'Last seen',
  ],
  rows: [
    [
      'EXAMPLE-CLIENT',
      'client',
      'SP4',
      'optional',
      'yes',
      'Windows NT 4.0 Workstation',
      'EXAMPLE-SERVER',
      'Bonn',
      'x86',
      '128-bit',
      '1999-12-31',
    ],
    [
      'EXAMPLE-SERVER',
      'server',
      'SP6a',
      'required',
      '',
      'Windows NT 4.0 Server',
      '',
      'Bonn',
      'x86',
      '128-bit',
      '1999-12-31',
    ],
    [
      'EXAMPLE-BOTH',
      'both',
      'SP5',
      'required',
      'no',
      'Windows NT 4.0 Server',
      'EXAMPLE-SERVER',
      'Bonn',
      'Alpha',
      '40-bit',
      '1999-12-31',
    ],
    [
      'EXAMPLE-NONE',
      'none',
      'none',
      'none',
      '',
      'Windows NT 4.0 Workstation',
      '',
      'Bonn',
      'x86',
      '',
      '1999-12-31',
    ],
  ],
};

const GERMAN: Template = {
  delimiter: ';',
  notes: [
    'Eine Zeile je Rechner. Ersetzen Sie die vier Beispielzeilen. Zeilen, die mit # beginnen, werden nicht gelesen.',
    'Rechnername: wie Sie ihn kennen, oder DOMÄNE\\NAME oder ein voller DNS-Name, wo Namen mehrfach vorkommen',
    'PPTP-Rolle: Client | Server | beides | keine',
    'Service Pack: keins | SP1 | SP2 | SP3 | SP4 | SP5 | SP6 | SP6a',
    'Verschlüsselungsrichtlinie: erforderlich | optional | keine',
    'Kennwort enthält §: ja | nein (ob das Einwahlkennwort ein § enthält, niemals das Kennwort selbst)',
    'Betriebssystem: Windows NT 4.0 Server | Windows NT 4.0 Enterprise Edition | Windows NT 4.0 Workstation | jedes andere',
    'Verbindet mit: Namen der Server, die dieser Client anwählt, mehrere mit |',
    'Standort: ein Wort, das begrenzt, wer wen trifft',
    'Architektur: x86 | Alpha | MIPS | PowerPC',
    'Verschlüsselungsstärke: 40 Bit | 56 Bit | 128 Bit',
    'Zuletzt gesehen: 31.12.1999',
    'Lassen Sie eine Zelle leer, wo Sie es nicht wissen: leer heißt nicht erfasst und niemals nein.',
  ],
  headings: [
    'Rechnername',
    'PPTP-Rolle',
    'Service Pack',
    'Verschlüsselungsrichtlinie',
    'Kennwort enthält §',
    'Betriebssystem',
    'Verbindet mit',
    'Standort',
    'Architektur',
    'Verschlüsselungsstärke',
    'Zuletzt gesehen',
  ],
  rows: [
    [
      'BEISPIEL-CLIENT',
      'Client',
      'SP4',
      'optional',
      'ja',
      'Windows NT 4.0 Workstation',
      'BEISPIEL-SERVER',
      'Bonn',
      'x86',
      '128 Bit',
      '31.12.1999',
    ],
    [
      'BEISPIEL-SERVER',
      'Server',
      'SP6a',
      'erforderlich',
      '',
      'Windows NT 4.0 Server',
      '',
      'Bonn',
      'x86',
      '128 Bit',
      '31.12.1999',
    ],
    [
      'BEISPIEL-BEIDES',
      'beides',
      'SP5',
      'erforderlich',
      'nein',
      'Windows NT 4.0 Server',
      'BEISPIEL-SERVER',
      'Bonn',
      'Alpha',
      '40 Bit',
      '31.12.1999',
    ],
    [
      'BEISPIEL-KEINE',
      'keine',
      'keins',
      'keine',
      '',
      'Windows NT 4.0 Workstation',
      '',
      'Bonn',
      'x86',
      '',
      '31.12.1999',
    ],
  ],
};

const TEMPLATES: { readonly [L in TemplateLanguage]: Template } = { en: ENGLISH, de: GERMAN };

/**
 * An inventory to fill in, as CSV text with CRLF and without a byte-order mark: notes on `#` lines, headings,
 * and one example row for each role. Delimiter `,` in English and `;` in German.
 */
export function inventoryTemplate(language: TemplateLanguage): string {
  const { delimiter, notes, headings, rows } = TEMPLATES[language];
  const lines = [
    ...notes.map((note) => `# ${note}`),
    ...[headings, ...rows].map((cells) => cells.join(delimiter)),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
