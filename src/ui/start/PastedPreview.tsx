import { useMessages } from '../shared/sitting-context.ts';
import styles from './PasteDialog.module.css';
import type { PastedCells } from './pasted-cells.ts';

/** The first pasted rows as a table, and how many there are. */
export function PastedPreview({ cells }: { readonly cells: PastedCells }) {
  const { paste } = useMessages().shell;
  const [headings = [], ...rows] = cells.rows;
  if (headings.length === 0) return null;
  return (
    <>
      <p role="status" className={styles.count}>
        {cells.columns > 1
          ? paste.rows(cells.dataRows, cells.columns, cells.isWhole)
          : paste.single}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
      <section className={styles.preview} aria-label={paste.preview} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map((heading, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings repeat.
                <th key={column} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted row has no other identity than its place.
              <tr key={line}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cells.isWhole && cells.dataRows > rows.length ? (
        <p className="dim">{paste.more(cells.dataRows - rows.length)}</p>
      ) : null}
    </>
  );
}
