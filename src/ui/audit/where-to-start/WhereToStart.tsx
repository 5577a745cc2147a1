import { useMemo } from 'react';
import type { AuditSummary, WhereToStart as Start } from '../../../answers/summary.ts';
import { useMessages } from '../../shared/sitting-context.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { flaggedPairings, headlineText } from '../answer-sentences.ts';
import { useFollow } from '../LeadButton.tsx';
import { ofMachine, toFlagged } from '../leads.ts';
import { type CurvePicture, curvePicture, curveSteps } from './curve-path.ts';
import styles from './WhereToStart.module.css';

interface ClearingCurveProps {
  readonly picture: CurvePicture;
  readonly clientsFor80: number;
}

/** A chart of cleared pairings against upgraded clients, with the point at which 80 % are cleared. */
function ClearingCurve({ picture, clientsFor80 }: ClearingCurveProps) {
  const { audit } = useMessages();
  const { line, area, mark, clients, cleared } = picture;
  const leansLeft = (mark?.x ?? 0) > 55;
  return (
    <div className={styles.curve}>
      <span className={styles.top} aria-hidden="true">
        {audit.compact(cleared)}
      </span>
      <span className={styles.bottom} aria-hidden="true">
        0
      </span>
      <div className={styles.plot}>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={audit.start.text(clients, cleared, clientsFor80)}
        >
          <path className={styles.grid} d="M0 0H100M0 50H100M0 100H100" />
          <path className={styles.area} d={area} />
          <path className={styles.line} d={line} />
          {mark === null ? null : <path className={styles.drop} d={`M${mark.x} ${mark.y}V100`} />}
        </svg>
        {mark === null ? null : (
          <>
            <i className={styles.dot} style={{ left: `${mark.x}%`, top: `${mark.y}%` }} />
            <span
              className={styles.to80}
              style={leansLeft ? { right: `${100 - mark.x}%` } : { left: `${mark.x}%` }}
            >
              {audit.start.to80(clientsFor80, clients)}
            </span>
          </>
        )}
      </div>
      <span className={styles.from} aria-hidden="true">
        {audit.start.axisClients(0)}
      </span>
      <span className={styles.to} aria-hidden="true">
        {audit.compact(clients)}
      </span>
    </div>
  );
}

interface CurveTableProps {
  readonly start: Start;
}

/** The curve as a table. */
function CurveTable({ start }: CurveTableProps) {
  const { start: words, number } = useMessages().audit;
  const all = start.curve.at(-1)?.cleared ?? 0;
  return (
    <details className={styles.table}>
      <summary>{words.asTable}</summary>
      <table aria-label={words.tableName}>
        <thead>
          <tr>
            <th scope="col">{words.upgrades}</th>
            <th scope="col">{words.cleared}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {curveSteps(start).map(({ clients, cleared }) => (
            <tr key={clients}>
              <td>{number(clients)}</td>
              <td>{number(cleared)}</td>
              <td>{words.percent(all === 0 ? 0 : cleared / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface WhereToStartProps {
  readonly summary: AuditSummary;
}

/** How much the first upgrades clear, and which clients they are. Counted after the answer is on screen. */
export function WhereToStart({ summary }: WhereToStartProps) {
  const { audit } = useMessages();
  const { given } = useAnswer('whereToStart', null);
  return (
    <>
      <h2 className={styles.heading}>
        {audit.start.heading} <span>{audit.start.lead}</span>
      </h2>
      {given === null ? null : <FirstUpgrades summary={summary} start={given.value} />}
    </>
  );
}

function FirstUpgrades({ summary, start }: WhereToStartProps & { readonly start: Start }) {
  const { audit, tables } = useMessages();
  const follow = useFollow();
  const picture = useMemo(() => curvePicture(start), [start]);
  const most = Math.max(...start.first.map(({ cleared }) => cleared));
  return (
    <>
      {picture.mark === null ? (
        <p className="dim">
          {flaggedPairings(summary) === 0 ? headlineText(audit, summary) : audit.start.noUpgrade}
        </p>
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
