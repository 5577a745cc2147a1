import type { FieldsMessages, ImportingMessages } from '../en/importing.ts';
import { wordOf } from '../word-of.ts';
import { alertsDe } from './alerts.ts';
import { format } from './format.ts';

const FIELDS = {
  name: 'Name',
  role: 'PPTP-Rolle',
  servicePack: 'Service Pack',
  encryption: 'Verschlüsselung',
  sectionSign: '§ im Kennwort',
  password: 'Einwahlkennwort im Klartext',
  secret: 'anderes Geheimnis (verborgen, entscheidet nichts)',
  product: 'Produkt',
  peers: 'angewählte Server',
  group: 'Gruppe (Standort, Domäne)',
  domain: 'Domäne des Rechners',
  address: 'Adresse',
  architecture: 'Architektur',
  strength: 'Verschlüsselungsstärke',
  lastSeen: 'zuletzt gesehen',
} as const;

const VALUES = {
  role: { client: 'Client', server: 'Server', both: 'Client und Server', none: 'keins von beiden' },
  servicePack: { none: 'keins (RTM)' },
  encryption: { required: 'erforderlich', optional: 'optional', none: 'keine' },
  sectionSign: { yes: 'ja', no: 'nein' },
  product: {
    'nt-4-server': 'NT 4.0 Server',
    'nt-4-enterprise': 'NT 4.0 Server, Enterprise Edition',
    'nt-4-workstation': 'NT 4.0 Workstation',
    'nt-4': 'NT 4.0, Edition nicht bekannt',
    'outside-the-article': 'ein anderes Produkt (außerhalb des Artikels)',
  },
  architecture: { x86: 'x86', alpha: 'Alpha', mips: 'MIPS', powerpc: 'PowerPC' },
  strength: { '40-bit': '40 Bit', '56-bit': '56 Bit', '128-bit': '128 Bit' },
} as const;

const fieldsDe: FieldsMessages = {
  fieldName: (field) => wordOf(FIELDS, field) ?? field,
  valueName: (fact, value) => {
    const words: Readonly<Record<string, string>> | undefined = wordOf(VALUES, fact);
    return (words && wordOf(words, value)) ?? value;
  },
};

const { bytes, count, list, number, percent } = format;

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-32be': 'UTF-32 BE',
  'windows-1252': 'Windows-1252 (westeuropäisch)',
  'iso-8859-15': 'ISO-8859-15 (westeuropäisch mit €)',
  cp850: 'CP850 (DOS, westeuropäisch)',
  cp437: 'CP437 (DOS, USA)',
  macintosh: 'Mac Roman',
  'windows-1250': 'Windows-1250 (mitteleuropäisch)',
  cp852: 'CP852 (DOS, mitteleuropäisch)',
  shift_jis: 'Shift-JIS (japanisch)',
  'euc-jp': 'EUC-JP (japanisch)',
  'iso-2022-jp': 'ISO-2022-JP (japanisch)',
  gb18030: 'GB18030, GBK (chinesisch)',
  big5: 'Big5 (chinesisch)',
  'euc-kr': 'EUC-KR (koreanisch)',
  'windows-1251': 'Windows-1251 (kyrillisch)',
  'windows-1253': 'Windows-1253 (griechisch)',
  'windows-1254': 'Windows-1254 (türkisch)',
  'utf-8+windows-1252': 'UTF-8, übrige Zeilen Windows-1252',
  'utf-8+cp850': 'UTF-8, übrige Zeilen CP850',
  'utf-8+macintosh': 'UTF-8, übrige Zeilen Mac Roman',
} as const;

const ENCODING_REASONS = {
  chosen: 'von Ihnen gewählt',
  bom: 'die Bytereihenfolge-Marke (BOM) sagt es',
  'nul-pattern': 'NUL-Bytes stehen dort, wo dieser Zeichensatz sie hat',
  ascii: 'reines ASCII: Jeder Zeichensatz liest es gleich',
  'valid-utf8': 'alle Bytes sind gültiges UTF-8',
  'mostly-utf8': 'bis auf wenige Zeichen ist es gültiges UTF-8',
  'utf8-twice':
    'es ist UTF-8, das in einem anderen Zeichensatz gelesen und noch einmal als UTF-8 geschrieben wurde',
  mixed: 'die Datei ist aus Teilen mit verschiedenen Zeichensätzen zusammengesetzt',
  'cp437-section-sign': '§ steht so da, wie CP437 es schreibt',
  'escape-sequences': 'seine Escape-Sequenzen sagen es',
  letters: 'die Buchstaben lesen sich so richtig',
  'no-umlauts':
    'kein Buchstabe unterscheidet ihn von anderen Zeichensätzen; in diesem liest sich § richtig',
} as const;

const DELIMITERS = {
  ',': 'Komma',
  ';': 'Semikolon',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich',
  '\u001f': 'Unit Separator (1F)',
} as const;

