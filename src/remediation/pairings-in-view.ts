import type { Texts } from '../fleet/texts.ts';
import { JUDGEMENTS } from '../pairing/kinds.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { judgementOfClasses } from '../pairing/tallies.ts';
import type { PairingView } from '../pairing/view.ts';
import { CLIENT_CLASS_WORDS, type ClassWords, SERVER_CLASS_WORDS } from './code-values.ts';
import {
  csvHead,
  type Delimiter,
  type ExportText,
  exportOfSlices,
  formatCell,
  LINE_END,
} from './csv.ts';
import { ENTERED_HEADING, findEnteredFacts } from './entered-facts.ts';
import { rulesColumns } from './rules-text.ts';

/** The columns of `Pairings in this view`, in order. */
export const PAIRING_HEADINGS = [
  'client',
  'client_service_pack',
  'client_encryption',
  'server',
  'server_service_pack',
  'server_encryption',
  'forced_by',
  'section_sign_in_password',
  'verdict',
  'missing_facts',
] as const;

/** Rows per piece: about 200 kB. */
const ROWS_A_PIECE = 2048;

/** A row is the concatenation of these three parts. */
interface RowParts {
  readonly startOf: (client: number) => string;
  readonly middleOf: (server: number) => string;
  readonly endOf: (client: number, server: number) => string;
}

/** Memoises a text per machine. */
function memoisePerMachine(machines: number, write: (machine: number) => string) {
  const written = new Array<string | undefined>(machines);
  return (machine: number): string => {
    const found = written[machine];
    if (found !== undefined) return found;
    const text = write(machine);
    written[machine] = text;
    return text;
  };
}

/** `BONN01,SP4,required,`: the cells of a machine at one end. */
function makeStarts(
  names: Texts,
  classOf: Uint8Array,
  words: readonly ClassWords[],
  delimiter: Delimiter,
): (machine: number) => string {
  return memoisePerMachine(names.length, (machine) => {
    const { servicePack = '', encryption = '' } = words[classOf[machine] ?? 0] ?? {};
    // `join` makes one flat string. Concatenation would make a rope, which every row would have to flatten
    // again.
    const cells = [formatCell(names.at(machine) ?? '', delimiter), servicePack, encryption, ''];
    return cells.join(delimiter);
  });
}

/** The cells after both machines, precomputed by client class and server class, of which there are few. */
function makeEnds(space: PairingSpace, delimiter: Delimiter): readonly (readonly string[])[] {
  const rules = rulesColumns(space.rules, space.index.fleet).map(({ cell }) => cell);
  return CLIENT_CLASS_WORDS.map(({ sectionSign }, clientClass) =>
    SERVER_CLASS_WORDS.map((_, serverClass) => {
      const judgement = JUDGEMENTS[judgementOfClasses(clientClass, serverClass)];
      const { forcedBy = '', verdict = '', missing = [] } = judgement ?? {};
      const cells = [forcedBy, sectionSign, verdict, missing.join(' '), ...rules];
      return cells.map((cell) => formatCell(cell, delimiter)).join(delimiter);
    }),
  );
}

function makeParts(space: PairingSpace, delimiter: Delimiter): RowParts {
  const { clientClass, serverClass, index } = space;
  const { names } = index.fleet;
  const entered = findEnteredFacts(index.fleet);
  const ends = makeEnds(space, delimiter);
  const lines = ends.map((row) => row.map((end) => end + LINE_END));
  const classEnd = (from: readonly (readonly string[])[], client: number, server: number) =>
    from[clientClass[client] ?? 0]?.[serverClass[server] ?? 0] ?? '';
  const marksOf = (prefix: string) =>
    memoisePerMachine(names.length, (machine) => entered.of(machine, prefix).join(' '));
  const [clientMarks, serverMarks] = [marksOf('client.'), marksOf('server.')];
  const enteredEnd = (client: number, server: number) => {
    const marks = `${clientMarks(client)} ${serverMarks(server)}`.trim();
    return classEnd(ends, client, server) + delimiter + marks + LINE_END;
  };
  return {
    startOf: makeStarts(names, clientClass, CLIENT_CLASS_WORDS, delimiter),
    middleOf: makeStarts(names, serverClass, SERVER_CLASS_WORDS, delimiter),
    endOf: entered.any ? enteredEnd : (client, server) => classEnd(lines, client, server),
  };
}

/**
 * `Pairings in this view (CSV)`: exactly the rows of a view, in its order, however many there are. After
 * the columns of `PAIRING_HEADINGS` come the rules and what the person entered, if there are any. In
 * `forced_by` and `missing_facts`, an assumed fact counts as recorded.
 */
export function pairingsInView(
  space: PairingSpace,
  view: PairingView,
  delimiter: Delimiter,
): ExportText {
  const { fleet } = space.index;
  const last = rulesColumns(space.rules, fleet).map(({ heading }) => heading);
  if (findEnteredFacts(fleet).any) last.push(ENTERED_HEADING);
  const head = csvHead([...PAIRING_HEADINGS, ...last], delimiter);
  const { startOf, middleOf, endOf } = makeParts(space, delimiter);
  const textOf = (start: number, length: number) => {
    let text = '';
    view.forEachFrom(start, length, (client, server) => {
      text += startOf(client);
      text += middleOf(server);
      text += endOf(client, server);
    });
    return text;
  };
  return exportOfSlices(head, { count: view.count, textOf }, ROWS_A_PIECE);
}
