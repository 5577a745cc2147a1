import type { ChangeKind } from '../../answers/rows.ts';
import type { Cause, ChangeState, Standing } from '../../compare/states.ts';
import type { ChangesMessages } from '../en/changes.ts';
import { format } from './format.ts';

const { count, number } = format;

const machines = (n: number) => count(n, 'Rechner', 'Rechner');

const STATES: { readonly [S in ChangeState]: readonly [name: string, hint: string] } = {
  worse: ['Schlechter', 'War gefährdet und ist jetzt betroffen.'],
  new: ['Neu', 'Brauchte nichts und ist jetzt betroffen oder gefährdet.'],
  'decided-flagged': [
    'Entschieden: auffällig',
    'War unentschieden und ist betroffen oder gefährdet.',
  ],
  still: ['Weiter auffällig', 'War betroffen oder gefährdet und ist es noch.'],
  'became-undecided': ['Unentschieden geworden', 'Eine nötige Angabe ist nicht mehr erfasst.'],
  'still-undecided': ['Weiter unentschieden', 'In beiden Beständen fehlen Angaben.'],
  'no-longer-met': [
    'Server nicht gesehen',
    'Ist nur deshalb unauffällig, weil seine Server in diesem Bestand fehlen oder er sie nicht mehr anwählt: nicht behoben.',
  ],
  'only-assumed': ['Nur angenommen', 'Nur eine Annahme schließt ihn jetzt aus: nicht behoben.'],
  'not-readable': ['Nicht lesbar', 'Rolle oder Produkt ist nicht mehr erfasst.'],
  gone: ['Verschwunden', 'Steht nicht in diesem Bestand: nicht gesehen, nicht behoben.'],
  'machine-new': ['Neuer Rechner', 'Stand nicht im früheren Bestand.'],
  'became-client': ['Client geworden', 'Stand im früheren Bestand, aber nicht als Client.'],
  'came-back': ['Zurückgekehrt', 'War außerhalb des Artikels, oder seine Rolle war nicht erfasst.'],
  'no-longer-client': ['Kein Client mehr', 'Ist nicht mehr als Client erfasst.'],
  'left-article': ['Nicht mehr im Artikel', 'Sein Produkt gehört nicht mehr zum Artikel.'],
  cleared: [
    'Behoben',
    'War betroffen oder gefährdet; eine erfasste Angabe schließt ihn jetzt aus.',
  ],
  'decided-clear': [
    'Entschieden: unauffällig',
    'War unentschieden; eine erfasste Angabe schließt ihn jetzt aus.',
  ],
  'facts-changed': ['Angaben geändert', 'Angaben haben sich geändert, das Ergebnis nicht.'],
  unchanged: ['Unverändert', 'Nichts hat sich geändert.'],
};

const STANDINGS: { readonly [S in Standing]: string } = {
  absent: 'nicht in den Dateien',
  unreadable: 'Rolle nicht lesbar',
  outside: 'außerhalb des Artikels',
  'no-client': 'kein Client',
  clear: 'nicht betroffen',
  undecided: 'unentschieden',
  'at-risk': 'gefährdet',
  exposed: 'betroffen',
};

const CAUSES: { readonly [C in Cause]: string } = {
  'own-service-pack': 'sein Service Pack',
  'own-encryption': 'seine Verschlüsselung',
  'own-section-sign': 'sein Kennwort',
  'server-raised': 'ein Server wurde angehoben',
  'server-service-pack': 'das Service Pack eines Servers',
  'server-encryption': 'die Verschlüsselung eines Servers',
  'server-added': 'ein Server kam hinzu',
  'server-left': 'ein Rechner ist kein Server mehr',
  'server-not-seen': 'ein Server fehlt in diesem Bestand',
  'meets-others': 'er wählt andere Server an',
};

const KINDS: { readonly [K in ChangeKind]: string } = {
  world: 'Angaben geändert',
  knowledge: 'nur die Erfassung geändert',
  both: 'beides',
  none: 'keine Angabe geändert',
};

const NOT_TAKEN = {
  'no-machine': 'der Rechner steht nicht in diesem Bestand',
  'other-text': 'die Zelle sagt jetzt etwas anderes',
  'not-disputed': 'die Zeilen widersprechen sich so nicht mehr',
} as const;

