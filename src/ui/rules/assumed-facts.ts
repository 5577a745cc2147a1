import type { Assumptions } from '../../article/assumptions.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../../fleet/machine.ts';
import { SERVICE_PACKS } from '../../fleet/service-pack.ts';

type Assumption = keyof Assumptions;

/** What each assumption is about, and what can be assumed, in the order of the dialog. */
export const ASSUMPTIONS: readonly {
  readonly assumption: Assumption;
  readonly fact: 'encryption' | 'servicePack' | 'sectionSign';
  readonly values: readonly string[];
}[] = [
  { assumption: 'clientEncryption', fact: 'encryption', values: ENCRYPTIONS },
  { assumption: 'serverEncryption', fact: 'encryption', values: ENCRYPTIONS },
  { assumption: 'servicePack', fact: 'servicePack', values: SERVICE_PACKS },
  { assumption: 'sectionSign', fact: 'sectionSign', values: SECTION_SIGNS },
];

/** The assumptions in force, with the value that a missing fact counts as. */
export function assumedFacts(assumptions: Assumptions) {
  return ASSUMPTIONS.flatMap(({ assumption, fact }) => {
    const value = assumptions[assumption];
    return value === null ? [] : [{ assumption, fact, value }];
  });
}

/** The assumptions with one of them changed. A text that is no value of the fact leaves it undecided. */
export function withAssumption(
  assumptions: Assumptions,
  assumption: Assumption,
  text: string,
): Assumptions {
  switch (assumption) {
    case 'clientEncryption':
    case 'serverEncryption':
      return { ...assumptions, [assumption]: ENCRYPTIONS.find((one) => one === text) ?? null };
    case 'servicePack':
      return { ...assumptions, servicePack: SERVICE_PACKS.find((one) => one === text) ?? null };
    case 'sectionSign':
      return { ...assumptions, sectionSign: SECTION_SIGNS.find((one) => one === text) ?? null };
  }
}
