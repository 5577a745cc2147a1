import type { Action } from '../../remediation/client-action.ts';
import type { ReportMessages } from '../en/report.ts';
import { format } from './format.ts';

const { bytes, count, number } = format;

const ACTION_LEADS: { readonly [A in Action]: string } = {
  upgrade: 'Auf SP5 oder höher, empfohlen ist SP6a. Bis dahin: ein Kennwort ohne §.',
  'change-password':
    'In eines ohne §, wo eine Aktualisierung nicht möglich ist (kein SP5 für den Prozessor) oder Paarungen verschlechtern würde (Rechner, die Client und Server sind und aufeinander oder auf fehlende Angaben warten). Wo heute nichts auffällig ist: bevor ihre Server auf SP5 angehoben werden.',
  verify: 'Fehlendes erfassen; dann lassen sich ihre Paarungen entscheiden.',
  'upgrade-first':
    'Heute ist nichts auffällig. Würde einer ihrer Server auf SP5 angehoben, wären sie betroffen oder gefährdet: vorher aktualisieren.',
  none: '',
};

export const reportDe: ReportMessages = {
  title: (inventory) => `Bericht zu Q251382: ${inventory}`,
  kind: 'Bericht zum Microsoft-Artikel Q251382',
  of: (inventory, madeOn) => `${inventory}, ${madeOn}`,
  countedHeading: 'Was gezählt wurde',
  actionsHeading: 'Clients nach Maßnahme',
  bytes,
  matrixLead:
    'Auffällige Paarungen nach Service Pack des Clients (Zeilen) und des Servers (Spalten); mit ? unentschiedene; · ist ausgeschlossen. In der umrandeten Ecke kann der Artikel zutreffen.',
  rules: {
    heading: 'Wie gezählt wurde',
    emptyGroup: (where, what) => `${where} ${what}.`,
    nothingAssumed:
      'Was nicht erfasst ist, lässt Paarungen unentschieden, oder gefährdet, wenn es nur das § im Kennwort ist.',
    corrected: (changes) =>
      `${count(changes, 'Berichtigung', 'Berichtigungen')} durch die Person, die den Bericht erstellt hat; die Dateien selbst sind unverändert.`,
    correctedName: 'Berichtigungen',
  },
  clients: {
    heading: 'Was die Clients brauchen',
    lead: 'Was heute ansteht zuerst. In jeder Liste: was sofort geht vor dem, was auf andere Clients wartet, dann die meisten betroffenen, dann die meisten gefährdeten Paarungen. Alles, was auf niemanden wartet, geht zusammen und in beliebiger Reihenfolge.',
    nobody: 'Kein Client braucht etwas.',
    action: (action, clients) => `${action}: ${clients}`,
    actionLead: (action) => ACTION_LEADS[action],
    cut: (shown, all) =>
      `Das sind die ersten ${number(shown)} von ${number(all)} Clients. „Bericht (HTML)“ und „Maßnahmenliste (CSV)“ nennen alle.`,
    leftOut: (all) =>
      `${count(all, 'Client braucht', 'Clients brauchen')} etwas. Die Liste fehlt, weil der Browser den Druck begonnen hat: Mit „Drucken“ im Menü „Exportieren“ wird sie mitgedruckt.`,
    marked: (value, mark) => `${value} (${mark})`,
  },
  problems: {
    heading: 'Probleme des Bestands',
    leftOut: (all) => `${count(all, 'Problem', 'Probleme')}, aus demselben Grund nicht aufgeführt.`,
    cut: (shown, all) =>
      `Das sind die ersten ${number(shown)} von ${number(all)} Problemen. „Gesamtes Audit (JSON)“ führt alle auf.`,
  },
  inventory: {
    heading: 'Der Bestand',
    file: 'Datei',
    size: 'Größe',
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    headings: 'Überschriften',
    headingLine: (line) => `Zeile ${number(line)}`,
    rows: 'Datenzeilen',
    sha256: 'SHA-256',
  },
  article: {
    heading: (title) => `Q251382: ${title}`,
  },
  madeBy: 'Im Browser erstellt mit NT4-PPTP-Audit. Nichts hat den Rechner verlassen.',
};
