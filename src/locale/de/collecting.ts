import type { CollectingMessages } from '../en/collecting.ts';

export const collectingDe: CollectingMessages = {
  heading: 'Noch kein Bestand? So erfassen Sie ihn',
  lead: 'collect-nt4.bat ist eine Stapeldatei für Windows NT 4.0 und drei Werkzeuge aus dessen Resource Kit: reg, netdom und netsvc. Sie fragt jeden Rechner einer Domäne ab, liest nur und schreibt eine CSV-Datei für diese Seite. Sie entscheidet nichts: Was die Werte zu PPTP bedeuten, wird hier gefragt, einmal je Wert.',
  save: 'Erfassungsskript herunterladen',
  steps: [
    'Starten Sie sie als Administrator der Rechner: collect-nt4 DOMÄNE. Mit /dry nennt sie nur die Rechner, die sie abfragen würde. Ganz ohne Angabe zeigt sie ihre Parameter.',
    'Ohne weitere Angabe fragt sie die Arbeitsstationen und Mitgliedsserver ab, die netdom nennt (Q180546), mit /view die aus net view, also auch Domänencontroller, mit /list DATEI die aus einer Datei.',
    'Hier werden Sie gefragt, was „PPTP installed, RemoteAccess running, phonebook with RASPPTPM“ und Ähnliches bedeutet: RemoteAccess nimmt Anrufe an, und ein Eintrag mit RASPPTPM wählt über PPTP (Q154062).',
    'Ein Rechner, der nicht antwortet, bekommt eine Zeile ohne Wert unter „Reached“, und seine Angaben bleiben offen. Ein zweiter Lauf in dieselbe Datei hängt an: Was er dann erreicht, füllt die Lücken.',
    'In einer großen Domäne kann das Stunden dauern (Q180546).',
  ],
  limits: [
    'Sie wurde mit Platzhaltern für diese Werkzeuge in Wine geprüft. Auf einem echten Windows NT 4.0 lief sie nie: Probieren Sie sie zuerst an wenigen Rechnern aus.',
    'Fehlt CSDVersion, bleibt das Service Pack „nicht erfasst“: Kein Artikel sagt, dass dann keines installiert ist.',
    'Zur erzwungenen Verschlüsselung erfasst sie nur ForceStrongEncryption (Q172215): Kein Artikel sagt, wo „Require data encryption“ gespeichert ist. Telefonbücher einzelner Benutzer liest sie nicht.',
    'Ob ein Kennwort ein § enthält, lässt sich nicht erfassen: Fragen Sie die Benutzer.',
  ],
  letterHeading: 'Schreiben an die Benutzer',
  letter:
    'Enthält das Kennwort, mit dem Sie sich einwählen, das Zeichen § (Paragraph)? Bitte antworten Sie nur mit „ja“ oder „nein“.\nSchicken Sie uns nicht das Kennwort selbst, und wählen Sie kein neues mit §, bis Sie von uns hören.',
  copyLetter: 'Schreiben auf Deutsch kopieren',
  queryHeading: 'Standorte mit Active Directory',
  queryLead:
    'Eine Abfrage auf einem Domänencontroller mit Windows 2000 oder neuer. Sie schreibt eine CSV-Datei für diese Seite: Name, System, Version und Service Pack, wie sie im Verzeichnis stehen. PPTP-Rolle, Verschlüsselung und § liefert sie nicht.',
  copyQuery: 'Abfrage kopieren',
  copied: 'Kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht zugelassen.',
};
