import type { Cell, CellOrigin } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import { MISSING, type Reading } from '../../fleet/reading.ts';
import { dateOrderOf } from '../cells/last-seen-cell.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { productInside, readProduct } from '../cells/product-cell.ts';
import { servicePackInside } from '../cells/service-pack-cell.ts';
import { encryptionHeadingOf } from '../columns/encryption-heading.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import type { Field, SourceTable } from '../inventory.ts';
import type { RawColumn } from '../raw-table.ts';
import { type CellContext, FACT_KINDS } from './fact-values.ts';

/** What one column says about one fact: each distinct text read once. */
export interface Voice<T> {
  readonly heading: string;
  readonly cells: readonly Cell<T>[];
  readonly codes: Uint32Array;
}

/** What a column's heading and values say about all of its cells. */
export function contextOf(column: RawColumn, fact: FactName): CellContext {
  return {
    encryptionHeading: encryptionHeadingOf(column.heading),
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

/** The columns that are read as the fact itself. */
function ownVoices<K extends FactName>(source: SourceTable, fact: K): readonly Voice<Facts[K]>[] {
  return columnsFor(source, fact).map((column) => {
    const context = contextOf(column, fact);
    return voiceOf(column, (text) => FACT_KINDS[fact].read(text, context), 'file');
  });
}

/** What columns of another field say about a fact in passing; those that never do are left out. */
function voicesInside<T>(
  source: SourceTable,
  field: Field,
  read: (text: string) => Reading<T> | null,
): readonly Voice<T>[] {
  return columnsFor(source, field)
    .map((column) => voiceOf(column, (text) => read(text) ?? MISSING, 'file'))
    .filter(({ cells }) => cells.some(({ reading }) => reading.kind !== 'missing'));
}

/** The § flags that were derived from passwords. The columns hold nothing else any more. */
function passwordVoices(source: SourceTable): readonly Voice<Facts['sectionSign']>[] {
  return columnsFor(source, 'password').map((column) =>
    voiceOf(
      column,
      (text) => FACT_KINDS.sectionSign.read(text, contextOf(column, 'sectionSign')),
      'password',
    ),
  );
}

function readTogether(product: string, more: string): Reading<Facts['product']> {
  const together = readProduct(`${product} ${more}`);
  if (together.kind === 'known') return together;
  const alone = readProduct(product);
  return alone.kind === 'missing' ? readProduct(more) : alone;
}

/** A product and the version or edition beside it, read as one text: "Windows NT" and "3.51" are no NT 4.0. */
function joinedProduct(product: RawColumn, more: RawColumn): Voice<Facts['product']> {
  const codeOfPair = new Map<number, number>();
  const cells: Cell<Facts['product']>[] = [];
  const codes = product.codes.map((first, row) => {
    const second = more.codes[row] ?? 0;
    const pair = first * more.texts.length + second;
    const known = codeOfPair.get(pair);
    if (known !== undefined) return known;
    const [one, other] = [product.texts[first] ?? '', more.texts[second] ?? ''];
    const text = [one, other].filter((part) => !isMissingText(part)).join(' ');
    codeOfPair.set(pair, cells.length);
    cells.push({ text, reading: readTogether(one, other), origin: 'file' });
    return cells.length - 1;
  });
  return { heading: product.heading, cells, codes };
}

function productVoices(source: SourceTable): readonly Voice<Facts['product']>[] {
  const [first, second] = columnsFor(source, 'product');
  if (first === undefined || second === undefined) return ownVoices(source, 'product');
  return [joinedProduct(first, second)];
}

/** A service pack in a product text; not that of a product outside the article, which no condition asks for. */
function servicePackOfProduct(text: string): Reading<Facts['servicePack']> | null {
  const product = readProduct(text);
  const isOutside = product.kind === 'known' && product.value === 'outside-the-article';
  return isOutside ? null : servicePackInside(text);
}

const VOICES: {
  readonly [K in FactName]: (source: SourceTable) => readonly Voice<Facts[K]>[];
} = {
  role: (source) => ownVoices(source, 'role'),
  servicePack: (source) => [
    ...ownVoices(source, 'servicePack'),
    ...voicesInside(source, 'product', servicePackOfProduct),
  ],
  encryption: (source) => ownVoices(source, 'encryption'),
  sectionSign: (source) => [...passwordVoices(source), ...ownVoices(source, 'sectionSign')],
  product: (source) => [
    ...productVoices(source),
    ...voicesInside(source, 'servicePack', productInside),
  ],
  architecture: (source) => ownVoices(source, 'architecture'),
  strength: (source) => ownVoices(source, 'strength'),
  lastSeen: (source) => ownVoices(source, 'lastSeen'),
};

/** Everything that the columns of one file say about a fact, what counts most first. */
export function voicesOf<K extends FactName>(
  source: SourceTable,
  fact: K,
): readonly Voice<Facts[K]>[] {
  return VOICES[fact](source);
}
