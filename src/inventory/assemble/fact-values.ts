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

/** What is known about a column and needed to read its cells. */
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

/** What the assembly needs to know about a fact. */
interface FactKind<T> {
  /** Reads the text of a cell. */
  readonly read: (text: string, context: CellContext) => Reading<T>;
  /** The value of a code word, as our exports and choices write it; null for any other text. */
  readonly ofCode: (code: string) => T | null;
  /** The value on which two readings of one machine agree, such as the more precise one; null if they differ. */
  readonly closer: (one: T, other: T) => T | null;
  /** Whether a value in any column of the row overrides the other columns. If left out, no value does. */
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

/** Reads an entry for a fact: a code word, or any text that a cell of the file could hold. */
export function readEntered<K extends FactName>(
  fact: K,
  text: string,
  context: CellContext,
): Reading<Facts[K]> {
  const value = FACT_KINDS[fact].ofCode(cleanText(text));
  return value === null ? FACT_KINDS[fact].read(text, context) : known(value);
}