export const changesDe: ChangesMessages = {
  stateName: (state) => STATES[state][0],
  stateHint: (state) => STATES[state][1],
  standing: (standing) => STANDINGS[standing],
  cause: (cause) => CAUSES[cause],
  kindOfChange: (kind) => KINDS[kind],
  unreadable: 'nicht verstanden',
  place: (fileName, line) => `${fileName}, Zeile ${number(line)}`,
  line: (line) => `Zeile ${number(line)}`,
  formerly: (name) => `vorher ${name}`,

  comparedLabel: 'Vergleich mit einem früheren Bestand',
  comparedWith: (files, day) => `Verglichen mit ${files} vom ${day}.`,
  totals: (earlier, later) => `Damals ${machines(earlier)}, jetzt ${number(later)}.`,
  question: (before, now, then) => {
    const judged = `Nach den heutigen Regeln brauchten damals ${count(before, 'Client', 'Clients')} die Aktualisierung, jetzt ${number(now)}.`;
    return then === before
      ? judged
      : `${judged} Nach den damaligen Regeln waren es ${number(then)}: Umfang oder Annahmen sind heute anders.`;
  },
  strip: 'Was aus den Rechnern wurde',
  showState: (state, n) => `${state}: ${number(n)}`,
  stop: 'Vergleich beenden',

  sameFile: (fileName) => `${fileName} ist Byte für Byte dieselbe Datei wie beim früheren Bestand.`,
  notWhole: (earlier, later) =>
    `Dieser Bestand hat ${number(later)} Rechner, der frühere hatte ${number(earlier)}. Ist die Datei vollständig?`,
  byHost:
    'Nur einer der Bestände nennt Domänen. Deshalb werden Rechner allein am Hostnamen wiedererkannt.',
  lacksScope:
    'Dem früheren Bestand fehlt die Spalte, die entscheidet, wer wen anwählt. Dort wählt jeder Client jeden Server an.',
  lostScope: (headings) =>
    `Diesem Bestand fehlt die Spalte „${headings}“, die entschied, wer wen anwählt. Jetzt wählt jeder Client jeden Server an.`,
  lost: (fact, heading, n) =>
    `Bei ${count(n, 'Rechner', 'Rechnern')} fehlt jetzt ${fact}: Dieser Bestand hat keine Spalte „${heading}“.`,
  neverCarried: 'Das wird nie übernommen: Eine Aktualisierung ändert genau diese Angabe.',
  carry: (fact) => `Ältere Werte übernehmen: ${fact}`,
  carried: (facts, day) => `Vom ${day} übernommen: ${facts}. Diese Zellen sind markiert.`,
  dropCarried: 'Nicht übernehmen',

  renames: (n) =>
    n === 1
      ? 'Ein Rechner wurde wahrscheinlich umbenannt'
      : `${number(n)} Rechner wurden wahrscheinlich umbenannt`,
  rename: (before, after, heading, text) =>
    `${before} ist wahrscheinlich ${after}: ${heading} ist in beiden ${text}.`,
  confirm: 'Es ist derselbe Rechner',
  confirmOf: (before, after) => `${before} und ${after} sind derselbe Rechner`,
  confirmAll: (n) => `Diese ${number(n)} bestätigen`,
  moreRenames: (n) => `${number(n)} weitere folgen, wenn diese bestätigt sind.`,
  renamed: (n) => `${machines(n)} als umbenannt bestätigt.`,

  notTaken: (n) =>
    n === 1
      ? 'Eine Berichtigung des früheren Bestands passte nicht'
      : `${number(n)} Berichtigungen des früheren Bestands passten nicht`,
  decisionsLeft: (n) =>
    `Entscheidungen über ${machines(n)} passten nicht: ${n === 1 ? 'Er steht' : 'Sie stehen'} nicht in diesem Bestand.`,
  leftMachines: (names, more) => (more === 0 ? names : `${names} und ${number(more)} weitere`),
  leftBecause: 'nicht in diesem Bestand',
  notTakenRow: (fileName, line, name, fact) =>
    `${fileName}, Zeile ${number(line)}${name === '' ? '' : ` (${name})`}, ${fact}`,
  notTakenBecause: (because, was, is) =>
    because === 'other-text'
      ? `in der Zelle stand „${was}“, jetzt steht dort „${is}“`
      : NOT_TAKEN[because],

  fleet: {
    title: 'Ist das derselbe Bestand?',
    lead: (common, later) =>
      `${number(common)} von ${count(later, 'Rechner', 'Rechnern')} der neuen Datei stehen auch im geöffneten Bestand.`,
    newer: 'Neuerer Stand dieses Bestands',
    newerHint:
      'Zeigt, was sich geändert hat. Berichtigungen, Bedeutungen und Regeln gelten weiter, wo sie passen; die anderen werden aufgeführt.',
    other: 'Ein anderer Bestand',
    otherHint: 'Fängt von vorn an. Nichts aus dem geöffneten Bestand wird übernommen.',
  },
  steps: {
    stopped: 'Vergleich beendet',
    compared: (files) => `Mit ${files} verglichen`,
    carried: (facts) =>
      facts === '' ? 'Keine älteren Werte übernommen' : `Ältere Werte übernommen: ${facts}`,
  },
  choose: 'Mit einem früheren Bestand vergleichen …',
  chooseLabel: 'Früherer Bestand',

  report: 'Änderungen seit dem früheren Bestand',
  reportMore: (n) => `${machines(n)} mehr stehen in der CSV-Datei der Änderungen.`,
};
