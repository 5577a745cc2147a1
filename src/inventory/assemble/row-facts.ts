import type { Codes } from '../../fleet/codes.ts';
import type { Cell } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import { MISSING, unreadable } from '../../fleet/reading.ts';
import type { SourceTable } from '../inventory.ts';
import { FACT_KINDS } from './fact-values.ts';
import { type Voice, voicesOf } from './voices.ts';

/** The cell code of rows whose file has no column for the fact. */
export const ABSENT_CODE = 0;

/** One fact of every data row of all files, before rows become machines. */
export interface RowFact<T> {
  /** The first one is for files without such a column, if there may be some. */
  readonly cells: readonly Cell<T>[];
  /** The index of the cell of each data row. */
  readonly codes: Codes;
  readonly headings: readonly (string | null)[];
  /** Rows in which two columns contradict each other: the row, and the index of the cell that does not count. */
  readonly disagreements: readonly { readonly row: number; readonly code: number }[];
}

export type RowFacts = { readonly [K in FactName]: RowFact<Facts[K]> };

/** Calls `make` for every fact. */
export function everyRowFact(make: <K extends FactName>(fact: K) => RowFact<Facts[K]>): RowFacts {
  return {
    role: make('role'),
    servicePack: make('servicePack'),
    encryption: make('encryption'),
    sectionSign: make('sectionSign'),
    product: make('product'),
    architecture: make('architecture'),
    strength: make('strength'),
    lastSeen: make('lastSeen'),
  };
}

/** Rows of one file whose cells may be shifted to the right, with the last column that is trusted. */
export type ShiftedRows = ReadonlyMap<number, number>;

interface RowFactBuilder<T> {
  readonly cells: Cell<T>[];
  /** `noCodes` until a column for the fact is found. */
  codes: Codes;
  readonly headings: (string | null)[];
  readonly disagreements: { row: number; code: number }[];
}

/**
 * Adds the cells of a voice and returns the code of the first. Cells from another column than the main one keep
 * its heading.
 */
function addCells<T>(builder: RowFactBuilder<T>, voice: Voice<T>, heading: string): number {
  const base = builder.cells.length;
  for (const cell of voice.cells) {
    const own = cell.heading ?? voice.heading;
    builder.cells.push(own === heading ? cell : { ...cell, heading: own });
  }
  return base;
}

/**
 * Adds another voice: fills the rows that earlier voices left open, and notes contradictions. A prevailing value
 * replaces an earlier one.
 */
function addVoice<K extends FactName>(
  fact: K,
  builder: RowFactBuilder<Facts[K]>,
  voice: Voice<Facts[K]>,
  place: { readonly offset: number; readonly base: number },
): void {
  const { cells, codes } = builder;
  const { closer, prevails = () => false } = FACT_KINDS[fact];
  const agreed = new Map<number, boolean>();
  for (let row = 0; row < voice.codes.length; row++) {
    const code = place.base + (voice.codes[row] ?? 0);
    const before = codes[place.offset + row] ?? ABSENT_CODE;
    const taken = cells[before]?.reading;
    const other = cells[code]?.reading;
    if (taken?.kind === 'missing') {
      if (before === ABSENT_CODE || other?.kind !== 'missing') codes[place.offset + row] = code;
      continue;
    }
    if (other?.kind !== 'known') continue;
    const wins = prevails(other.value) && !(taken?.kind === 'known' && prevails(taken.value));
    if (wins) codes[place.offset + row] = code;
    if (taken?.kind !== 'known') continue;
    const pair = before * cells.length + code;
    let agrees = agreed.get(pair);
    if (agrees === undefined) {
      agrees = closer(taken.value, other.value) !== null;
      agreed.set(pair, agrees);
    }
    if (!agrees)
      builder.disagreements.push({ row: place.offset + row, code: wins ? before : code });
  }
}

function addSource<K extends FactName>(
  fact: K,
  builder: RowFactBuilder<Facts[K]>,
  [first, ...others]: readonly Voice<Facts[K]>[],
  { offset, noCodes }: { readonly offset: number; readonly noCodes: Codes },
): void {
  builder.headings.push(first?.heading ?? null);
  if (first === undefined) return;
  if (builder.codes === noCodes) builder.codes = new Uint32Array(noCodes.length);
  const base = addCells(builder, first, first.heading);
  for (let row = 0; row < first.codes.length; row++) {
    builder.codes[offset + row] = base + (first.codes[row] ?? 0);
  }
  for (const voice of others) {
    const place = { offset, base: addCells(builder, voice, first.heading) };
    addVoice(fact, builder, voice, place);
  }
}

/** Makes a fact of a shifted row unreadable if it may come from a column after the gap. */
function doubtShiftedRows<K extends FactName>(
  fact: K,
  builder: RowFactBuilder<Facts[K]>,
  { mapping }: SourceTable,
  { offset, shifted }: { readonly offset: number; readonly shifted: ShiftedRows },
): void {
  const own = mapping.filter(({ field }) => field === fact);
  const speaking = own.length > 0 ? own : mapping.filter(({ field }) => field !== null);
  const passwords = mapping.filter(({ field }) => fact === 'sectionSign' && field === 'password');
  const last = Math.max(...[...speaking, ...passwords].map(({ column }) => column));
  for (const [row, gap] of shifted) {
    const cell = builder.cells[builder.codes[offset + row] ?? ABSENT_CODE];
    if (last <= gap || cell?.reading.kind !== 'known') continue;
    builder.codes[offset + row] = builder.cells.length;
    builder.cells.push({ ...cell, reading: unreadable(cell.text), origin: 'shifted' });
  }
}

/**
 * Reads one fact of all rows of all files. Every distinct text is read once. The codes of a single column are shared, not
 * copied.
 * @param noCodes `ABSENT_CODE` for each row: the shared codes of facts that no file has a column for.
 */
export function readRowFact<K extends FactName>(
  fact: K,
  sources: readonly SourceTable[],
  offsets: Uint32Array,
  shifted: readonly ShiftedRows[],
  noCodes: Codes,
): RowFact<Facts[K]> {
  const voices = sources.map((source) => voicesOf(source, fact));
  const [only, ...others] = voices.flat();
  const areShifted = shifted.some(({ size }) => size > 0);
  if (only !== undefined && others.length === 0 && sources.length === 1 && !areShifted) {
    const { cells, codes, heading } = only;
    return { cells, codes, headings: [heading], disagreements: [] };
  }
  const absent: Cell<Facts[K]> = { text: '', reading: MISSING, origin: 'absent' };
  const builder: RowFactBuilder<Facts[K]> = {
    cells: [absent],
    codes: noCodes,
    headings: [],
    disagreements: [],
  };
  for (const [index, source] of sources.entries()) {
    const offset = offsets[index] ?? 0;
    addSource(fact, builder, voices[index] ?? [], { offset, noCodes });
    const rows = shifted[index];
    if (rows !== undefined && rows.size > 0) {
      doubtShiftedRows(fact, builder, source, { offset, shifted: rows });
    }
  }
  return builder;
}
