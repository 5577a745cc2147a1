import type { Codes } from '../../fleet/codes.ts';
import type { Cell, CellOrigin } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import { known, MISSING, type Reading, unreadable } from '../../fleet/reading.ts';
import { dateOrderOf } from '../cells/last-seen-cell.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { productInside, readProduct } from '../cells/product-cell.ts';
import { servicePackInside } from '../cells/service-pack-cell.ts';
import { flagsRole, marksOnly, roleAskedFor } from '../columns/column-look.ts';
import { encryptionHeadingOf } from '../columns/encryption-heading.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import { sectionSignHeadingOf } from '../columns/section-sign-heading.ts';
import type { Field, SourceTable } from '../inventory.ts';
import type { RawColumn } from '../raw-table.ts';
import { type CellContext, FACT_KINDS, NO_CONTEXT } from './fact-values.ts';

/** What one column (or several read together) says about a fact. Each distinct text is read once. */
export interface Voice<T> {
  readonly heading: string;
  readonly cells: readonly Cell<T>[];
  readonly codes: Codes;
}

/** What a column's heading and values say about all of its cells. */
function contextOf(column: RawColumn, fact: FactName): CellContext {
  return {
    encryptionHeading: encryptionHeadingOf(column.heading),
    sectionSignHeading: sectionSignHeadingOf(column.heading),
    dateOrder: fact === 'lastSeen' ? dateOrderOf(column.texts) : null,
  };
}

function voiceOf<T>(
  column: RawColumn,
  read: (text: string) => Reading<T>,
  origin: CellOrigin,
): Voice<T> {
  const cells = column.texts.map((text) => ({ text, reading: read(text), origin }));
  return { heading: column.heading, cells, codes: column.codes };
}

function columnsFor({ table, mapping }: SourceTable, field: Field): readonly RawColumn[] {
  return columnsOfField(table, mapping, field).flatMap((index) => table.columns[index] ?? []);
}

const CROSS = /^\s*[✗✘]\s*$/;
const TICK = /^\s*[✓✔☑]\s*$/;

/** Whether a column has crosses, but no ticks. Then a cross may mean yes. */
function hasCrossesAlone({ texts }: RawColumn): boolean {
  return texts.some((text) => CROSS.test(text)) && !texts.some((text) => TICK.test(text));
}

/** The voices of the columns that are mapped to the fact itself. */
function ownVoices<K extends FactName>(source: SourceTable, fact: K): readonly Voice<Facts[K]>[] {
  return columnsFor(source, fact).map((column) => {
    const context = contextOf(column, fact);
    const areMarks = hasCrossesAlone(column);
    const read = (text: string): Reading<Facts[K]> =>
      areMarks && CROSS.test(text) ? unreadable(text) : FACT_KINDS[fact].read(text, context);
    return voiceOf(column, read, 'file');
  });
}

/** What columns of another field also say about a fact. Columns that say nothing are left out. */
function voicesInside<T>(
  source: SourceTable,
  field: Field,
  read: (text: string) => Reading<T> | null,
): readonly Voice<T>[] {
  return columnsFor(source, field)
    .map((column) => voiceOf(column, (text) => read(text) ?? MISSING, 'file'))
    .filter(({ cells }) => cells.some(({ reading }) => reading.kind !== 'missing'));
}

/**
 * Combines the passwords of each row: yes if one contains §, no only if all are recorded and none contains it. The
 * columns hold only flags by now.
 */
function passwordVoices(source: SourceTable): readonly Voice<Facts['sectionSign']>[] {
  const voices = columnsFor(source, 'password').map((column) =>
    voiceOf(column, (text) => FACT_KINDS.sectionSign.read(text, NO_CONTEXT), 'password'),
  );
  return voices.length > 1 ? [combined(voices)] : voices;
}

/** The weight of a flag among those of several passwords: § wins, then one that is not recorded. */
function weightOf({ reading }: Cell<Facts['sectionSign']>): number {
  if (reading.kind !== 'known') return 1;
  return reading.value === 'yes' ? 2 : 0;
}

function combined(voices: readonly Voice<Facts['sectionSign']>[]): Voice<Facts['sectionSign']> {
  const cells = voices.flatMap(({ heading, cells }) => cells.map((cell) => ({ ...cell, heading })));
  const weights = cells.map(weightOf);
  const [first, ...others] = voices;
  const codes = Uint32Array.from(first?.codes ?? []);
  let base = first?.cells.length ?? 0;
  for (const voice of others) {
    for (let row = 0; row < codes.length; row += 1) {
      const code = base + (voice.codes[row] ?? 0);
      if ((weights[code] ?? 0) > (weights[codes[row] ?? 0] ?? 0)) codes[row] = code;
    }
    base += voice.cells.length;
  }
  return { heading: first?.heading ?? '', cells, codes };
}

