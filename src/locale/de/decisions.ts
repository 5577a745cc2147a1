import type { VerdictWord } from '../../article/verdict.ts';
import type { DecisionState } from '../../remediation/decided-clients.ts';
import type { ActFault, DecisionKind } from '../../remediation/decisions.ts';
import type { DecisionsMessages } from '../en/decisions.ts';
import { format } from './format.ts';

const { count, number } = format;

const clients = (n: number) => count(n, 'Client', 'Clients');
const subject = (n: number, areClients: boolean) =>
  areClients ? clients(n) : count(n, 'Rechner', 'Rechner');
const pairings = (exposed: number, atRisk: number) =>
  `${count(exposed, 'betroffene Paarung', 'betroffene Paarungen')} und ${number(atRisk)} gefährdete`;

const STATES: { readonly [S in DecisionState]: string } = {
  overtaken: 'Durch Fakten überholt',
  ended: 'Abgelaufen',
  accepted: 'Akzeptiert',
  'reported-done': 'Als erledigt gemeldet',
  reopened: 'Wieder offen',
  open: 'Keine Entscheidung',
};

const CHIPS: { readonly [S in Exclude<DecisionState, 'open'>]: string } = {
  overtaken: 'durch Fakten überholt',
  ended: 'abgelaufen',
  accepted: 'akzeptiert',
  'reported-done': 'als erledigt gemeldet',
  reopened: 'wieder offen',
};

const KINDS: { readonly [K in DecisionKind]: string } = {
  accept: 'Bis zu einem Tag akzeptieren',
  'reported-done': 'Als erledigt melden',
  reopen: 'Wieder öffnen',
  owner: 'Zuständig',
  note: 'Notiz',
};

const KIND_HINTS: { readonly [K in DecisionKind]: string } = {
  accept:
    'Der Client bleibt bis zum Ende dieses Tages, wie er ist. Steht es später schlimmer um ihn, endet das früher.',
  'reported-done': 'Jemand sagt, dass es erledigt ist. Erst ein neuerer Bestand zeigt es.',
  reopen: 'Nimmt zurück, dass der Client akzeptiert oder als erledigt gemeldet ist.',
  owner: 'Wer zuständig ist. Leer lassen, wenn es niemand mehr ist.',
  note: 'Eine Bemerkung für alle, die das später lesen.',
};

const NOT_MEANT: { readonly [K in DecisionKind]: readonly [one: string, other: string] } = {
  accept: ['braucht als Client nichts und entfällt', 'brauchen als Clients nichts und entfallen'],
  'reported-done': [
    'hat nichts zu erledigen und entfällt',
    'haben nichts zu erledigen und entfallen',
  ],
  reopen: [
    'ist weder akzeptiert noch als erledigt gemeldet und entfällt',
    'sind weder akzeptiert noch als erledigt gemeldet und entfallen',
  ],
  owner: ['ist kein Client und entfällt', 'sind keine Clients und entfallen'],
  note: ['ist kein Client und entfällt', 'sind keine Clients und entfallen'],
};

const FAULTS: { readonly [F in ActFault]: (latest: string) => string } = {
  'no-reason': () => 'Geben Sie einen Grund an: Ohne ihn lässt sich das später nicht vertreten.',
  'no-end': () => 'Geben Sie den Tag an, bis zu dem es gilt.',
  'end-past': () => 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.',
  'end-too-far': (latest) =>
    `Höchstens ein Jahr: Wählen Sie den ${latest} oder einen früheren Tag.`,
  'no-note': () => 'Schreiben Sie die Notiz.',
};

const VERDICTS: { readonly [V in VerdictWord]: string } = {
  exposed: 'betroffen',
  'at-risk': 'gefährdet',
  undecided: 'unentschieden',
  'not-exposed': 'nicht betroffen',
};

