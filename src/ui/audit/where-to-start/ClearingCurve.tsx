import { useMessages } from '../../shared/sitting-context.ts';
import { useFollow } from '../lead-context.ts';
import { toUpgrades } from '../leads.ts';
import type { CurvePicture } from './curve-path.ts';
import styles from './WhereToStart.module.css';

interface ClearingCurveProps {
  readonly picture: CurvePicture;
  readonly clientsFor80: number;
}

/** Pairings cleared against clients upgraded, with the point at which 80 % are cleared. */
export function ClearingCurve({ picture, clientsFor80 }: ClearingCurveProps) {
  const { audit } = useMessages();
  const follow = useFollow();
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
            <button
              type="button"
              className={styles.to80}
              style={leansLeft ? { right: `${100 - mark.x}%` } : { left: `${mark.x}%` }}
              data-left={leansLeft || undefined}
              aria-label={audit.start.to80Show(clientsFor80, clients)}
              onClick={() => follow(toUpgrades())}
            >
              {audit.start.to80(clientsFor80, clients)}
            </button>
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
