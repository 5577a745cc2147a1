import type { Cell, Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { choiceText, factText } from '../locale/cell-texts.ts';
import type { Messages } from '../locale/en.ts';
import { LANGUAGES, type Language } from '../locale/languages.ts';
import type { TableColumnEntry } from '../pairing/columns.ts';
import { once, onceInSteps, type Steps, type Stepwise } from '../pairing/kept.ts';
import { JUDGEMENTS } from '../pairing/kinds.ts';
import type { ShownTexts } from '../pairing/ranking/side-filter.ts';
import { derive } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { type CodedTexts, joinInSteps, type SearchedColumn } from '../pairing/texts/search.ts';
import { indexTexts } from '../pairing/texts/text-index.ts';
import { columnsOf, type ListName } from './columns.ts';
import { viewOfCell } from './fact-view.ts';
import type { TablePart } from './list-table.ts';
import type { LazyColumn } from './listing.ts';

// What the cells of the tables show in a language, for the search. Counts are not searched: almost every
// number would find almost every row, and they have filters of their own.

/** Indexes columns for the search. Those of few texts are joined. */
function* searched(columns: readonly CodedTexts[]): Steps<readonly SearchedColumn[]> {
  const joined = yield* joinInSteps(columns);
  return joined.map(({ codes, texts }) => ({
    codes,
    index: once(() => indexTexts(texts)),
  }));
}

/** The facts that the article asks about. If the file has no column for one, every machine lacks it. */
const NEEDED: readonly FactName[] = ['servicePack', 'encryption', 'sectionSign'];

/** Whether a cell shows nothing: the file has no such column, and the table hides it at first. */
function isBlank({ origin }: Cell<unknown>, fact: FactName, { shown }: TableColumnEntry): boolean {
  return origin === 'absent' && shown !== true && !NEEDED.includes(fact);
}

/** Which machines the rows of a table are, and at which end of a pairing they are judged; null for neither. */
interface ShownMachines {
  readonly machines: Uint32Array | null;
  readonly end: 'client' | 'server' | null;
}

/** What the cells of a fact show, by machine of the fleet. Each disputed cell has a text of its own. */
function factTexts(
  { index, rules }: Pick<PairingSpace, 'index' | 'rules'>,
  fact: FactName,
  entry: TableColumnEntry,
  end: ShownMachines['end'],
  messages: Messages,
): CodedTexts {
  const { cells, codes, disputedCell }: Fleet['facts'][FactName] = index.fleet.facts[fact];
  const textOf = (cell: Cell<string | number>) =>
    isBlank(cell, fact, entry)
      ? ''
      : factText(fact, viewOfCell(fact, cell, end, rules.assumptions), messages);
  const texts = cells.map(textOf);
  const disputed = cells.findIndex(({ origin }) => origin === 'disputed');
  if (disputed < 0 || disputedCell === undefined) return { codes, texts };
  const own = Uint32Array.from(codes);
  for (let machine = 0; machine < own.length; machine += 1) {
    if (codes[machine] !== disputed) continue;
    own[machine] = texts.length;
    texts.push(textOf(disputedCell(machine)));
  }
  return { codes: own, texts };
}

/** What the cells of pairings show. */
function* textsOfPairings(space: PairingSpace, messages: Messages): Steps<ShownTexts> {
  const columns = columnsOf('pairings');
  const ofEnd = (end: 'client' | 'server') =>
    searched(
      columns.flatMap(([, entry]) =>
        entry.of === end && entry.holds === 'fact'
          ? [factTexts(space, entry.fact, entry, end, messages)]
          : [],
      ),
    );
  const { audit, tables } = messages;
  const judgements = JUDGEMENTS.map(({ verdict, forcedBy, missing }) =>
    [audit.verdictName(verdict), tables.forcedBy(forcedBy), tables.missingFactsOf(missing)].join(
      '\n',
    ),
  );
  return {
    client: yield* ofEnd('client'),
    server: yield* ofEnd('server'),
    judgements: indexTexts(judgements),
  };
}

/** Returns what the cells of pairings show, by language. Computed on first use, or ahead. */
export function shownInPairings(space: PairingSpace): (language: Language) => Stepwise<ShownTexts> {
  const known = new Map<Language, Stepwise<ShownTexts>>();
  return (language) => {
    const texts =
      known.get(language) ??
      onceInSteps(() => textsOfPairings(space, LANGUAGES[language].messages));
    known.set(language, texts);
    return texts;
  };
}

/** What the search reads of a part of a list. */
interface ShownPart {
  readonly columns: readonly LazyColumn[];
  readonly prose: TablePart['prose'];
}

/** Finds the columns of a part of a list that the search reads, by row of the list, with pauses. */
export function* searchedColumns(
  table: ListName,
  space: PairingSpace,
  { machines, end }: ShownMachines,
  { columns, prose }: ShownPart,
  language: Language,
): Steps<readonly SearchedColumn[]> {
  const { messages } = LANGUAGES[language];
  const entries = columnsOf(table);
  const ofMachines = ({ codes, texts }: CodedTexts): CodedTexts =>
    machines === null
      ? { codes, texts }
      : { codes: derive(machines, (machine) => codes[machine] ?? 0), texts };
  const columnOf = (id: string) => columns.find((one) => one.id === id)?.column;
  const facts = entries.flatMap(([id, entry]) =>
    entry.holds === 'fact' && columnOf(id) !== undefined
      ? [ofMachines(factTexts(space, entry.fact, entry, end, messages))]
      : [],
  );
  yield;
  const words = entries.flatMap(([id, { holds, shown }]) => {
    if (holds !== 'word' || shown === 'never') return [];
    const column = columnOf(id)?.();
    if (column === undefined) return [];
    // An empty text stands for a cell that shows nothing.
    const texts = column.texts.map((word) => word && choiceText(table, id, word, messages));
    return [{ codes: column.codes, texts }];
  });
  yield;
  const asWritten = columns.flatMap(({ isWritten, column }) => {
    if (!isWritten) return [];
    const { codes, texts, textIndex = once(() => indexTexts(texts)) } = column();
    return [{ codes, index: textIndex }];
  });
  yield;
  const sentences = prose(messages);
  yield;
  return [...asWritten, ...(yield* searched([...words, ...facts, ...sentences]))];
}
