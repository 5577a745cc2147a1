import type { RelatedArticle } from '../../article/article-text.ts';
import type { Condition, ForcedBy } from '../../article/conditions.ts';
import type { VerdictWord } from '../../article/verdict.ts';
import type { Architecture } from '../../fleet/machine.ts';
import type { Action, PasswordReason } from '../../remediation/client-action.ts';
import type { ReasonsMessages } from '../en/reasons.ts';
import { format } from './format.ts';

const { count, number } = format;

const LEADS: { readonly [V in VerdictWord]: string } = {
  exposed:
    'Alle vier Bedingungen von Q251382 sind erfüllt: Der Tunnel wird aufgebaut, überträgt aber möglicherweise keine Daten.',
  'at-risk':
    'Drei Bedingungen sind erfüllt. Ob das Kennwort ein § enthält, ist nicht bekannt: Wenn ja, wird der Tunnel aufgebaut, überträgt aber möglicherweise keine Daten.',
  undecided:
    'Keine Bedingung schließt diese Paarung aus, aber es fehlen Angaben. Erfassen Sie sie, um zu entscheiden.',
  'not-exposed':
    'Mindestens eine Bedingung ist nicht erfüllt: Der Artikel trifft auf diese Paarung nicht zu.',
};

const CONDITIONS: { readonly [C in Condition]: string } = {
  serverSp5: 'Server hat SP5 oder höher',
  clientSp4: 'Client hat SP4 oder niedriger',
  sectionSign: 'Kennwort enthält §',
  forcedEncryption: 'Datenverschlüsselung wird erzwungen',
};

const FORCED: { readonly [F in ForcedBy]: string } = {
  client: 'vom Client',
  server: 'vom Server',
  both: 'von beiden Seiten',
  neither: 'von keiner Seite',
  unknown: 'nicht bekannt',
};

const TOPICS: { readonly [T in RelatedArticle['topic']]: string } = {
  sp5With128Bit:
    'Clients mit SP5 und 128 Bit verbinden sich und übertragen keine Daten; mit SP6 behoben',
  servicePack6a: 'Service Pack 6a und wie man es von SP6 unterscheidet',
  latestServicePack: 'Wie man das neueste Service Pack erhält',
  encryptionPack: 'Service Packs und 128-Bit-Verschlüsselung',
  encryptionPackUnattended: 'Unbeaufsichtigte Installation über 128-Bit-Verschlüsselung',
  reapplyServicePack: 'Service Pack nach dem Hinzufügen von PPTP erneut installieren',
  error5: 'Fehler 5 zwischen zwei Rechnern mit SP4',
  forcing128Bit: '128-Bit-Datenverschlüsselung erzwingen',
  noEncryptionSupport: 'Der Remoteserver unterstützt keine Verschlüsselung',
};

const NEEDS: { readonly [A in Action]: (name: string) => string } = {
  upgrade: (name) => `${name} auf SP5 oder höher aktualisieren, empfohlen ist SP6a.`,
  'change-password': (name) => `Das Einwahlkennwort von ${name} in eines ohne § ändern.`,
  verify: (name) => `Die fehlenden Angaben zu ${name} und seinen Servern erfassen.`,
  'upgrade-first': (name) =>
    `${name} vor seinen Servern aktualisieren: Sobald einer von ihnen SP5 erhält, ist der Client betroffen oder gefährdet.`,
  none: (name) => `Für ${name} ist nichts zu tun.`,
};

/** What a client needs that cannot get SP5 and has no flagged pairing today. */
const needsPasswordFirst = (name: string) =>
  `Das Einwahlkennwort von ${name} in eines ohne § ändern, bevor seine Server angehoben werden: Sobald einer von ihnen SP5 erhält, ist der Client betroffen oder gefährdet.`;

/** Why the password has to change, if not because of the processor. */
const PASSWORD_REASONS: { readonly [R in Exclude<PasswordReason, 'no-sp5'>]: string } = {
  ring: 'Der Rechner ist Client und Server und gehört zu einem Ring solcher Rechner, die aufeinander warten: In jeder Reihenfolge der Aktualisierungen würden Paarungen schlechter. Ist sein Kennwort geändert, können die anderen nacheinander aktualisiert werden.',
  'missing-facts':
    'Der Rechner ist Client und Server, und seine Aktualisierung würde Paarungen von Clients verschlechtern, zu denen Angaben fehlen. Sind sie erfasst, kann er stattdessen aktualisiert werden.',
};

const ARCHITECTURES: { readonly [A in Architecture]: string } = {
  x86: 'x86',
  alpha: 'Alpha',
  mips: 'MIPS',
  powerpc: 'PowerPC',
};

