import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { MatrixCell } from '../../../answers/summary.ts';
import { useMessages } from '../../shared/sitting-context.ts';
import styles from './ExposureMatrix.module.css';
import { MatrixFieldCell } from './MatrixFieldCell.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { type MatrixPlace, nextPlace, tabStop } from './matrix-keys.ts';
import { matrixPicture } from './matrix-rows.ts';
import { packNames } from './pack-names.ts';
import { useLoudColumnsFirst } from './use-loud-columns-first.ts';

interface ExposureMatrixProps {
  readonly matrix: readonly MatrixCell[];
}

/** Where the exposure sits: pairings by the service packs of their two ends. One tab stop; arrows lead through the cells. */
export function ExposureMatrix({ matrix }: ExposureMatrixProps) {
  const { audit } = useMessages();
  const words = audit.matrix;
  const names = packNames(words);
  const table = useRef<HTMLTableElement>(null);
  const scroller = useLoudColumnsFirst(table);
  const nameId = useId();
  const keysId = useId();
  const [last, setLast] = useState<MatrixPlace | null>(null);
  const picture = useMemo(() => matrixPicture(matrix), [matrix]);
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