const DELIMITER_REASONS = {
  chosen: 'von Ihnen gewählt',
  'sep-line': 'die erste Zeile (sep=) sagt es',
  'even-rows': 'es teilt die Zeilen am gleichmäßigsten',
  'known-headings': 'damit ergeben sich bekannte Überschriften',
  ruler: 'die Linie unter den Überschriften zeigt, wo die Spalten beginnen',
  'single-column': 'die Datei hat nur eine Spalte',
} as const;

const HEADING_REASONS = {
  chosen: 'von Ihnen gewählt',
  'known-headings': 'dort stehen bekannte Überschriften',
  'first-full-row': 'es ist die erste Zeile mit allen Spalten',
  'first-row': 'es ist die erste Zeile',
  'no-heading-row': 'die erste Zeile enthält Daten: Zellen daraus kommen weiter unten wieder vor',
} as const;

const MATCH_REASONS = {
  heading: 'die Überschrift sagt es',
  'words-of-heading': 'Wörter der Überschrift',
  values: 'das Aussehen der Werte',
  chosen: 'von Ihnen gewählt',
  remembered: 'gemerkt',
} as const;

const QUESTIONS = {
  name: 'Welche Spalte nennt den Rechner?',
  role: 'Welche Spalte sagt, ob ein Rechner Client oder Server ist?',
  servicePack: 'Welche Spalte enthält das Service Pack?',
  encryption: 'Welche Spalte sagt, ob Verschlüsselung erforderlich ist?',
  sectionSign: 'Welche Spalte sagt, ob das Kennwort ein § enthält?',
} as const;

const SHEET_REASONS = {
  chosen: 'von Ihnen gewählt',
  first: 'es ist das erste',
  'none-before': 'keines davor enthält einen Bestand',
} as const;

