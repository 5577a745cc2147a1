import type { Codes } from '../../fleet/codes.ts';
import type { TextColumn, TextColumnMeaning } from '../../fleet/fleet.ts';
import { cellsNamingNone, splitPeers } from '../../fleet/machine-name.ts';
import { consistOf, FIRST_BEYOND_ASCII, type Texts } from '../../fleet/texts.ts';
import { cleanText, plainForms, visibleText } from '../cells/cell-text.ts';
import { findMissingLabels, findMissingTexts, isMissingText } from '../cells/missing-text.ts';
import { headingTextOf } from '../columns/heading-text.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import { isFlagColumn } from '../columns/without-passwords.ts';
import type { Field, SourceTable } from '../inventory.ts';
import { isNothing, type RawColumn, textAt } from '../raw-table.ts';
import type { MachineRows } from './footer-rows.ts';
import { type PreparedSources, sourceOfRow } from './prepare-sources.ts';

/** A column that is carried along as written. Its parts are the columns of each file, or null. */
export interface ExtraPlan {
  readonly heading: string;
  readonly field: Field | null;
  readonly parts: readonly (RawColumn | null)[];
}

const MEANINGS: Partial<Record<Field, TextColumnMeaning>> = {
  peers: 'peers',
  group: 'group',
  domain: 'domain',
  address: 'address',
  role: 'fact',
  product: 'fact',
  architecture: 'fact',
  strength: 'fact',
  lastSeen: 'fact',
};

/** Fields that are shown anyway, so their first column is not carried along. */
const SHOWN_AS_FACTS: readonly Field[] = ['name', 'servicePack', 'encryption', 'sectionSign'];

/**
 * The key by which columns of several files are joined: the field, or the heading and its ordinal among equal
 * headings. Null for columns that are not carried along.
 */
function joinKeys(source: SourceTable): readonly (string | null)[] {
  const { table, mapping } = source;
  const seen = new Map<string, number>();
  return table.columns.map((column, index) => {
    const field = mapping.find((match) => match.column === index)?.field ?? null;
    const isFirst = field !== null && columnsOfField(table, mapping, field)[0] === index;
    if (isFlagColumn(column) || isNothing(column)) return null;
    if (isFirst && SHOWN_AS_FACTS.includes(field)) return null;
    if (isFirst) return `field ${field}`;
    const { compact } = headingTextOf(column.heading);
    const times = seen.get(compact) ?? 0;
    seen.set(compact, times + 1);
    return `heading ${times} ${compact}`;
  });
}

/**
 * The columns that are carried along, in file order. Columns with the same field or heading are joined across
 * files.
 */
export function planExtras(sources: readonly SourceTable[]): readonly ExtraPlan[] {
  const plans = new Map<
    string,
    { heading: string; field: Field | null; parts: (RawColumn | null)[] }
  >();
  for (const [index, source] of sources.entries()) {
    for (const [column, key] of joinKeys(source).entries()) {
      const part = source.table.columns[column];
      if (key === null || part === undefined) continue;
      const field = source.mapping.find((match) => match.column === column)?.field ?? null;
      const isJoined = key.startsWith('field ');
      const plan = plans.get(key) ?? {
        heading: part.heading,
        field: isJoined ? field : null,
        parts: sources.map(() => null),
      };
      plan.parts[index] = plan.field === null ? part : withoutMissingTexts(part, plan.field);
      plans.set(key, plan);
    }
  }
  return [...plans.values()];
}

/**
 * Empties the cells that say that nothing is recorded: a site called "n/a" is not a group, a peer called "-" is not
 * a server, and neither is a cell with only separators.
 */
function withoutMissingTexts(written: RawColumn, field: Field): RawColumn {
  const part = withPlainTexts(written, field);
  const isMissing = missingIn(part.texts, field);
  const before = part.texts.indexOf('');
  if (before >= 0) isMissing[before] = 0;
  if (!isMissing.includes(1)) return part;
  const texts = before >= 0 ? part.texts : [...part.texts, ''];
  const empty = texts.indexOf('');
  return {
    ...part,
    texts,
    codes: Uint32Array.from(part.codes, (code) => (isMissing[code] === 1 ? empty : code)),
  };
}

/** 1 for each text of a column that says that nothing is recorded. */
function missingIn(texts: Texts, field: Field): Uint8Array {
  if (field === 'group' || field === 'domain') return findMissingLabels(texts);
  const isMissing = findMissingTexts(texts);
  if (field !== 'peers') return isMissing;
  const namesNone = cellsNamingNone(texts);
  return isMissing.map((missing, text) => missing | (namesNone[text] ?? 0));
}

/** Names and lists of names that need no cleaning. */
const PLAIN = /^[\w .,;:|/\\$äöüÄÖÜß-]*$/;
const PLAIN_ASCII = Array.from({ length: FIRST_BEYOND_ASCII }, (_, unit) =>
  String.fromCharCode(unit),
)
  .filter((character) => PLAIN.test(character))
  .join('');

/**
 * Brings the names of a column into the form in which they are compared: without invisible characters, so that a
 * site with a direction mark is the same site. Peers also get ASCII hyphens and letters.
 */
