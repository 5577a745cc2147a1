import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MatrixCell } from '../../../pairing/tallies.ts';
import { useMessages, useSitting } from '../../shared/sitting-context.ts';
import { SLIM, useMedia } from '../../shared/use-media.ts';
import { useFollow } from '../LeadButton.tsx';
import { isFollowed, ofServicePacks, toAllPairings, toFlagged, toVerdicts } from '../leads.ts';
import styles from './ExposureMatrix.module.css';
import { type MatrixPlace, nextPlace, tabStop } from './matrix-keys.ts';
import {
  type MatrixField,
  type MatrixPicture,
  matrixPicture,
  packNames,
  withoutQuiet,
} from './matrix-rows.ts';

interface MatrixFieldCellProps {
  readonly field: MatrixField;
  /** Row and column, for the arrow keys. */
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

/**
 * One cell of the matrix. Its button links to the flagged pairings; if there are none, to the undecided
 * ones; otherwise to all its pairings.
 */
function MatrixFieldCell({ field, place, isTabStop, onFocus }: MatrixFieldCellProps) {
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
  const isShown = useSitting(({ view }) => isFollowed(leads[kind], view));
  const isBesideShown = useSitting(({ view }) => isFollowed(leads.undecided, view));
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
            aria-current={isShown || undefined}
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
              aria-current={isBesideShown || undefined}
              onFocus={onFocus}
              onClick={() => follow(leads.undecided)}
            >
              {shown.undecided}
            </button>
          ) : null}
        </div>
      )}
    </td>
  );
}

/** The strongest shade of a cell. Above it, the number would have too little contrast in one of the themes. */
const STRONGEST_SHADE = 0.55;
const WEAKEST_SHADE = 0.1;

function shadeOf({ shade }: MatrixField): CSSProperties {
  const alpha = shade === 0 ? 0 : WEAKEST_SHADE + (STRONGEST_SHADE - WEAKEST_SHADE) * shade;
  // React's type has no custom properties.
  return { '--shade-of-cell': alpha.toFixed(2) } as CSSProperties;
}

/** The service packs of the servers, above the columns. */
function MatrixHead({ columns }: Pick<MatrixPicture, 'columns'>) {
  const { audit } = useMessages();
  const words = audit.matrix;
  const names = packNames(words);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          <span aria-hidden="true">{words.corner}</span>
          <span className="visually-hidden">{words.cornerName}</span>
        </th>
        {columns.map(({ server, isQuiet }) => (
          <th
            key={server}
            scope="col"
            data-quiet={isQuiet || undefined}
            aria-label={names.server(server)}
          >
            {names.short(server)}
          </th>
        ))}
        <th scope="col" aria-label={words.anyServer}>
          {words.all}
        </th>
      </tr>
    </thead>
  );
}

/**
 * If not all columns fit, scrolls towards those to which the article applies, and no heading ends up half hidden.
 * Scrolls in the next animation frame, when the layout is computed anyway.
 * @returns a ref for the scroll container.
 */
function useScrollToAffectedColumns(
  table: RefObject<HTMLTableElement | null>,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      const [corner, ...columns] = table.current?.querySelectorAll<HTMLElement>('thead th') ?? [];
      if (scroller.current === null || corner === undefined) return;
      const { scrollWidth, clientWidth } = scroller.current;
      const first = columns.find((column) => column.dataset.quiet === undefined);
      const starts = columns
        .slice(0, columns.indexOf(first ?? corner) + 1)
        .map((column) => column.offsetLeft - corner.offsetWidth);
      scroller.current.scrollLeft =
        starts.findLast((start) => start <= scrollWidth - clientWidth) ?? 0;
    });
    return () => cancelAnimationFrame(frame);
  }, [table]);
  return scroller;
}

interface ExposureMatrixProps {
  readonly matrix: readonly MatrixCell[];
}

/** Pairings by the service packs of their two ends. One tab stop; the arrow keys move between cells. */
export function ExposureMatrix({ matrix }: ExposureMatrixProps) {
  const { audit } = useMessages();
  const words = audit.matrix;
  const names = packNames(words);
  const table = useRef<HTMLTableElement>(null);
  const scroller = useScrollToAffectedColumns(table);
  const nameId = useId();
  const keysId = useId();
  const [last, setLast] = useState<MatrixPlace | null>(null);
  // A phone has no room for what is ruled out in any case.
  const isSlim = useMedia(SLIM);
  const picture = useMemo(
    () => (isSlim ? withoutQuiet(matrixPicture(matrix)) : matrixPicture(matrix)),
    [isSlim, matrix],
  );
  const places = useMemo(
    () =>
      picture.rows.flatMap(({ fields }, row) =>
        fields.flatMap(({ all, shade }, column) => (all > 0 ? [{ row, column, shade }] : [])),
      ),
    [picture],
  );
  const stop = tabStop(places, last);

  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextPlace(places, stop, event.key);
    if (next === null) return;
    event.preventDefault();
    setLast(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"] button`)
      ?.focus();
  };

  return (
    <>
      <h2 className={styles.heading}>
        <span id={nameId}>{words.heading}</span> <small>{words.lead}</small>
      </h2>
      <p id={keysId} className="visually-hidden">
        {words.keys}
      </p>
      <div ref={scroller} className={styles.scroller}>
        <table
          ref={table}
          className={styles.matrix}
          aria-labelledby={nameId}
          aria-describedby={keysId}
          onKeyDown={onKeyDown}
        >
          <MatrixHead columns={picture.columns} />
          <tbody>
            {picture.rows.map(({ client, fields }, row) => (
              <tr key={client ?? ''} data-total={client === null || undefined}>
                <th scope="row" aria-label={names.client(client)}>
                  {names.short(client)}
                </th>
                {fields.map((field, column) => (
                  <MatrixFieldCell
                    key={field.server ?? ''}
                    field={field}
                    place={`${row}:${column}`}
                    isTabStop={stop?.row === row && stop.column === column}
                    onFocus={() => setLast({ row, column })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
