import type { RulesMessages } from '../en/rules.ts';
import { format } from './format.ts';

const { count, number } = format;

export const rulesDe: RulesMessages = {
  change: 'ändern',
  changeThem: 'Ändern',
  done: 'Fertig',
  every: 'jeder Client mit jedem Server',
  group: (heading) => `gleicher Wert in „${heading}“`,
  peers: (heading) => `eingetragene Server („${heading}“)`,
  otherwise: (first, then) => `${first}, sonst ${then}`,
  scopeHeading: 'Wer trifft wen',
  scopeLead:
    'Eine Paarung ist ein Client mit einem Server, den er anwählen kann. Legen Sie fest, wer sich trifft; alles wird sofort neu gezählt.',
  everyHint: 'So entgeht nichts, aber es können Paarungen dabei sein, die nie vorkommen.',
  groupOption: 'Gleiche Gruppe',
  groupHint:
    'Client und Server haben in einer Spalte denselben Text. Ein Server kann in seiner Zelle mehrere Gruppen nennen.',
  groupColumn: 'Spalte mit der Gruppe',
  emptyMeans: 'Ist die Zelle leer,',
  alone: 'trifft der Rechner niemanden',
  everyone: 'trifft der Rechner alle',
  peersOption: 'Eingetragene Server',
  peersHint: (heading) =>
    `Jeder Client trifft die Server, die in seiner Zelle unter „${heading}“ stehen.`,
  peersOtherwise: 'Ein Client, der keinen nennt, trifft',
  otherwiseNobody: 'niemanden',
  otherwiseEvery: 'jeden Server',
  otherwiseGroup: 'die Server seiner Gruppe',
  takePeers: (heading) => `eingetragene Server verwenden („${heading}“)`,
  wouldUpgrade: (before, after) =>
    `zu aktualisierende Clients: ${number(before)} → ${number(after)}`,
  namingNone: (n) =>
    `{clients} ${n === 1 ? 'nennt keinen Server und trifft' : 'nennen keinen Server und treffen'} jeden Server`,

  nothingAssumed: 'keine Annahmen',
  assume: 'annehmen',
  assumptionsHeading: 'Annahmen',
  assumptionsLead:
    'Was nicht erfasst ist, lässt Paarungen unentschieden, oder gefährdet, wenn es nur das § im Kennwort ist. Hier können Sie festlegen, als was ein fehlender Wert gelten soll. Was in der Datei steht, auch wenn es nicht verstanden wurde, bleibt davon unberührt.',
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