export const decisionsDe: DecisionsMessages = {
  stateName: (state) => STATES[state],
  kindName: (kind) => KINDS[kind],
  kindHint: (kind) => KIND_HINTS[kind],

  decide: 'Entscheiden…',
  decideShown: (n) =>
    n === 1 ? 'Über diesen entscheiden…' : `Über diese ${number(n)} entscheiden…`,
  about: (subject) => `Entscheiden über ${subject}`,
  selected: (n, areClients) =>
    areClients
      ? count(n, 'ausgewählten Client', 'ausgewählte Clients')
      : count(n, 'ausgewählten Rechner', 'ausgewählte Rechner'),
  shown: (n, areClients) => {
    const [one, other] = areClients ? ['Client', 'Clients'] : ['Rechner', 'Rechner'];
    return n === 1 ? `den gezeigten ${one}` : `die ${number(n)} gezeigten ${other}`;
  },
  lead: 'Eine Entscheidung ändert kein Urteil und keine Zahl. Sie steht beim Client, im Bericht und in den Exporten und lässt sich rückgängig machen.',
  what: 'Entscheidung',
  reason: 'Grund',
  reasonOptional: 'Grund (freiwillig)',
  until: 'Bis zum Ende des',
  latest: (day) => `Höchstens ein Jahr, bis ${day}.`,
  owner: 'Zuständig',
  note: 'Notiz',
  reaches: (n, areClients) => `Es geht um ${subject(n, areClients)}.`,
  leftOut: (kind, n) => {
    const [one, other] = NOT_MEANT[kind];
    return `${number(n)} ${n === 1 ? one : other}.`;
  },
  looking: 'Die Rechner werden gesucht…',
  failed:
    'Die Rechner ließen sich nicht finden. Schließen Sie das Fenster und öffnen Sie es noch einmal.',
  fault: (fault, latest) => FAULTS[fault](latest),
  save: 'Entscheiden',
  decided: (what, n, areClients) => `${what}: entschieden über ${subject(n, areClients)}.`,

  chips: {
    label: 'Was über Clients entschieden wurde',
    chip: (state, n) => `${number(n)} ${CHIPS[state]}`,
    joined: (n) =>
      n === 1
        ? 'Eine Zeile, über die entschieden wurde, gehört jetzt zu einem anderen Rechner. Die Entscheidung gilt für niemanden, bis der Name zurückgenommen wird.'
        : `${number(n)} Zeilen, über die entschieden wurde, gehören jetzt zu anderen Rechnern. Die Entscheidungen gelten für niemanden, bis die Namen zurückgenommen werden.`,
    clockBehind: (day) =>
      `Die Uhr dieses Rechners geht gegenüber der neuesten Entscheidung nach. Fristen gelten deshalb wie am ${day}.`,
  },

  history: {
    heading: 'Entscheidungen',
    accept: (until) => `Akzeptiert bis ${until}`,
    reportedDone: 'Als erledigt gemeldet',
    reopen: 'Wieder geöffnet',
    owner: (owner) => (owner === '' ? 'Niemand mehr zuständig' : `Zuständig: ${owner}`),
    note: (note) => `Notiz: ${note}`,
    reason: (reason) => `„${reason}“`,
    standing: (verdict, exposed, atRisk) =>
      `Damals: ${VERDICTS[verdict]}, ${pairings(exposed, atRisk)}.`,
    ended: (until) => `Die Frist ist am ${until} abgelaufen: Der Client ist wieder offen.`,
    overtaken: (exposed, atRisk) =>
      `Das gilt nicht mehr, weil es um den Client seither schlimmer steht: jetzt ${pairings(exposed, atRisk)}.`,
  },

  report: {
    heading: 'Entscheidungen',
    lead: (today) =>
      `Entscheidungen ändern kein Urteil und keine Zahl. Fristen sind nach dem Stand vom ${today} beurteilt.`,
    when: 'Wann und von wem',
    what: 'Entscheidung',
    reason: 'Grund',
    machines: 'Rechner',
  },
};
