import {
  ARCHITECTURES,
  ENCRYPTION_STRENGTHS,
  ENCRYPTIONS,
  type FactName,
  type Facts,
  PRODUCTS,
  ROLES,
  SECTION_SIGNS,
} from '../../fleet/machine.ts';
import { known, type Reading, valueOr } from '../../fleet/reading.ts';
import { SERVICE_PACKS } from '../../fleet/service-pack.ts';
import { readArchitecture, readStrength } from '../cells/architecture-cell.ts';
import { cleanText } from '../cells/cell-text.ts';
import { type EncryptionHeading, readEncryption } from '../cells/encryption-cell.ts';
import { type DateOrder, readLastSeen } from '../cells/last-seen-cell.ts';
import { closerProduct, readProduct } from '../cells/product-cell.ts';
import { readRole } from '../cells/role-cell.ts';
import { readSectionSign, type SectionSignHeading } from '../cells/section-sign-cell.ts';
import { closerServicePack, readServicePack } from '../cells/service-pack-cell.ts';

/** What a column says about all of its cells. */
export interface CellContext {
  readonly encryptionHeading: EncryptionHeading;
  readonly sectionSignHeading: SectionSignHeading;
  readonly dateOrder: DateOrder | null;
}

export const NO_CONTEXT: CellContext = {
  encryptionHeading: 'plain',
  sectionSignHeading: 'contains',
  dateOrder: null,
};

/** What the assembly needs to know of one fact. */
interface FactKind<T> {
  /** Reads a cell as the file has it. */
  readonly read: (text: string, context: CellContext) => Reading<T>;
  /** The value of a code word as our exports and choices write it; null where it is none. */
  readonly ofCode: (code: string) => T | null;
  /** The value that two readings of one machine agree on; null where they differ. */
  readonly closer: (one: T, other: T) => T | null;
  /** Whether a value counts wherever any column of the row says it, whatever the others say. Left out: none does. */
  readonly prevails?: (value: T) => boolean;
}

function codeIn<T extends string>(values: readonly T[]): (code: string) => T | null {
  return (code) => values.find((value) => value === code) ?? null;
}

function same<T>(one: T, other: T): T | null {
  return one === other ? one : null;
}

export const FACT_KINDS: { readonly [K in FactName]: FactKind<Facts[K]> } = {
  role: { read: readRole, ofCode: codeIn(ROLES), closer: same },
  servicePack: {
    read: readServicePack,
    ofCode: codeIn(SERVICE_PACKS),
    closer: closerServicePack,
  },
  encryption: {
    read: (text, { encryptionHeading }) => readEncryption(text, encryptionHeading),
    ofCode: codeIn(ENCRYPTIONS),
    closer: same,
  },
  sectionSign: {
    read: (text, { sectionSignHeading }) => readSectionSign(text, sectionSignHeading),
    ofCode: codeIn(SECTION_SIGNS),
    closer: same,
    prevails: (value) => value === 'yes',
  },
  product: { read: readProduct, ofCode: codeIn(PRODUCTS), closer: closerProduct },
  architecture: { read: readArchitecture, ofCode: codeIn(ARCHITECTURES), closer: same },
  strength: { read: readStrength, ofCode: codeIn(ENCRYPTION_STRENGTHS), closer: same },
  lastSeen: {
    read: (text, { dateOrder }) => readLastSeen(text, dateOrder),
    ofCode: (code) => valueOr(readLastSeen(code), null),
    closer: Math.max,
  },
};

/** Reads what a person typed for a fact: a code word, or anything the file's own cells could say. */
export function readEntered<K extends FactName>(
  fact: K,
  text: string,
  context: CellContext,
): Reading<Facts[K]> {
  const value = FACT_KINDS[fact].ofCode(cleanText(text));
  return value === null ? FACT_KINDS[fact].read(text, context) : known(value);
}
