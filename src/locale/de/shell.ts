import type { GuideMessages, ShellMessages } from '../en/shell.ts';
import { format } from './format.ts';

const guideDe: GuideMessages = {
  heading: 'Anleitung',
  workHeading: 'So gehen Sie vor',
  work: [
    'Legen Sie den Bestand ab: eine Zeile je Rechner mit Name, PPTP-Rolle, Service Pack, Verschlüsselung und der Angabe, ob das Kennwort ein § enthält.',
    'Lesen Sie den Satz ganz oben: welche Clients die Aktualisierung brauchen und wie viele davon heute betroffen sind. Jede Zahl führt zu ihren Einträgen.',
    'Sehen Sie „Probleme“ und „Unentschieden“ durch: Geben Sie an, was ein Wert bedeutet, entscheiden Sie zwischen Zeilen, die sich widersprechen, und tragen Sie Fehlendes ein. Die Datei selbst bleibt unverändert.',
    'Legen Sie fest, wer welchen Server anwählt, wenn nicht jeder Client jeden Server anwählt. Das kürzt die Liste oft am meisten.',
    'Aktualisieren Sie in der Reihenfolge von „Zu aktualisierende Clients“: Alle, die auf niemanden warten, gehen zusammen und in beliebiger Reihenfolge.',
    'Für mehr als ein paar Rechner öffnen Sie „Plan“: Er verteilt sie auf Wellen, in denen kein Schritt eine Paarung verschlechtert, markiert Schritte, die es täten, und liefert je Welle eine Liste der Rechnernamen und einen Laufzettel.',
    'Speichern Sie die Liste mit „Exportieren“, und prüfen Sie später mit einem neueren Bestand, was noch offen ist.',
  ],
  marksHeading: 'Zeichen neben einem Wert',
  articleHeading: 'Der Artikel',
  articleLead:
    'Artikel Q251382 der Microsoft Knowledge Base, zuletzt geändert am 8. August 2001. Er beschreibt einen Fehler der Verbindung, keine Sicherheitslücke: Der Tunnel kommt zustande und überträgt dann keine Daten.',
  symptomMeaning:
    'Nach dem Verbinden mit einem PPTP-Server lassen sich über die Verbindung möglicherweise keine Daten übertragen.',
  causeLead: 'Der Fehler kann auftreten, wenn alles Folgende zutrifft:',
  conditionMeanings: [
    'Auf dem PPTP-Server läuft Windows NT 4.0 mit Service Pack 5 oder höher.',
    'Auf dem PPTP-Client läuft Windows NT 4.0 mit Service Pack 4 oder niedriger.',
    'Das Kennwort des Clients enthält das Paragraphzeichen § (ANSI 167).',
    'Die Datenverschlüsselung wird für die Verbindung erzwungen.',
  ],
  resolutionHeading: 'Lösung laut Artikel',
  resolutionMeaning: 'Den Client auf Windows NT 4.0 Service Pack 5 oder höher aktualisieren.',
  workaroundHeading: 'Problemumgehung laut Artikel',
  workaroundMeaning: 'Das Kennwort ändern und darin kein § verwenden.',
  productsLead: 'Er gilt für',
  readingHeading: 'Wie der Artikel hier ausgelegt wird',
  readings: [
    'Der Artikel sagt nicht, welche Seite die Verschlüsselung erzwingt. Hier gilt sie als erzwungen, sobald eine der beiden Seiten sie verlangt.',
    'Sind die erste, zweite und vierte Bedingung erfüllt und ist nicht bekannt, ob das Kennwort ein § enthält, so ist die Paarung gefährdet: Sie ist betroffen, wenn das Kennwort ein § enthält, heute oder nach der nächsten Änderung.',
    'Gemeint ist das Kennwort, mit dem sich der Client einwählt. Wählt er sich mit dem aktuellen Benutzernamen und Kennwort ein, ist es das der Windows-Anmeldung (Q177305).',
    'Eine fehlende oder nicht verstandene Angabe wird nie erraten. Eine Paarung, die davon abhängt, bleibt unentschieden, sofern keine andere Bedingung sie ausschließt.',
    'Ein Bestand ist eine CSV-Datei oder eine Excel-Arbeitsmappe (.xlsx). Von einer Arbeitsmappe wird ein Blatt gelesen; die Zeilennummern sind die des Blatts.',
    'Jeder Client wird mit jedem Server gepaart, sofern Sie nicht angeben, dass ein Client nur die Server seiner Gruppe oder die für ihn eingetragenen anwählt.',
    'SP5 genügt dem Artikel; empfohlen wird SP6a (Q236584 beschreibt Clients mit SP5 und 128 Bit, die ebenfalls keine Daten übertragen). Für MIPS und PowerPC ist SP5 nie erschienen: Dort bleibt nur, das Kennwort zu ändern.',
    'Erst die Clients, dann die Server: Wird ein Server auf SP5 angehoben, können die Clients mit SP4 oder niedriger betroffen sein, die ihn anwählen. Sie sind vorher zu aktualisieren oder brauchen, wo es kein SP5 gibt, vorher ein Kennwort ohne §.',
  ],
  wordsHeading: 'Begriffe',
  words: [
    { word: 'Paarung', meaning: 'ein Client zusammen mit einem Server, den er anwählen kann' },
    { word: '● Betroffen', meaning: 'alle vier Bedingungen sind erfüllt' },
    {
      word: '◐ Gefährdet',
      meaning:
        'ob das Kennwort ein § enthält, ist nicht bekannt; die anderen drei Bedingungen sind erfüllt',
    },
    {
      word: '? Unentschieden',
      meaning:
        'eine nötige Angabe fehlt oder wurde nicht verstanden, und nichts schließt den Fehler aus',
    },
    { word: '○ Nicht betroffen', meaning: 'mindestens eine Bedingung ist nicht erfüllt' },
    { word: 'Auffällig', meaning: 'betroffen oder gefährdet' },
    {
      word: 'Außerhalb des Artikels',
      meaning: 'keines der drei genannten Produkte; in keiner Paarung, also ohne Ergebnis',
    },
    { word: 'Aktualisierung', meaning: 'die Lösung: SP5 oder höher auf dem Client' },
    {
      word: 'Welle',
      meaning:
        'Rechner des Plans, die zusammen und in beliebiger Reihenfolge erledigt werden, bevor die nächste Welle beginnt',
    },
    {
      word: 'Gesehen',
      meaning:
        'ein Bestand zeigt den Schritt des Plans als erledigt; eine Meldung oder Annahme zählt nicht',
    },
    { word: 'Problemumgehung', meaning: 'ein Kennwort ohne §' },
  ],
  keysHeading: 'Tastatur',
  keys: [
    { keys: '?', does: 'diese Anleitung' },
    { keys: 'Strg+V', does: 'in einer Tabellenkalkulation kopierte Zellen einlesen' },
    {
      keys: '↑ ↓ ← →',
      does: 'sich in einer Tabelle bewegen; über dem ersten Eintrag stehen die Überschriften',
    },
    { keys: 'Bild auf, Bild ab', does: 'eine Seite Einträge nach oben oder unten' },
    { keys: 'Pos1, Ende', does: 'erste und letzte Spalte' },
    { keys: 'Strg+Pos1, Strg+Ende', does: 'erster und letzter Eintrag' },
    {
      keys: 'Eingabe',
      does: '„Warum?“ öffnen; auf einer Überschrift: sortieren, mit Umschalt als weiterer Sortierschlüssel',
    },
    { keys: 'Leertaste', does: 'Eintrag auswählen; Umschalt+↑ ↓ wählt mehrere aus' },
    { keys: 'Strg+Z, Strg+Y', does: 'rückgängig machen und wiederholen, was Sie geändert haben' },
    { keys: 'Strg+C', does: 'ausgewählte Einträge kopieren' },
    { keys: 'Strg+P', does: 'den Bericht drucken' },
    { keys: 'F2', does: 'in die Zelle gehen, um ihren Wert zu berichtigen oder einzutragen' },
    { keys: 'Esc', does: 'schließen oder die Auswahl aufheben' },
  ],
};

