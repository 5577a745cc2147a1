import type { CSSProperties } from 'react';
import { useMessages } from '../../shared/sitting-context.ts';
import { useFollow } from '../lead-context.ts';
import { ofServicePacks, toAllPairings, toFlagged, toVerdicts } from '../leads.ts';
import styles from './ExposureMatrix.module.css';
import type { MatrixField } from './matrix-rows.ts';
import { packNames } from './pack-names.ts';

interface MatrixFieldCellProps {
  readonly field: MatrixField;
  /** Where the arrows find it. */
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

/** One cell of the matrix. Its button leads to the flagged pairings, else to the undecided ones, else to all behind it. */
export function MatrixFieldCell({ field, place, isTabStop, onFocus }: MatrixFieldCellProps) {
  const { audit } = useMessages();
  const names = packNames(audit.matrix);
  const follow = useFollow();
  const { client, server, flagged, undecided, all, edges } = field;
  const narrowed = ofServicePacks(client, server);
  const ends = [names.client(client), names.server(server)] as const;
  const kind = flagged > 0 ? 'flagged' : undecided > 0 ? 'undecided' : 'ruled-out';
  const leads = {
    flagged: toFlagged(narrowed),
    undecided: toVerdicts(['undecided'], narrowed),
    'ruled-out': toAllPairings(narrowed),
  };
  const shown = {
    flagged: audit.compact(flagged),
    undecided: audit.matrix.undecided(audit.compact(undecided)),
    'ruled-out': '·',
  };
  const name = audit.matrix.cell(...ends, flagged, undecided, all);
  const isCrowded = shown.flagged.length + shown.undecided.length > MOST_CHARACTERS;
  const isShortened = audit.compact(flagged) !== audit.number(flagged);
  return (
    <td
      data-place={place}
      data-edges={edges.join(' ')}
      data-total={client === null || server === null || undefined}
      className={styles.field}
    >
      {all === 0 ? null : (
        <div className={styles.buttons}>
          <button
            type="button"
            data-kind={kind}
            style={shadeOf(field)}
            tabIndex={isTabStop ? 0 : -1}
            title={name}
            aria-label={isShortened ? `${shown[kind]}: ${name}` : name}
            onFocus={onFocus}
            onClick={() => follow(leads[kind])}
          >
            {shown[kind]}
          </button>
          {kind === 'flagged' && undecided > 0 ? (
            <button
              type="button"
              data-kind="beside"
              tabIndex={isTabStop ? 0 : -1}
              title={audit.matrix.undecidedCell(...ends, undecided)}
              aria-label={audit.matrix.undecidedCell(...ends, undecided)}
              onFocus={onFocus}
              onClick={() => follow(leads.undecided)}
            >
              {isCrowded ? audit.matrix.unknown : shown.undecided}
            </button>
          ) : null}
        </div>
      )}
    </td>
  );
}

/** Characters of both numbers together for which a cell has room; beyond them the second is a mere question mark. */
const MOST_CHARACTERS = 8;

/** The most that a cell is shaded: beyond it the number would lack contrast in one of the themes. */
const MOST = 0.55;
const LEAST = 0.1;

function shadeOf({ shade }: MatrixField): CSSProperties {
  const alpha = shade === 0 ? 0 : LEAST + (MOST - LEAST) * shade;
  // React's type knows no custom properties.
  return { '--shade-of-cell': alpha.toFixed(2) } as CSSProperties;
}
