import { type ReactNode, useCallback, useId, useState } from 'react';
import type { PlanReach, PlanWish } from '../../answers/explanations.ts';
import type { MachineReference } from '../../answers/rows.ts';
import { MOST_WAVES, PLAN_STEPS } from '../../remediation/plan.ts';
import { intoWave, withOtherSteps, withoutSteps } from '../../remediation/plan-edits.ts';
import type { Plan, PlanSteps } from '../../remediation/plan-waves.ts';
import { Choice } from '../shared/Choice.tsx';
import styles from '../shared/Form.module.css';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { TargetDialog } from '../shared/TargetDialog.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { PlanContext, type PlanTarget, TickContext } from './plan-context.ts';
import { useWaves, WaveOptions } from './WaveOptions.tsx';

const ACTS = ['move', 'remove'] as const;
type Act = (typeof ACTS)[number];

const WISHES = ['due', ...PLAN_STEPS] as const satisfies readonly PlanWish[];
type Wish = (typeof WISHES)[number];

interface ReachProps {
  readonly reach: PlanReach | null;
  readonly failed: boolean;
}

/** How many machines the change is about, and how many of the chosen ones it is not about. */
function Reach({ reach, failed }: ReachProps) {
  const { act } = useMessages().plan;
  if (failed) return <p role="alert">{act.failed}</p>;
  if (reach === null) return <p role="status">{act.looking}</p>;
  return (
    <p role="status">
      <strong>{act.reaches(reach.machines)}</strong>{' '}
      {reach.leftOut === 0 ? null : act.leftOut(reach.leftOut)}
    </p>
  );
}

/** Stands for the wave where each machine is already. */
const OWN_WAVE = -1;

/** Puts steps into a wave, or leaves each in its own. */
function moveTo(plan: Plan, wave: number, on: PlanSteps): Plan {
  if (wave === OWN_WAVE) return withOtherSteps(plan, on);
  return intoWave(plan, wave, on);
}

interface PlanDialogProps {
  readonly target: PlanTarget;
  /** Called with what to announce. */
  readonly onPlanned: (says: string) => void;
  readonly onClose: () => void;
}

/** Asks into which wave some machines go and with which step, or takes them out of the plan. */
function PlanDialog({ target, onPlanned, onClose }: PlanDialogProps) {
  const { act } = useMessages().plan;
  const { changePlan } = useActions();
  const waves = useWaves();
  const tab = useSitting(({ view }) => view.tab);
  const isPlanned = useSitting(({ audit }) => (audit?.summary.plan?.machines ?? 0) > 0);
  const [kind, setKind] = useState<Act>('move');
  const [wish, setWish] = useState<Wish | 'as-planned'>(tab === 'plan' ? 'as-planned' : 'due');
  const [wave, setWave] = useState(tab === 'plan' ? OWN_WAVE : 0);
  const waveId = useId();
  const asked = kind === 'remove' ? 'as-planned' : wish;
  const { given, failed } = useAnswer('planReach', { subject: target.subject, wish: asked });
  const reach = given?.takes.wish === asked ? given.value : null;
  const canSave = reach !== null && reach.machines > 0;
  const wishes = tab === 'plan' ? (['as-planned', ...PLAN_STEPS] as const) : WISHES;

  const save = () => {
    if (reach === null || reach.machines === 0) return;
    const { on, machines } = reach;
    if (kind === 'remove') {
      changePlan((plan) => withoutSteps(plan, on));
      onPlanned(act.done.remove(machines));
    } else {
      changePlan((plan) => moveTo(plan, wave, on));
      onPlanned(wave === OWN_WAVE ? act.done.step(machines) : act.done.move(machines, wave + 1));
    }
    onClose();
  };
  return (
    <FormDialog
      heading={act.about(target.name)}
      save={act.save}
      isOff={!canSave}
      onSave={save}
      onClose={onClose}
    >
      {isPlanned ? (
        <Choice
          name={act.what}
          className={styles.kinds}
          options={ACTS.map((value) => ({ value, label: act.kinds[value] }))}
          chosen={kind}
          onChoose={setKind}
        />
      ) : null}
      {kind === 'remove' ? (
        <p className="dim">{act.hints.remove}</p>
      ) : (
        <>
          <div className={styles.field}>
            <label htmlFor={waveId}>{act.wave}</label>
            <select
              id={waveId}
              className="field"
              data-first-focus
              value={wave}
              onChange={({ currentTarget }) => setWave(Number(currentTarget.value))}
            >
              {tab === 'plan' ? <option value={OWN_WAVE}>{act.ownWave}</option> : null}
              <WaveOptions waves={waves} />
              {waves.length >= MOST_WAVES ? null : (
                <option value={waves.length}>{act.newWave}</option>
              )}
            </select>
          </div>
          <Choice
            name={act.step}
            className={styles.kinds}
            options={wishes.map((value) => ({ value, label: act.wishes[value] }))}
            chosen={wish}
            onChoose={setWish}
          />
          <p className="dim">{act.hints.move}</p>
        </>
      )}
      <Reach reach={reach} failed={failed} />
    </FormDialog>
  );
}

/** Provides the ticks beside machines, and announces what each did. */
function TickProvider({ children }: { readonly children: ReactNode }) {
  const { tick } = useMessages().plan;
  const { tickPlan } = useActions();
  const [said, setSaid] = useState('');
  const onTick = useCallback(
    ({ machine, name }: MachineReference) => {
      tickPlan(machine).then(
        (ticked) => {
          if (ticked === null) return;
          const { wave } = ticked;
          setSaid(wave === null ? tick.removed(name) : tick.added(name, wave + 1));
        },
        () => setSaid(tick.failed),
      );
    },
    [tick, tickPlan],
  );
  return (
    <TickContext value={onTick}>
      {children}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </TickContext>
  );
}

/** Provides the dialog for planning machines, and the ticks beside them. */
export function PlanProvider({ children }: { readonly children: ReactNode }) {
  return (
    <TargetDialog
      context={PlanContext}
      dialog={(target, onDone, onClose) => (
        <PlanDialog target={target} onPlanned={onDone} onClose={onClose} />
      )}
    >
      <TickProvider>{children}</TickProvider>
    </TargetDialog>
  );
}
