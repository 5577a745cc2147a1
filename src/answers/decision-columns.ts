import { once } from '../pairing/kept.ts';
import { derive } from '../pairing/runs.ts';
import { indexTexts } from '../pairing/texts/text-index.ts';
import { DECISION_STATES, type DecidedClients } from '../remediation/decided-clients.ts';
import type { Decision } from '../remediation/decisions.ts';
import type { ColumnWith } from './columns.ts';
import type { TablePart } from './list-table.ts';
import { type LazyColumn, type ListColumn, ranksOf } from './listing.ts';
import { valueOfText } from './table-query.ts';

/** The columns of the clients that a table has only if something was decided. */
type DecisionColumn = ColumnWith<'clients', { readonly shown: 'if-decided' }>;

type Codes = Pick<ListColumn, 'texts' | 'codes' | 'toValue'>;

/** Nothing was decided about any client. */
function noTexts(clients: number): Codes {
  return { texts: [''], codes: new Uint32Array(clients) };
}

/** Codes the text that follows from a decision about each client. */
function codeTexts(
  { entries }: DecidedClients,
  entryOf: Uint32Array,
  textOf: (decision: Decision) => string,
): Codes {
  const ofEntries = entries.map(({ decision }) => textOf(decision));
  const texts = [...new Set(['', ...ofEntries])].sort();
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  const codes = ofEntries.map((text) => codeOf.get(text) ?? 0);
  // The empty text is the first.
  return { texts, codes: derive(entryOf, (entry) => codes[entry] ?? 0) };
}

type CodeColumns = { readonly [C in DecisionColumn]: () => Codes };

function codeColumns(decided: DecidedClients): CodeColumns {
  const { states, stateEntries, ownerEntries } = decided;
  return {
    decision: () => ({
      texts: DECISION_STATES.map((state) => (state === 'open' ? '' : state)),
      codes: Uint32Array.from(states),
    }),
    until: () =>
      codeTexts(decided, stateEntries, (made) => (made.kind === 'accept' ? made.until : '')),
    owner: () => ({
      ...codeTexts(decided, ownerEntries, (made) => (made.kind === 'owner' ? made.owner : '')),
      // A filter stands in the link, and a link says no name.
      toValue: valueOfText,
    }),
  };
}

function decisionColumn(id: string, given: Codes): ListColumn {
  const { texts } = given;
  return {
    id,
    ...given,
    ranks: once(() => ranksOf(texts)),
    textIndex: once(() => indexTexts(texts)),
  };
}

/**
 * The columns that say what was decided about each client. Clients about whom nothing was decided have empty texts.
 * @param decided null if nothing was decided about any client.
 */
function decisionColumns(decided: DecidedClients | null, clients: number): readonly LazyColumn[] {
  const none = once(() => noTexts(clients));
  const columns: CodeColumns =
    decided === null ? { decision: none, until: none, owner: none } : codeColumns(decided);
  return Object.entries(columns).map(([id, codes]) => ({
    id,
    // The search reads the owner as it was typed, and the others in words.
    isWritten: id === 'owner',
    column: once(() => decisionColumn(id, codes())),
  }));
}

/** What a list of the clients says of decisions. */
export function decisionPart(decided: DecidedClients | null, clients: number): TablePart {
  return { columns: () => decisionColumns(decided, clients), prose: () => [] };
}
