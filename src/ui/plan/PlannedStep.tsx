import type { MachineReason } from '../../answers/explanations.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { PlanMachine } from './PlanButtons.tsx';
import { WorsensMark } from './WorsensMark.tsx';

/** The step of a machine in the plan, and the way to plan it. Nothing for a machine that is in no pairing. */
export function PlannedStep({ reason }: { readonly reason: MachineReason }) {
  const { plan } = useMessages();
  const { client, server, machine, planned } = reason;
  if (client === null && server === null) return null;
  return (
    <section>
      <h3>{plan.reason.heading}</h3>
      <p>
        {planned === null
          ? plan.reason.notPlanned
          : plan.reason.inWave(
              plan.waveName(planned.wave + 1, planned.waveName),
              plan.stepName(planned.step),
              plan.stateName(planned.planState),
            )}{' '}
        <WorsensMark pairings={planned?.worsens ?? 0} />
      </p>
      <PlanMachine machine={machine} />
    </section>
  );
}