export const importingDe: ImportingMessages = {
  alerts: alertsDe,
  ...fieldsDe,
  encodingName: (encoding) => wordOf(ENCODINGS, encoding) ?? encoding,
  encodingReason: (reason) => wordOf(ENCODING_REASONS, reason) ?? reason,
  delimiterReason: (reason) => wordOf(DELIMITER_REASONS, reason) ?? reason,
  headingReason: (reason) => wordOf(HEADING_REASONS, reason) ?? reason,
  delimiterName: (delimiter) => wordOf(DELIMITERS, delimiter) ?? delimiter,
  matchReason: (reason) => wordOf(MATCH_REASONS, reason) ?? reason,
  sheetName: (sheet) => `Blatt „${sheet}“`,

  progress: {
    label: 'Der Bestand wird gelesen',
    opening: (name) => `${name} wird geöffnet`,
    bytes: (name, done, total) => `${name} wird gelesen: ${bytes(done)} von ${bytes(total)}`,
    unpacking: (name) => `Die Arbeitsmappe ${name} wird entpackt`,
    rows: (name, ratio) => `Die Zeilen von ${name} werden ausgewertet: ${percent(ratio)}`,
    pairing: 'Clients und Server werden gepaart',
    stays: 'Das gezeigte Audit bleibt, bis dieses fertig ist.',
  },

  encodingQuestion: {
    heading: 'Welche Lesart ist richtig?',
    lead: (encoding) =>
      `Die Datei wird als ${encoding} gelesen, ihre Bytes passen aber zu mehr als einem Zeichensatz, und davon hängt ab, wo ein § steht. Wählen Sie eine andere Lesart, wenn jene richtig aussieht.`,
    password: (hasSign) => (hasSign ? 'Kennwort mit §' : 'Kennwort ohne §'),
  },

  columns: {
    heading: 'Wie die Datei gelesen wurde',
    lead: 'Alles lässt sich hier ändern; nach jeder Änderung wird sofort neu gelesen.',
    missing: (fields) =>
      `Es fehlt noch: ${list(fields)}. Ohne ${fields.length === 1 ? 'diese Angabe' : 'diese Angaben'} gibt es kein Audit.`,
    progress: (found, all) =>
      `${number(found)} von ${number(all)} Angaben ${found === 1 ? 'hat' : 'haben'} eine Spalte.`,
    questionFor: (field) => wordOf(QUESTIONS, field) ?? field,
    ofFile: (heading, fileName) => `${heading} (${fileName})`,
    chooseColumn: 'Spalte wählen',
    otherColumn: 'andere Spalte',
    otherColumnFor: (field) => `Andere Spalte für: ${wordOf(FIELDS, field) ?? field}`,
    roleElsewhere: (files) =>
      `Ohne Spalte für die Rolle: ${list(files)}. Diese Rechner erhalten sie aus der anderen Datei, wenn sie auch dort stehen; die übrigen sind in keiner Paarung.`,
    missingWanted: (fields) =>
      `Keine Spalte enthält: ${list(fields)}. Das Audit gelingt auch so, lässt aber Paarungen unentschieden oder gefährdet.`,
    askForSecrets: (headings) =>
      `Unter ${list(headings.map((heading) => `„${heading}“`))} stehen vielleicht Kennwörter; die Zellen sind verborgen. Sind es Einwahlkennwörter, wählen Sie „Einwahlkennwort im Klartext“: Behalten wird nur, ob jedes ein § enthält. Sind es keine, wählen Sie „§ im Kennwort“, wenn die Spalte das mit ja oder nein angibt, sonst „unverändert übernommen“.`,
    withoutHeading: 'ohne Überschrift',
    unsure:
      'Bitte sehen Sie sich die mit „bitte prüfen“ markierten Spalten an: Die Überschrift allein war nicht eindeutig.',
    check: 'bitte prüfen',
    fileLine: (size, rows) => `${bytes(size)}, ${count(rows, 'Datenzeile', 'Datenzeilen')}`,
    sheet: 'Blatt',
    hiddenSheet: (name) => `${name} (ausgeblendet)`,
    sheetReason: (reason, others) =>
      others === 0
        ? 'das einzige Blatt'
        : `${SHEET_REASONS[reason]}; ${count(others, 'weiteres Blatt wird', 'weitere Blätter werden')} nicht gelesen`,
    hiddenCells: (rows, columns) => {
      const hidden = [
        ...(rows === 0 ? [] : [count(rows, 'Zeile', 'Zeilen')]),
        ...(columns === 0 ? [] : [count(columns, 'Spalte', 'Spalten')]),
      ];
      return `In der Tabellenkalkulation ausgeblendet, hier aber mitgelesen: ${list(hidden)}.`;
    },
    uncalculated: (formulas) =>
      `${count(formulas, 'Formel hat', 'Formeln haben')} in der Datei kein Ergebnis; ${formulas === 1 ? 'ihre Zelle gilt' : 'ihre Zellen gelten'} als leer. Öffnen und speichern Sie die Mappe in der Tabellenkalkulation, dann sind die Formeln berechnet.`,
    encoding: 'Zeichensatz',
    beyondAscii: 'Zeilen mit Umlauten, § und anderen Zeichen außerhalb von ASCII',
    delimiter: 'Trennzeichen',
    alignedColumns:
      'Die Spalten dieser Datei sind mit Leerzeichen ausgerichtet, und es ist nicht eindeutig, wo jede beginnt. Schreiben Sie die Datei noch einmal mit einem Trennzeichen zwischen den Zellen: osql und isql tun das mit -s ";"; sonst öffnen Sie die Datei in einer Tabellenkalkulation mit fester Spaltenbreite und speichern sie als CSV.',
    unreadDelimiter: (delimiter) =>
      `Die Zellen dieser Datei scheinen durch ${delimiter} getrennt zu sein. Wählen Sie es als Trennzeichen, oder schreiben Sie die Zeile sep=${delimiter} über die erste Zeile der Datei.`,
    headingRow: 'Überschriften',
    headingLine: (line) => (line === 0 ? 'keine' : `Zeile ${number(line)}`),
    firstLines: 'Erste Zeilen der Datei',
    chooseHeading: (line) => `Die Überschriften stehen in Zeile ${number(line)}`,
    table: 'Spalten',
    column: 'Spalte der Datei',
    noHeading: (column) => `Spalte ${number(column)}, ohne Überschrift`,
    samples: 'Beispiele',
    noSamples: 'leer',
    hiddenSamples: 'nicht gezeigt: Kennwörter',
    readAs: 'Gelesen als',
    readAsOf: (heading) => `„${heading}“ lesen als`,
    why: 'Warum',
    carried: 'unverändert übernommen',
    refused: (says) => `So gelesen: ${says} Alles bleibt, wie es war.`,
    ofSession:
      'Diese Datei stammt aus einer gespeicherten Sitzung. Die Sitzung enthält nur, was gelesen wurde, nicht die Datei selbst. Deshalb lassen sich nur die Spalten anders wählen. Um Zeichensatz, Trennzeichen, Blatt oder Überschriftenzeile neu zu wählen, legen Sie die Datei selbst hier ab.',
    rereading: 'Wird neu gelesen …',
    read: 'Bestand lesen',
  },

  remember: {
    consent: 'Auf diesem Rechner merken',
    what: 'Sprache, Darstellung, wie Dateien mit denselben Überschriften gelesen werden und was Texte darin nach Ihrer Angabe bedeuten. Niemals eine Zeile eines Bestands, niemals ein Kennwort.',
    list: 'Gemerkte Überschriften',
    nothing: 'Noch sind keine Überschriften gemerkt.',
    meanings: (n) => count(n, 'Bedeutung', 'Bedeutungen'),
    forget: 'Vergessen',
    forgetOf: (headings) => `${headings} vergessen`,
    forgetAll: 'Alles vergessen',
  },

  keep: {
    consent: 'Meine Arbeit in diesem Browser aufbewahren',
    what: 'Ab Ihrer ersten Änderung: den Bestand ohne Kennwörter und alles, was Sie entschieden haben, bis Sie es löschen. Das übersteht einen geschlossenen Tab und einen Absturz, doch der Browser kann es verwerfen: Eine gespeicherte Sitzung bleibt.',
    fromFolder:
      'Diese Seite ist aus einem Ordner geöffnet. In Chrome und verwandten Browsern kann jede andere HTML-Datei auf diesem Rechner lesen, was sie aufbewahrt; in Firefox geht es verloren, wenn die Seite verschoben wird.',
  },
};