const { count } = format;

export const shellDe: ShellMessages = {
  productName: 'NT4-PPTP-Audit',
  article: 'Microsoft-Artikel Q251382',
  close: 'Schließen',
  cancel: 'Abbrechen',
  skipToContent: 'Zum Inhalt springen',
  header: {
    files: (names) => {
      const [first = '', ...others] = names;
      return others.length === 0
        ? first
        : `${first} und ${count(others.length, 'weitere Datei', 'weitere Dateien')}`;
    },
    rows: (rows) => count(rows, 'Zeile', 'Zeilen'),
    problems: (problems) => count(problems, 'Problem', 'Probleme'),
    howRead: 'Wie gelesen',
    howReadHint: 'Zeichensatz, Trennzeichen oder Blatt, und was jede Spalte bedeutet',
    newInventory: 'Neuer Bestand',
    guide: 'Anleitung',
    settings: 'Einstellungen',
  },
  settings: {
    theme: 'Darstellung',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  start: {
    heading: 'Der Tunnel steht, doch es fließen keine Daten. Bei welchen Clients, und warum?',
    lead: 'Legen Sie den Bestand Ihrer Windows-NT-4.0-Rechner hier ab. Gleich darauf sehen Sie jede von Q251382 betroffene Paarung aus Client und Server, den Grund und die Clients, die Service\u00a0Pack\u00a05 brauchen.',
    inputLabel: 'Bestand als CSV',
    drop: 'Hier ablegen',
    choose: 'oder Dateien auswählen',
    formats:
      'CSV mit Komma, Semikolon oder Tabulator, oder Excel-Arbeitsmappe (.xlsx) · Windows‑1252, CP850, UTF‑8, UTF‑16 · deutsche oder englische Überschriften · mehrere Dateien ergeben einen Bestand · gespeicherte Sitzungen (.nt4audit)',
    openSession: 'Sitzung öffnen',
    paste: 'Zellen einfügen',
    pasteHint:
      'In einer Tabellenkalkulation kopierte Zellen lassen sich auch direkt hier einfügen (Strg+V).',
    sample: 'Mit dem Beispielbestand ausprobieren',
    template: 'Vorlage herunterladen',
    templateInThis: 'auf Deutsch',
    templateInThisLabel: 'Vorlage auf Deutsch herunterladen',
    conditionsHeading: 'Die vier Bedingungen des Artikels',
    conditions: [
      { title: 'Server ab SP5', text: 'Windows NT 4.0, PPTP-Server' },
      { title: 'Client bis SP4', text: 'Windows NT 4.0, PPTP-Client' },
      { title: '§ im Kennwort', text: 'nicht bekannt: gefährdet' },
      { title: 'Verschlüsselung erzwungen', text: 'von einer der beiden Seiten' },
    ],
    allFour: 'Alle vier zusammen: Der Tunnel steht, überträgt aber möglicherweise keine Daten.',
    kept: {
      heading: 'In diesem Browser aufbewahrt',
      sitting: (name, machines, at) => `${name}, ${count(machines, 'Rechner', 'Rechner')}, ${at}`,
      damaged: 'Ein aufbewahrtes Audit, das beschädigt ist und sich nicht öffnen lässt.',
      continue: 'Fortsetzen',
      continueOf: (name) => `${name} fortsetzen`,
      delete: 'Löschen',
      deleteOf: (name) => `${name} löschen`,
      deleteDamaged: 'Das beschädigte Audit löschen',
      sure: (name) =>
        `Löschen, was von ${name} aufbewahrt ist? Es lässt sich nicht wiederherstellen.`,
      deleted: (name) => `Gelöscht, was von ${name} aufbewahrt war.`,
      deletedDamaged: 'Das beschädigte Audit ist gelöscht.',
    },
    privacy: 'Nichts verlässt Ihren Browser.',
    privacyMore:
      'Kein Hochladen, kein Konto; die Seite arbeitet ohne Netz. Kennwörter werden nie gebraucht: Es genügt die Angabe, ob eines ein § enthält.',
  },
  drop: {
    read: 'Ablegen, um diesen Bestand zu lesen',
    replace: 'Hier ablegen, um stattdessen diesen Bestand zu prüfen',
    replaceHint: 'Das gezeigte Audit bleibt, bis das neue fertig ist.',
    add: 'Hier ablegen, um den gezeigten Bestand zu ergänzen',
    addHint: 'Beides wird als ein Bestand gelesen.',
  },
  incomingWays: {
    heading: 'Neuer Bestand',
    lead: 'Das gezeigte Audit bleibt, bis das neue fertig ist.',
    add: 'Den gezeigten Bestand ergänzen statt ersetzen',
    closeAudit: 'Dieses Audit schließen',
  },
  paste: {
    heading: 'Zellen einfügen',
    label: 'Zellen, in der ersten Zeile die Überschriften',
    hint: 'Kopieren Sie die Zellen samt Überschriften in der Tabellenkalkulation und fügen Sie sie hier ein.',
    preview: 'Vorschau der eingefügten Zellen',
    rows: (rows, columns, isWhole) =>
      `${isWhole ? '' : 'mehr als '}${count(rows, 'Zeile', 'Zeilen')} unter den Überschriften, ${count(columns, 'Spalte', 'Spalten')}`,
    more: (rows) => `und ${count(rows, 'weitere Zeile', 'weitere Zeilen')}`,
    single:
      'Das sind Zeilen einer einzigen Spalte. Kopieren Sie die Zellen zusammen mit ihren Überschriften.',
    read: 'Zellen einlesen',
    sourceName: 'Eingefügte Zellen',
  },
  fault: {
    says: 'In dieser Seite ist ein Fehler aufgetreten; sie ließ sich nicht anzeigen.',
    todo: 'Nichts hat Ihren Browser verlassen. Zeigen Sie die Seite wieder an; gelingt das nicht, laden Sie sie neu.',
    todoWithAudit:
      'Das Audit und alle Ihre Eingaben sind noch da. Speichern Sie beides und zeigen Sie die Seite dann wieder an.',
    cause: (message) => `Der Browser meldet: ${message}`,
    resume: 'Seite wieder anzeigen',
    saveChoices: 'Eingaben speichern (JSON)',
    saveAudit: 'Gesamtes Audit speichern (JSON)',
    startAgain: 'Ohne diesen Bestand neu beginnen',
  },
  guide: guideDe,
};
