import type { Assumptions } from '../../article/assumptions.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../../fleet/machine.ts';
import { SERVICE_PACKS } from '../../fleet/service-pack.ts';

type Assumption = keyof Assumptions;

/** The fact and the possible values of each assumption, in the order of the dialog. */
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

/** The assumptions in force, with their values. */
export function assumedFacts(assumptions: Assumptions) {
  return ASSUMPTIONS.flatMap(({ assumption, fact }) => {
    const value = assumptions[assumption];
    return value === null ? [] : [{ assumption, fact, value }];
  });
}

/** Changes one assumption. A text that is not a value of the fact removes it. */
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
