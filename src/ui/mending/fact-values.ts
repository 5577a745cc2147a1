import {
  ARCHITECTURES,
  ENCRYPTION_STRENGTHS,
  ENCRYPTIONS,
  FACT_NAMES,
  type FactName,
  PRODUCTS,
  ROLES,
  SECTION_SIGNS,
} from '../../fleet/machine.ts';
import { SERVICE_PACKS } from '../../fleet/service-pack.ts';

const VALUES: { readonly [F in FactName]: readonly string[] | null } = {
  role: ROLES,
  servicePack: SERVICE_PACKS,
  encryption: ENCRYPTIONS,
  sectionSign: SECTION_SIGNS,
  product: PRODUCTS,
  architecture: ARCHITECTURES,
  strength: ENCRYPTION_STRENGTHS,
  lastSeen: null,
};

/** The code words that a fact can be given; null where it is a date. */
export function valuesOfFact(fact: FactName): readonly string[] | null {
  return VALUES[fact];
}

/** Reads a word as the name of a fact; null for any other word. */
export function factNamed(word: string | undefined): FactName | null {
  return FACT_NAMES.find((fact) => fact === word) ?? null;
}