function readTogether(product: string, more: string): Reading<Facts['product']> {
  const together = readProduct(`${product} ${more}`);
  if (together.kind === 'known') return together;
  const alone = readProduct(product);
  return alone.kind === 'missing' ? readProduct(more) : alone;
}

/** Reads the cells of two columns together. Each pair of distinct texts is read once. */
function joined<T>(
  one: RawColumn,
  other: RawColumn,
  read: (first: string, second: string) => Omit<Cell<T>, 'origin'>,
): Voice<T> {
  const codeOfPair = new Map<number, number>();
  const cells: Cell<T>[] = [];
  const codes = Uint32Array.from(one.codes, (first, row) => {
    const second = other.codes[row] ?? 0;
    const pair = first * other.texts.length + second;
    const known = codeOfPair.get(pair);
    if (known !== undefined) return known;
    codeOfPair.set(pair, cells.length);
    const cell = read(one.texts.at(first) ?? '', other.texts.at(second) ?? '');
    cells.push({ ...cell, origin: 'file' });
    return cells.length - 1;
  });
  return { heading: one.heading, cells, codes };
}

/** Reads a product and its version or edition column as one text: "Windows NT" and "3.51" are not NT 4.0. */
function joinedProduct(product: RawColumn, more: RawColumn): Voice<Facts['product']> {
  return joined(product, more, (one, other) => ({
    text: [one, other].filter((part) => !isMissingText(part)).join(' '),
    reading: readTogether(one, other),
  }));
}

function productVoices(source: SourceTable): readonly Voice<Facts['product']>[] {
  const [first, second] = columnsFor(source, 'product');
  if (first === undefined || second === undefined) return ownVoices(source, 'product');
  return [joinedProduct(first, second)];
}

function flagOf(text: string, emptyMeansNo: boolean): 'yes' | 'no' | null {
  const flag = FACT_KINDS.sectionSign.read(text, NO_CONTEXT);
  if (flag.kind === 'known') return flag.value;
  return emptyMeansNo ? 'no' : null;
}

/** Reads a column that marks clients and one that marks servers as one role. A row without any mark says nothing. */
function joinedRoles(clients: RawColumn, servers: RawColumn): Voice<Facts['role']> {
  const emptyMeansNo = marksOnly(clients) && marksOnly(servers);
  return joined(clients, servers, (one, other) => {
    const text = `${clients.heading}: ${one}, ${servers.heading}: ${other}`;
    if (isMissingText(one) && isMissingText(other)) return { text: '', reading: MISSING };
    const asClient = flagOf(one, emptyMeansNo);
    const asServer = flagOf(other, emptyMeansNo);
    if (asClient === null || asServer === null) return { text, reading: unreadable(text) };
    if (asClient === 'yes') return { text, reading: known(asServer === 'yes' ? 'both' : 'client') };
    return { text, reading: known(asServer === 'yes' ? 'server' : 'none') };
  });
}

function roleVoices(source: SourceTable): readonly Voice<Facts['role']>[] {
  const marks = columnsFor(source, 'role').filter(flagsRole);
  const clients = marks.find(({ heading }) => roleAskedFor(heading) === 'client');
  const servers = marks.find(({ heading }) => roleAskedFor(heading) === 'server');
  if (clients === undefined || servers === undefined) return ownVoices(source, 'role');
  return [joinedRoles(clients, servers)];
}

/** A service pack in a product text. Ignored for products outside the article, where no condition needs it. */
function servicePackOfProduct(text: string): Reading<Facts['servicePack']> | null {
  const product = readProduct(text);
  const isOutside = product.kind === 'known' && product.value === 'outside-the-article';
  return isOutside ? null : servicePackInside(text);
}

const VOICES: {
  readonly [K in FactName]: (source: SourceTable) => readonly Voice<Facts[K]>[];
} = {
  role: roleVoices,
  servicePack: (source) => [
    ...ownVoices(source, 'servicePack'),
    ...voicesInside(source, 'product', servicePackOfProduct),
  ],
  encryption: (source) => ownVoices(source, 'encryption'),
  sectionSign: (source) => [...ownVoices(source, 'sectionSign'), ...passwordVoices(source)],
  product: (source) => [
    ...productVoices(source),
    ...voicesInside(source, 'servicePack', productInside),
  ],
  architecture: (source) => ownVoices(source, 'architecture'),
  strength: (source) => ownVoices(source, 'strength'),
  lastSeen: (source) => ownVoices(source, 'lastSeen'),
};

/** Everything that the columns of a file say about a fact, most important first. */
export function voicesOf<K extends FactName>(
  source: SourceTable,
  fact: K,
): readonly Voice<Facts[K]>[] {
  return VOICES[fact](source);
}
