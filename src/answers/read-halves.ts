import { areSameBytes, joined } from '../inventory/byte-pieces.ts';
import { looksLikeHeading } from '../inventory/columns/looks-like-heading.ts';
import {
  cutFirstHalf,
  cutSecondHalf,
  type HalfLayout,
  joinHalves,
  layOutHalves,
  type SecondHalf,
} from '../inventory/table/halves.ts';
import type { OrdinaryReading } from '../inventory/table/read-ordinary.ts';
import { SAMPLE_LENGTH } from '../inventory/table/sample.ts';
import { binaryFormatOf } from '../inventory/text/binary-formats.ts';
import type { ImportProgress } from './importing.ts';

const LF = 10;

/** Which half of a file a second thread reads, and how. */
export interface HalfOrder {
  readonly file: Blob;
  /** Its first byte. */
  readonly from: number;
  readonly layout: HalfLayout;
}

/** What it has read. */
export interface ReadHalf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the first whole line begins among the bytes. */
  readonly start: number;
  /** What was cut from there on; null if the file must be read as a whole. */
  readonly half: SecondHalf | null;
}

/** A second thread that can read half a file. */
export interface SecondReader {
  /** Whether there is one that has said so. */
  isReady(): boolean;
  /** Gives null if the second thread fails or is not ready. Never settles if it dies. */
  ask(order: HalfOrder): Promise<ReadHalf | null>;
}

/** Sizes of the files that are read in halves, in bytes. */
export interface HalvedSizes {
  readonly least: number;
  readonly most: number;
  /** The first bytes, by which the layout is found. */
  readonly head: number;
  /** How far both halves are read across their seam. A line there must end within it. */
  readonly overlap: number;
}

const MIB = 1024 * 1024;

/** Smaller files lose by it. Halves of larger ones would be read without any progress. */
export const HALVED_SIZES: HalvedSizes = {
  least: 32 * MIB,
  most: 192 * MIB,
  head: SAMPLE_LENGTH,
  overlap: 64 * 1024,
};

/** Reads a file from some byte to its end. Throws the browser's error if it cannot be read. */
async function readUncut({ file, from }: HalfOrder): Promise<ReadHalf> {
  return { bytes: new Uint8Array(await file.slice(from).arrayBuffer()), start: 0, half: null };
}

/** Reads a file from some byte to its end, and cuts it. Throws the browser's error if it cannot be read. */
export async function readHalf(order: HalfOrder): Promise<ReadHalf> {
  const { bytes } = await readUncut(order);
  const start = bytes.indexOf(LF) + 1;
  const half = start === 0 ? null : cutSecondHalf(bytes.subarray(start), order.layout);
  return { bytes, start, half };
}

/** The answer of a promise; null if it takes more than `ms`. */
async function withinMs<T>(answer: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

type HalvesOutcome =
  | {
      readonly kind: 'table';
      readonly reading: OrdinaryReading;
      readonly pieces: readonly Uint8Array<ArrayBuffer>[];
    }
  /** The file must be read as a whole. Its bytes are there already. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> };

type Progress = Pick<ImportProgress, 'stage' | 'done' | 'total'>;

async function readInHalves(
  file: Blob,
  second: SecondReader,
  onProgress: (progress: Progress) => void,
  sizes: HalvedSizes,
): Promise<HalvesOutcome | null> {
  const total = file.size;
  if (total < sizes.least || total > sizes.most || !second.isReady()) return null;
  const head = new Uint8Array(await file.slice(0, sizes.head).arrayBuffer());
  if (head.length !== sizes.head || binaryFormatOf(head) !== null) return null;
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const halves = layOutHalves(head, choices);
  if (halves === null) return null;
  const from = total >> 1;
  const order = { file, from, layout: halves.half };
  const asked = second.ask(order);
  const began = performance.now();
  const own = new Uint8Array(await file.slice(0, from + sizes.overlap).arrayBuffer());
  onProgress({ stage: 'bytes', done: own.length, total });
  const seam = own.indexOf(LF, from) + 1;
  if (seam === 0) return null;
  const above = own.subarray(0, seam);
  const first = cutFirstHalf(above, halves, total, (done) =>
    onProgress({ stage: 'rows', done: Math.floor((done / seam) * total), total }),
  );
  // If the second thread takes more than twice as long as this one, this one does its part in the same time.
  const took = performance.now() - began;
  // If this half shows that the file must be read as a whole, nobody needs the other half to be cut.
  const read =
    first === null
      ? await readUncut(order)
      : ((await withinMs(asked, took)) ?? (await readHalf(order)));
  const { bytes, start, half } = read;
  // The file has changed meanwhile.
  if (own.length + bytes.length !== total + sizes.overlap) return null;
  if (!areSameBytes(own.subarray(from), bytes.subarray(0, sizes.overlap))) return null;
  const below = bytes.subarray(start);
  const reading =
    first === null || half === null
      ? null
      : joinHalves(first, half, [above, below], halves, choices);
  return reading === null
    ? { kind: 'bytes', bytes: joined([own.subarray(0, from), bytes]) }
    : { kind: 'table', reading, pieces: [above, below] };
}

/**
 * Reads an ordinary file whose lines are read by themselves (see `cutFirstHalf`) on two threads, half of it on each. Null if
 * the file is none, or too small, or if no second thread is ready. What is read is the same either way.
 */
export async function readOnTwoThreads(
  file: Blob,
  second: SecondReader,
  onProgress: (progress: Progress) => void,
  sizes: HalvedSizes = HALVED_SIZES,
): Promise<HalvesOutcome | null> {
  try {
    return await readInHalves(file, second, onProgress, sizes);
  } catch {
    // Whoever reads the file as a whole finds out what is wrong with it.
    return null;
  }
}