function withPlainTexts(part: RawColumn, field: Field): RawColumn {
  const { texts } = part;
  if (consistOf(texts, PLAIN_ASCII) || texts.every((text) => PLAIN.test(text))) return part;
  const plain = (text: string) =>
    field === 'peers' ? plainForms(cleanText(text)) : visibleText(text);
  return { ...part, texts: texts.map((text) => (PLAIN.test(text) ? text : plain(text))) };
}

/** The text of a row in a carried-along column; empty if its file has no such column. */
export function extraTextOfRow(prepared: PreparedSources, plan: ExtraPlan, row: number): string {
  const source = sourceOfRow(prepared, row);
  const part = plan.parts[source];
  if (part === null || part === undefined) return '';
  return textAt(part, row - (prepared.offsets[source] ?? 0));
}

/** Assigns codes to texts in order of first occurrence. */
interface TextDictionary {
  readonly texts: Texts;
  codeOf(text: string): number;
}

function dictionaryOf(known: Texts): TextDictionary {
  /** All texts once one is looked up. */
  let texts: string[] | null = null;
  let codes: Map<string, number> | null = null;
  return {
    get texts() {
      return texts ?? known;
    },
    codeOf(text) {
      texts ??= [...known];
      codes ??= new Map(texts.map((each, code) => [each, code]));
      const code = codes.get(text) ?? texts.length;
      if (code === texts.length) {
        codes.set(text, code);
        texts.push(text);
      }
      return code;
    },
  };
}

/** The texts of all rows of all files, with one set of codes. */
function joinParts(
  prepared: PreparedSources,
  plan: ExtraPlan,
): { texts: TextDictionary; codes: Codes } {
  const [only] = plan.parts;
  if (plan.parts.length === 1 && only !== undefined && only !== null) {
    return { texts: dictionaryOf(only.texts), codes: only.codes };
  }
  const texts = dictionaryOf([]);
  const codes = new Uint32Array(prepared.rowCount).fill(texts.codeOf(''));
  for (const [index, part] of plan.parts.entries()) {
    if (part === null) continue;
    const offset = prepared.offsets[index] ?? 0;
    const ownCodes = part.texts.map((text) => texts.codeOf(text));
    for (let row = 0; row < part.codes.length; row++) {
      codes[offset + row] = ownCodes[part.codes[row] ?? 0] ?? 0;
    }
  }
  return { texts, codes };
}

/** The peers named by all rows of a machine, without duplicates. */
function mergedPeers(texts: readonly string[]): string {
  const recorded = texts.filter((text) => !isMissingText(text));
  const [first = ''] = recorded;
  const peers = new Map<string, string>();
  for (const peer of recorded.flatMap(splitPeers)) {
    const key = peer.toLowerCase();
    if (!peers.has(key)) peers.set(key, peer);
  }
  const named = [...peers.values()];
  const inFirst = new Set(splitPeers(first).map((peer) => peer.toLowerCase()));
  return inFirst.size === named.length ? first : named.join(';');
}

function mergePeers(
  codes: Uint32Array,
  rowCodes: Codes,
  texts: TextDictionary,
  several: MachineRows['several'],
): void {
  for (const [machine, rows] of several) {
    const said = rows.map((row) => texts.texts.at(rowCodes[row] ?? 0) ?? '');
    const text = mergedPeers(said);
    if (text !== '' && text !== said[0]) codes[machine] = texts.codeOf(text);
  }
}

/** Returns a test for codes whose text says that nothing is recorded. Each text is checked once. */
function missingCodes(texts: Texts): (code: number) => boolean {
  const answers = new Uint8Array(texts.length);
  return (code) => {
    if (answers[code] === 0) answers[code] = isMissingText(texts.at(code) ?? '') ? 1 : 2;
    return answers[code] === 1;
  };
}

/** For machines with several rows, takes the first text that is recorded. */
function mergeTexts(
  codes: Uint32Array,
  rowCodes: Codes,
  texts: Texts,
  several: MachineRows['several'],
): void {
  const isMissing = missingCodes(texts);
  for (const [machine, rows] of several) {
    if (!isMissing(codes[machine] ?? 0)) continue;
    const recorded = rows.find((row) => !isMissing(rowCodes[row] ?? 0));
    if (recorded !== undefined) codes[machine] = rowCodes[recorded] ?? 0;
  }
}

function extraOfMachines(
  prepared: PreparedSources,
  machines: MachineRows,
  plan: ExtraPlan,
): TextColumn {
  const meaning = (plan.field === null ? undefined : MEANINGS[plan.field]) ?? null;
  const { texts, codes: rowCodes } = joinParts(prepared, plan);
  const { heading } = plan;
  if (machines.machineCount === prepared.rowCount) {
    return { heading, meaning, texts: texts.texts, codes: rowCodes };
  }
  const codes = machines.firstRows.map((row) => rowCodes[row] ?? 0);
  if (plan.field === 'peers') mergePeers(codes, rowCodes, texts, machines.several);
  else mergeTexts(codes, rowCodes, texts.texts, machines.several);
  return { heading, meaning, texts: texts.texts, codes };
}

/** The carried-along columns of all machines. */
export function extrasOfMachines(
  prepared: PreparedSources,
  machines: MachineRows,
  plans: readonly ExtraPlan[],
): readonly TextColumn[] {
  return plans.map((plan) => extraOfMachines(prepared, machines, plan));
}
