import { createContext, useContext } from 'react';
import type { PlanSubject } from '../../answers/explanations.ts';
import type { MachineReference } from '../../answers/rows.ts';

/** The machines for which something is to be planned, and what they are called. */
export interface PlanTarget {
  readonly subject: PlanSubject;
  readonly name: string;
}

/** Opens the dialog that plans machines. */
export const PlanContext = createContext<(target: PlanTarget) => void>(() => undefined);

/** Returns the function that opens the dialog. */
export function usePlanMachines(): (target: PlanTarget) => void {
  return useContext(PlanContext);
}

/** Puts a machine into the plan, or takes it out. */
export const TickContext = createContext<(machine: MachineReference) => void>(() => undefined);

/** Returns the function that does so. */
export function useTick(): (machine: MachineReference) => void {
  return useContext(TickContext);
}
