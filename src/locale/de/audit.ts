import type { VerdictWord } from '../../article/verdict.ts';
import type { AuditMessages, RulesMessages } from '../en/audit.ts';
import { format } from './format.ts';

const { count, list, number, percent } = format;

const rulesDe: RulesMessages = {
  change: 'ändern',
  changeThem: 'Ändern',
  done: 'Fertig',
  every: 'jeder Client mit jedem Server',
  group: (heading) => `gleicher Wert in „${heading}“`,
  peers: (heading) => `eingetragene Server („${heading}“)`,
  otherwise: (first, then) => `${first}, sonst ${then}`,
  scopeHeading: 'Wer wählt welchen Server an',
  scopeLead:
    'Eine Paarung ist ein Client mit einem Server, den er anwählen kann. Legen Sie fest, wer welchen Server anwählt; alles wird sofort neu gezählt.',
  everyOption: 'Jeder Client mit jedem Server',
  everyHint: 'So entgeht nichts, aber es können Paarungen dabei sein, die nie vorkommen.',
  groupOption: 'Gleiche Gruppe',
  groupHint:
    'Client und Server haben in einer Spalte denselben Text. Ein Server kann in seiner Zelle mehrere Gruppen nennen.',
  groupColumn: 'Spalte mit der Gruppe',
  emptyMeans: 'Ist die Zelle leer,',
  alone: 'gehört der Rechner zu keiner Gruppe',
  everyone: 'gehört der Rechner zu jeder Gruppe',
  peersOption: 'Eingetragene Server',
  peersHint: (heading) =>
    `Jeder Client wählt die Server an, die in seiner Zelle unter „${heading}“ stehen.`,
  peersOtherwise: 'Ein Client, der keinen nennt, wählt an:',
  otherwiseNobody: 'keinen Server',
  otherwiseEvery: 'jeden Server',
  otherwiseGroup: 'die Server seiner Gruppe',
  takePeers: (heading) => `eingetragene Server verwenden („${heading}“)`,
  wouldUpgrade: (before, after) =>
    `zu aktualisierende Clients: ${number(before)} → ${number(after)}`,
  namingNone: (n) =>
    `{clients} ${n === 1 ? 'nennt keinen Server und wählt' : 'nennen keinen Server und wählen'} jeden an`,

  nothingAssumed: 'Annahmen: keine',
  assume: 'festlegen',
  assumptionsHeading: 'Annahmen',
  assumptionsLead:
    'Ist eine Angabe nicht erfasst, bleiben Paarungen unentschieden, oder gefährdet, wenn es nur das § im Kennwort ist. Hier können Sie festlegen, als was ein fehlender Wert gelten soll. Was in der Datei steht, auch wenn es nicht verstanden wurde, bleibt davon unberührt.',
  leave: 'offen lassen',
  fields: {
    clientEncryption: 'Verschlüsselung der Clients',
    serverEncryption: 'Verschlüsselung der Server',
    servicePack: 'Service Pack',
    sectionSign: '§ im Kennwort',
  },
  strip: 'Geltende Annahmen',
  assumed: 'Angenommen, wo nichts erfasst ist:',
  is: (what, value) => `${what}: ${value}`,
  drop: 'Annahmen aufheben',
  from: (before, after) => `${number(before)} → ${number(after)}`,
  countsNow: 'Jetzt gezählt',
  counting: 'Wird neu gezählt …',
  pairings: (n) => count(n, 'Paarung', 'Paarungen'),
};

