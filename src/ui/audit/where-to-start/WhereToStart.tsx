import { useMemo } from 'react';
import type { WhereToStart as Start } from '../../../answers/summary.ts';
import { useMessages } from '../../shared/sitting-context.ts';
import { useFollow } from '../lead-context.ts';
import { ofMachine, toFlagged } from '../leads.ts';
import { ClearingCurve } from './ClearingCurve.tsx';
import { CurveTable } from './CurveTable.tsx';
import { curvePicture } from './curve-path.ts';
import styles from './WhereToStart.module.css';

interface WhereToStartProps {
  readonly start: Start;
  /** Exposed and at-risk pairings, those too that no upgrade clears. */
  readonly flagged: number;
}

/** How much the first upgrades clear, and whose they are. */
export function WhereToStart({ start, flagged }: WhereToStartProps) {
  const { audit, tables } = useMessages();
  const follow = useFollow();
  const picture = useMemo(() => curvePicture(start), [start]);
  const most = Math.max(...start.first.map(({ cleared }) => cleared));
  return (
    <>
      <h2 className={styles.heading}>
        {audit.start.heading} <span>{audit.start.lead}</span>
      </h2>
      {picture.mark === null ? (
        <p className="dim">{flagged === 0 ? audit.start.nothing : audit.start.noUpgrade}</p>
      ) : (
        <>
          <ClearingCurve picture={picture} clientsFor80={start.clientsFor80} />
          <ol className={styles.first} aria-label={audit.start.first}>
            {start.first.map(({ machine, name, cleared, waitsFor }) => (
              <li key={machine}>
                <button
                  type="button"
                  onClick={() => follow(toFlagged([ofMachine('client', machine)]))}
                >
                  <span className="host">{name}</span>
                  {waitsFor === 0 ? (
                    <i>
                      <i style={{ width: `${(cleared / most) * 100}%` }} />
                    </i>
                  ) : (
                    <small className="dim">{tables.waitsFor(waitsFor)}</small>
                  )}
                  <b>
                    {audit.number(cleared)}
                    <span className="visually-hidden"> {audit.start.clears(cleared)}</span>
                  </b>
                </button>
              </li>
            ))}
          </ol>
          <CurveTable start={start} />
        </>
      )}
    </>
  );
}