export const reasonsDe: ReasonsMessages = {
  pairing: 'Paarung',
  machine: 'Rechner',
  problem: 'Problem',
  change: 'Änderung',
  previous: 'Zurück',
  next: 'Weiter',
  position: (row: number, rowCount: number) => `${number(row)} von ${number(rowCount)}`,
  loading: 'Wird nachgeschlagen …',
  failed:
    'Das ließ sich nicht nachschlagen. Schließen Sie die Begründung und öffnen Sie sie erneut.',
  lead: (verdict) => LEADS[verdict],
  conditions: 'Die vier Bedingungen',
  condition: (condition) => CONDITIONS[condition],
  state: {
    true: 'erfüllt',
    false: 'nicht erfüllt',
    unknown: 'nicht bekannt',
    unreadable: 'nicht verstanden',
    disputed: 'strittig',
  },
  forcedBy: (ends) => FORCED[ends],
  ofClient: 'Client',
  ofServer: 'Server',
  place: (fileName, line, heading) =>
    [fileName, `Zeile ${number(line)}`, heading].filter((part) => part !== null).join(', '),
  showRow: (line) => `Die ganze Zeile ${number(line)} zeigen`,
  rowOf: (fileName, line) => `${fileName}, Zeile ${number(line)}`,
  emptyCell: 'leere Zelle',
  noColumn: 'die Datei hat keine solche Spalte',
  countsAs: (value) => `zählt als ${value} (Annahme)`,
  mapped: (value) => `zählt als ${value}: Sie haben angegeben, was der Text bedeutet`,
  carried: (value, fileName, day) => `zählt als ${value}: übernommen aus ${fileName} vom ${day}`,
  settled: (others) => `die Zeilen widersprachen sich, Sie haben diese gewählt; ${others}`,
  mayRefuse:
    'Eine Seite verlangt Verschlüsselung, die andere hat sie abgeschaltet: Die Paarung zählt als erzwungen, aber vielleicht kommt gar keine Verbindung zustande (Q184019).',
  strongSp5:
    'Dieser Client hat 128-Bit-Verschlüsselung. Mit SP5 kann die Verbindung aus einem anderen Grund stehen, ohne Daten zu übertragen (Q236584); mit SP6 ist das behoben. Das Service Pack muss zur Verschlüsselungsstärke passen (Q249135).',
  withoutSp5: (architecture) =>
    `SP5 ist für ${ARCHITECTURES[architecture]} nie erschienen: Es bleibt nur, das Kennwort zu ändern.`,
  whatToDo: 'Was zu tun ist',
  need: (action, name, flagged) =>
    action === 'change-password' && flagged === 0 ? needsPasswordFirst(name) : NEEDS[action](name),
  whyPassword: (reason) => PASSWORD_REASONS[reason],
  waitsFor: (clients) =>
    `Mit der Aktualisierung warten: Dieser Rechner ist auch Server, und ihn jetzt anzuheben würde ${count(clients, 'Paarung', 'Paarungen')} mit anderen Clients verschlechtern. Zuerst ${clients === 1 ? 'diesen Client' : 'diese Clients'} klären: aktualisieren, Kennwort ohne § oder fehlende Angaben erfassen.`,
  clears: (pairings) =>
    pairings === 1
      ? 'Erledigt seine auffällige Paarung.'
      : `Erledigt alle ${number(pairings)} auffälligen Paarungen dieses Clients.`,
  untilThen: 'Bis dahin: sein Kennwort in eines ohne § ändern.',
  whatWouldChange: 'Was das Ergebnis ändern würde',
  changes: {
    upgradeClient: 'Client mit SP5 oder höher: nicht betroffen (Lösung laut Artikel)',
    changePassword: 'Kennwort ohne §: nicht betroffen (Problemumgehung laut Artikel)',
    stopForcing:
      'Keine Seite erzwingt Verschlüsselung: nicht betroffen (vom Artikel nicht angeboten)',
    keepServer: 'Server mit SP4 oder niedriger: nicht betroffen (vom Artikel nicht angeboten)',
  },
  article: 'Was der Artikel sagt',
  seeAlso: 'Siehe auch',
  topic: (topic) => TOPICS[topic],
  asClient: 'Als Client',
  asServer: 'Als Server',
  meetsServers: (servers) => `Wählt ${count(servers, 'Server', 'Server')} an`,
  meetsClients: (clients) => `Wird von ${count(clients, 'Client', 'Clients')} angewählt`,
  andMore: (more) => `und ${number(more)} weitere`,
  raised: (pairings) =>
    `Würde dieser Server auf SP5 oder höher angehoben, wären ${count(pairings, 'Paarung', 'Paarungen')} betroffen oder gefährdet: Aktualisieren Sie zuerst die Clients.`,
  raisedUndecided: (pairings) =>
    `Würde dieser Server auf SP5 oder höher angehoben, ${pairings === 1 ? 'wäre' : 'wären'} ${count(pairings, 'Paarung', 'Paarungen')} unentschieden, die heute ausgeschlossen ${pairings === 1 ? 'ist' : 'sind'}: zuerst die fehlenden Angaben erfassen.`,
  inNoPairing: 'Dieser Rechner ist in keiner Paarung.',
  cells: 'Aus diesen Zellen gelesen',
};