/** Numbers that must fit in a cell: 30.438.819 becomes 30,4 Mio. German has no short form for thousands. */
const shortened = new Intl.NumberFormat(format.tag, {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

const VERDICT_NAMES: { readonly [V in VerdictWord]: string } = {
  exposed: 'Betroffen',
  'at-risk': 'Gefährdet',
  undecided: 'Unentschieden',
  'not-exposed': 'Nicht betroffen',
};

const pairings = (n: number) => count(n, 'Paarung', 'Paarungen');
const clients = (n: number) => count(n, 'Client', 'Clients');

const servers = (n: number) => count(n, 'Server', 'Server');
/** After „mit“. */
const withServers = (n: number) => count(n, 'Server', 'Servern');
const one = (n: number, singular: string, plural: string) => (n === 1 ? singular : plural);

const upgradesClear = (n: number) =>
  count(n, 'Aktualisierung erledigt', 'Aktualisierungen erledigen');
/** `all`: the number of clients for which an upgrade clears something. */
const to80 = (n: number, all: number) => `${upgradesClear(n)} ${percent(n < all ? 0.8 : 1)}`;

export const auditDe: AuditMessages = {
  label: 'Audit',
  verdictName: (verdict) => VERDICT_NAMES[verdict],
  number,
  list,
  compact: (n) => (n < 1_000_000 ? number(n) : shortened.format(n)),
  pairings,
  clients,
  servers,
  withServers,
  rules: rulesDe,

  answer: {
    label: 'Das Ergebnis',
    group: 'Die Zahlen des Ergebnisses',
    upgrade: (n, isLeast) =>
      `${isLeast ? 'Mindestens {clients}' : '{clients}'} ${one(n, 'braucht', 'brauchen')} die Aktualisierung auf SP5:`,
    changePassword: (n, isLeast) =>
      `${isLeast ? 'Mindestens {clients}' : '{clients}'} ${one(n, 'braucht', 'brauchen')} ein Kennwort ohne §:`,
    today: (exposed, atRisk) => {
      const all = exposed + atRisk;
      const why = `weil nicht bekannt ist, ob ${one(atRisk, 'sein', 'ihr')} Kennwort ein § enthält`;
      if (exposed === 0) {
        return all === 1
          ? `er ist gefährdet, ${why}`
          : `keiner ist nachweislich betroffen, ${all === 2 ? 'beide' : 'alle {atRisk}'} sind gefährdet, ${why}`;
      }
      if (atRisk > 0) {
        return `{exposed} ${one(exposed, 'ist', 'sind')} heute betroffen, {atRisk} gefährdet, ${why}`;
      }
      if (all === 1) return 'er ist heute betroffen';
      return `${all === 2 ? 'beide' : 'alle {exposed}'} sind heute betroffen`;
    },
    accepted: (n, all, [first, last]) => {
      const day = format.day(Date.parse(first));
      const until = first === last ? `bis ${day}` : `bis ${day} oder länger`;
      if (n < all) return `{accepted} davon ${until} akzeptiert`;
      if (n === 1) return `er ist ${until} akzeptiert`;
      return `${n === 2 ? 'beide' : 'alle {accepted}'} sind ${until} akzeptiert`;
    },
    passwordToo: (n, exposed) => {
      const today = exposed === n ? 'heute betroffen' : '{passwordExposed} davon heute betroffen';
      return `${one(n, '{password} weiterer braucht', '{password} weitere brauchen')} stattdessen ein Kennwort ohne § (${exposed === 0 ? 'gefährdet' : today})`;
    },
    nothing: (isOpen, isAssumed) =>
      `${isAssumed ? 'Mit Ihren Annahmen ist keine Paarung' : 'Keine Paarung ist'} ${isOpen ? 'nachweislich ' : ''}betroffen oder gefährdet`,
    but: (first, then) => `${first}, aber ${then}`,
    undecided: (n) => `{pairings} ${one(n, 'ist', 'sind')} unentschieden`,
    unpaired: (n) => `{machines} ${one(n, 'konnte', 'konnten')} mit nichts gepaart werden`,
    leftOut: (n) => `{rows} ${one(n, 'wurde', 'wurden')} ausgelassen`,
    meetNobody: (n) => `{nobody} ${one(n, 'wählt', 'wählen')} keinen Server an`,
    rows: (n) => count(n, 'Zeile', 'Zeilen'),
    facts: (n) => `${count(n, 'Angabe fehlt', 'Angaben fehlen')}`,
    noPairing: {
      empty: 'Der Bestand enthält keinen Rechner, daher war keine Paarung zu prüfen',
      outside: 'Alle Rechner liegen außerhalb des Artikels, daher war keine Paarung zu prüfen',
      'no-role':
        'Von keinem Rechner ist bekannt, dass er PPTP-Client oder -Server ist, daher war keine Paarung zu prüfen',
      'no-client':
        'Von keinem Rechner ist bekannt, dass er PPTP-Client ist, daher war keine Paarung zu prüfen',
      'no-server':
        'Von keinem Rechner ist bekannt, dass er PPTP-Server ist, daher war keine Paarung zu prüfen',
      'no-meeting': 'Kein Client wählt einen Server an, daher war keine Paarung zu prüfen',
    },
    noSp5: (n) =>
      `{clients} ${one(n, 'kann', 'können')} SP5 nicht erhalten (MIPS, PowerPC) und ${one(n, 'braucht', 'brauchen')} ein Kennwort ohne §.`,
    whyPassword: (n) =>
      `Für den Prozessor ${one(n, 'dieses Clients', 'dieser Clients')} (MIPS, PowerPC) ist SP5 nie erschienen.`,
    ring: (n) =>
      `{clients} ${one(n, 'ist', 'sind')} Client und Server in einem Ring von Rechnern, die aufeinander warten: zuerst ${one(n, 'sein Kennwort', 'ihre Kennwörter')} ändern.`,
    missingFacts: (n) =>
      `{clients} ${one(n, 'ist', 'sind')} auch Server und ${one(n, 'könnte', 'könnten')} erst nach Clients aktualisiert werden, zu denen Angaben fehlen: ${one(n, 'sein Kennwort', 'ihre Kennwörter')} ändern oder die Angaben erfassen.`,
    waiting: (n) =>
      `Zu aktualisieren, aber auch Server: {clients} ${one(n, 'muss', 'müssen')} warten, weil sich sonst Paarungen anderer Clients verschlechtern.`,
    open: 'Noch nicht entscheidbar: {pairings}; {facts}.',
    upgradeFirst: (n) =>
      `{clients} ${one(n, 'ist', 'sind')} zu aktualisieren, bevor ${one(n, 'seine', 'ihre')} Server auf SP5 angehoben werden.`,
    passwordFirst: (n) =>
      `{clients} ${one(n, 'kann', 'können')} SP5 nicht erhalten (MIPS, PowerPC) und ${one(n, 'braucht', 'brauchen')} ein Kennwort ohne §, bevor ${one(n, 'seine', 'ihre')} Server auf SP5 angehoben werden.`,
    withoutRole: (n) => `{machines} ohne lesbare Rolle ${one(n, 'ist', 'sind')} in keiner Paarung.`,
    withoutProduct: (machines) =>
      `Ohne lesbares Produkt, ebenfalls in keiner Paarung: ${machines}.`,
    meetingNobody: (n) =>
      `{clients} ${one(n, 'wählt', 'wählen')} nach Ihrer Angabe keinen Server dieses Bestands an; das Audit sagt nichts über ${one(n, 'ihn', 'sie')}.`,
    lookedAt: (n) =>
      `${one(n, 'Die eine Paarung', `Alle ${pairings(n)}`)} aus {clients} mit {servers} ${one(n, 'wurde', 'wurden')} geprüft; bei ${one(n, 'ihr', 'jeder')} trifft mindestens eine der vier Bedingungen nicht zu.`,
    nobodyMeetsWhy:
      'Im Bestand: {clients} und {servers}. Nach der Regel, wer welchen Server anwählt, bilden sie keine Paarung.',
    underAssumptions: 'Gezählt mit Ihren Annahmen.',
  },

  bar: {
    label: ({ exposed, 'at-risk': atRisk, undecided }, all) =>
      `Von ${count(all, 'Paarung', 'Paarungen')} ${number(exposed)} betroffen, ${number(atRisk)} gefährdet, ${number(undecided)} unentschieden`,
    legend: 'Paarungen nach Ergebnis',
  },

  numberNames: {
    exposedClients: (n) => `${clients(n)}, heute betroffen`,
    atRiskClients: (n) => `${clients(n)}, gefährdet`,
    accepted: (n) => `${clients(n)} auf Zeit akzeptiert`,
    passwords: (n) => `${clients(n)} für ein Kennwort ohne §`,
    flaggedPairings: (n) => count(n, 'auffällige Paarung', 'auffällige Paarungen'),
    exposedPairings: (n) => count(n, 'betroffene Paarung', 'betroffene Paarungen'),
    atRiskPairings: (n) => count(n, 'gefährdete Paarung', 'gefährdete Paarungen'),
    withFlagged: (n) => `${servers(n)} mit auffälligen Paarungen`,
    merged: (n) => count(n, 'zusammengeführte Zeile', 'zusammengeführte Zeilen'),
    rejected: (n) => count(n, 'ausgelassene Zeile', 'ausgelassene Zeilen'),
  },

  counts: {
    label: 'Was gezählt wurde',
    machines: (n) => count(n, 'Rechner', 'Rechner'),
    outside: (n) => `${number(n)} außerhalb des Artikels`,
    flagged: (exposed, atRisk) => {
      if (exposed === 0) return '{flagged} von {pairings} gefährdet';
      if (atRisk === 0) return '{flagged} von {pairings} betroffen';
      return '{flagged} von {pairings} auffällig ({exposed} betroffen, {atRisk} gefährdet)';
    },
    withFlagged: '{servers} ({withFlagged} mit auffälligen Paarungen)',
    account: (rest) => `{machines} aus {rows}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`,
    rows: (n) => count(n, 'Datenzeile', 'Datenzeilen'),
    merged: '{merged} zusammengeführt',
    rejected: '{rejected} ausgelassen',
  },

  overview: {
    label: 'Übersicht',
    group: 'Übersicht und Regeln',
    fold: 'Übersicht ausblenden',
    unfold: 'Übersicht einblenden',
    foldWithRules: 'Zahlen, Regeln und Übersicht ausblenden',
    unfoldWithRules: 'Zahlen, Regeln und Übersicht einblenden',
  },

  matrix: {
    heading: 'Betroffenheit nach Service Pack',
    lead: 'auffällige Paarungen; im umrandeten Bereich kann der Artikel zutreffen',
    keys: 'Die Pfeiltasten führen von Feld zu Feld, die Eingabetaste zeigt die Paarungen dahinter.',
    corner: 'Client\u00a0↓ Server\u00a0→',
    cornerName: 'Service Pack des Clients',
    none: 'keins',
    unknown: '?',
    unknownName: 'nicht bekannt',
    all: 'alle',
    undecided: (n) => `${n}?`,
    client: (pack) => `Client ${pack}`,
    server: (pack) => `Server ${pack}`,
    anyClient: 'alle Clients',
    anyServer: 'alle Server',
    cell: (client, server, flagged, undecided, all) =>
      `${client}, ${server}: ${number(flagged)} auffällig, ${number(undecided)} unentschieden von ${count(all, 'Paarung', 'Paarungen')}`,
    undecidedCell: (client, server, undecided) =>
      `${client}, ${server}: ${number(undecided)} unentschieden`,
  },

  start: {
    heading: 'Wo anfangen',
    lead: 'jede Aktualisierung erledigt alle auffälligen Paarungen ihres Clients',
    to80,
    axisClients: (n) => clients(n),
    text: (all, flagged, first) =>
      `${upgradesClear(all)} ${pairings(flagged)}${first < all ? `; die ersten ${number(first)} erledigen ${percent(0.8)} davon` : ''}.`,
    first: 'Die ersten zu aktualisierenden Clients',
    clears: (n) => one(n, 'Paarung damit erledigt', 'Paarungen damit erledigt'),
    asTable: 'Als Tabelle',
    tableName: 'Durch Aktualisierungen erledigte Paarungen',
    upgrades: 'Aktualisierungen',
    cleared: 'Erledigte Paarungen',
    share: 'Anteil',
    percent: (ratio) => percent(ratio),
    noUpgrade:
      'Keine Aktualisierung erledigt eine auffällige Paarung: Zu ändern sind die Kennwörter dieser Clients.',
  },
};
