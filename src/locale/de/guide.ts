import type { GuideMessages } from '../en/guide.ts';

export const guideDe: GuideMessages = {
  heading: 'Anleitung',
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
  resolutionHeading: 'Lösung',
  resolutionMeaning: 'Den Client auf Windows NT 4.0 Service Pack 5 oder höher aktualisieren.',
  workaroundHeading: 'Umgehung',
  workaroundMeaning: 'Das Kennwort ändern und darin kein § verwenden.',
  productsLead: 'Er gilt für',
  readingHeading: 'Wie er hier gelesen wird',
  readings: [
    'Der Artikel sagt nicht, welche Seite die Verschlüsselung erzwingt. Hier gilt sie als erzwungen, sobald eine der beiden Seiten sie verlangt.',
    'Sind die erste, zweite und vierte Bedingung erfüllt und ist nicht erfasst, ob das Kennwort ein § enthält, so ist die Paarung gefährdet: Sie ist betroffen, wenn das Kennwort ein § enthält, heute oder nach der nächsten Änderung.',
    'Gemeint ist das Kennwort, mit dem sich der Client einwählt. Wählt er sich mit dem aktuellen Benutzernamen und Kennwort ein, ist es das der Windows-Anmeldung (Q177305).',
    'Eine fehlende oder nicht verstandene Angabe wird nie erraten. Eine Paarung, die davon abhängt, bleibt unentschieden, sofern keine andere Bedingung sie ausschließt.',
    'Jeder Client wird mit jedem Server gepaart, sofern Sie nicht angeben, dass ein Client nur die Server seiner Gruppe oder die für ihn eingetragenen trifft.',
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
        'ob das Kennwort ein § enthält, ist nicht erfasst; die anderen drei Bedingungen sind erfüllt',
    },
    {
      word: '? Unentschieden',
      meaning:
        'eine nötige Angabe fehlt oder wurde nicht verstanden, und nichts schließt den Fehler aus',
    },
    { word: '○ Nicht betroffen', meaning: 'mindestens eine Bedingung ist nicht erfüllt' },
    {
      word: 'Außerhalb des Artikels',
      meaning:
        'keines der drei genannten Produkte; in keiner Paarung, weder betroffen noch entlastet',
    },
    { word: 'Aktualisierung', meaning: 'die Lösung: SP5 oder höher auf dem Client' },
    { word: 'Umgehung', meaning: 'ein Kennwort ohne §' },
  ],
  keysHeading: 'Tastatur',
  keys: [
    { keys: '?', does: 'diese Anleitung' },
    { keys: 'Strg+V', does: 'in einer Tabellenkalkulation kopierte Zellen einlesen' },
    {
      keys: '↑ ↓ ← →',
      does: 'sich in einer Tabelle bewegen; über der ersten Zeile stehen die Überschriften',
    },
    { keys: 'Bild auf, Bild ab', does: 'eine Seite auf oder ab' },
    { keys: 'Pos1, Ende', does: 'erste und letzte Spalte' },
    { keys: 'Strg+Pos1, Strg+Ende', does: 'erste und letzte Zeile' },
    {
      keys: 'Eingabe',
      does: 'Warum? Auf einer Überschrift: sortieren; mit Umschalt als weiterer Schlüssel',
    },
    { keys: 'Leertaste', does: 'Zeile auswählen; Umschalt+↑ ↓ wählt mehrere' },
    { keys: 'Strg+C', does: 'ausgewählte Zeilen kopieren' },
    { keys: 'Strg+P', does: 'den Bericht drucken' },
    { keys: 'F2', does: 'in die Zelle, um sie zu berichtigen oder zu füllen' },
    { keys: 'Esc', does: 'schließen oder die Auswahl aufheben' },
  ],
};
