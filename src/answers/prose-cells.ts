import type { Codes } from '../fleet/codes.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { targetText, workaroundText } from '../locale/cell-texts.ts';
import type { TablesMessages } from '../locale/en/tables.ts';
import type { Messages } from '../locale/en.ts';
import { serversOf } from '../pairing/neighbours.ts';
import type { CodedTexts } from '../pairing/texts/search.ts';
import { ACTIONS, PASSWORD_REASONS } from '../remediation/client-action.ts';
import { type ClientNeeds, flaggedAt, needOf } from '../remediation/client-needs.ts';

// The cells of lists that are more than one value, dictionary-coded for the search.

/** Server names shown in a row. The reason panel lists more. */
export const FIRST_SERVERS = 3;

/**
 * Codes the rows of a column whose text follows from a key.
 * @param keyOf the key of a row, below `limit`.
 * @param textOf the text of any row with that key.
 */
function codeRows(
  size: number,
  limit: number,
  keyOf: (row: number) => number,
  textOf: (row: number) => string,
): CodedTexts {
  const codeOf = new Uint32Array(limit);
  const codes = new Uint32Array(size);
  const texts: string[] = [];
  for (let row = 0; row < size; row += 1) {
    const key = keyOf(row);
    let code = codeOf[key] ?? 0;
    if (code === 0) {
      texts.push(textOf(row));
      code = texts.length;
      codeOf[key] = code;
    }
    codes[row] = code - 1;
  }
  return { codes, texts };
}

/** `3 clients`, or nothing. */
export function waitTexts(waitsFor: Codes, tables: TablesMessages): CodedTexts {
  let most = 0;
  for (const clients of waitsFor) most = Math.max(most, clients);
  const clientsAt = (row: number) => waitsFor[row] ?? 0;
  return codeRows(waitsFor.length, most + 1, clientsAt, (row) =>
    clientsAt(row) === 0 ? '' : tables.waitedFor(clientsAt(row)),
  );
}

/** The file of each row, which is shown only if there are several. */
export function fileTexts(
  { sources }: Fleet,
  sourceOf: (row: number) => number,
  size: number,
): readonly CodedTexts[] {
  if (sources.length < 2) return [];
  return [codeRows(size, sources.length, sourceOf, (row) => sources[sourceOf(row)] ?? '')];
}

/** What the cells of the clients say about their need, and the first servers they meet. */
export function clientProse(needs: ClientNeeds, { tables }: Messages): readonly CodedTexts[] {
  const { space, actions, passwordReasons } = needs;
  const { clients, clientCells, meetings, selfMeetings } = space;
  const { fleet } = space.index;
  const machineAt = (place: number) => clients[place] ?? -1;
  const verify = ACTIONS.indexOf('verify');
  // Apart from clients that would meet themselves, those of one cell lack the same facts, and those of one
  // block meet the same servers.
  const plain = ACTIONS.length * PASSWORD_REASONS.length * 2;
  const cells = plain + clientCells.classOf.length;
  const targetKey = (place: number) => {
    const action = actions[place] ?? 0;
    if (action !== verify) {
      const reason = action * PASSWORD_REASONS.length + (passwordReasons[place] ?? 0);
      return reason * 2 + (flaggedAt(needs, place) > 0 ? 1 : 0);
    }
    const machine = machineAt(place);
    if (selfMeetings[machine] === 1) return cells + place;
    return plain + (clientCells.cellOf[machine] ?? 0);
  };
  const serversKey = (place: number) => {
    const machine = machineAt(place);
    if (selfMeetings[machine] === 1) return meetings.clientBlocks + place;
    return meetings.blockOfClient[machine] ?? 0;
  };
  return [
    codeRows(clients.length, cells + clients.length, targetKey, (place) => {
      const need = needOf(needs, machineAt(place));
      return `${targetText(need, tables)}\n${workaroundText(need, tables)}`;
    }),
    waitTexts(needs.waitsFor, tables),
    codeRows(clients.length, meetings.clientBlocks + clients.length, serversKey, (place) => {
      const { first, count } = serversOf(space, machineAt(place), FIRST_SERVERS);
      return tables.serversMet(
        first.map((server) => fleet.names.at(server) ?? ''),
        count,
      );
    }),
  ];
}
