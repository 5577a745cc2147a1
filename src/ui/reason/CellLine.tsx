import { useState } from 'react';
import type { CellReference, Correction } from '../../answers/explanations.ts';
import type { Claim } from '../../fleet/fleet.ts';
import { correctionText } from '../history/correction-text.ts';
import { MendButton } from '../mending/MendButton.tsx';
import { targetOfCell } from '../mending/mend-target.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import styles from './ReasonDrawer.module.css';

interface SourceRowViewProps {
  readonly source: number;
  readonly line: number;
}

/** A whole row of a source file, cell by cell with headings. */
function SourceRowView({ source, line }: SourceRowViewProps) {
  const { reasons, tables } = useMessages();
  const { given, failed } = useAnswer('sourceRow', { source, line });
  if (failed) return <p role="alert">{reasons.failed}</p>;
  if (given === null) return <p role="status">{reasons.loading}</p>;
  const { fileName, cells } = given.value;
  return (
    <table className={styles.row}>
      <caption>{reasons.rowOf(fileName, line)}</caption>
      <tbody>
        {cells.map(({ heading, text }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells never move, and headings may repeat.
          <tr key={column}>
            <th scope="row">{heading}</th>
            <td>{tables.written(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellLineProps {
  readonly cell: CellReference;
  /** Says which end or fact the cell is about, if that is not obvious. */
  readonly label?: string;
}

/** One cell as written, with its position and its effect. A click on the position shows the whole row. */
export function CellLine({ cell, label }: CellLineProps) {
  const { reasons, tables, importing } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const hasFiles = useSitting((sitting) => (sitting.audit?.summary.sources.length ?? 0) > 1);
  const { heading, text, assumed, origin, line } = cell;
  const disputed = origin === 'disputed' ? cell.claims : undefined;
  const place = reasons.place(hasFiles ? cell.fileName : null, line, heading);
  return (
    <div className={styles.cell}>
      {label === undefined ? null : <span>{label}: </span>}
      <Written
        text={text}
        claims={disputed}
        hasColumn={heading !== null || (origin !== 'absent' && origin !== 'carried')}
      />{' '}
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        title={reasons.showRow(line)}
        onClick={() => setOpen(!isOpen)}
      >
        {place}
      </button>{' '}
      {origin === 'entered' ? (
        <small title={tables.markHint('entered')}>{tables.markName('entered')} </small>
      ) : null}
      {assumed === null ? null : (
        <small>{reasons.countsAs(importing.valueName(cell.fact, assumed))} </small>
      )}
      <Decided cell={cell} />
      <Corrected correction={cell.correction} />
      <MendButton target={targetOfCell(cell)} />
      {isOpen ? <SourceRowView source={cell.source} line={line} /> : null}
    </div>
  );
}

/** What the person decided about a cell: what its text means, that its row counts, or that an older value does. */
function Decided({ cell }: Pick<CellLineProps, 'cell'>) {
  const { reasons, tables, importing, format } = useMessages();
  const { fact, reading, origin, claims = [], carriedFrom } = cell;
  if (origin === 'settled') return <small>{reasons.settled(tables.disputed(claims))} </small>;
  if (origin !== 'value-map' && carriedFrom === undefined) return null;
  const value =
    reading.kind === 'known' && typeof reading.value === 'string'
      ? importing.valueName(fact, reading.value)
      : tables.notRecorded;
  if (carriedFrom === undefined) return <small>{reasons.mapped(value)} </small>;
  const day = format.day(Date.parse(carriedFrom.at));
  return <small>{reasons.carried(value, carriedFrom.fileName, day)} </small>;
}

/** What a corrected cell says in the file, and when, by whom and why it was corrected. */
function Corrected({ correction }: { readonly correction: Correction | null }) {
  const messages = useMessages();
  if (correction === null) return null;
  const { before } = messages.history.correction;
  const { written, said, reason } = correctionText(correction, messages);
  const inFile = correction.choice.kind === 'cell' ? [before(written)] : [];
  const parts = [...inFile, said, ...(reason === '' ? [] : [reason])];
  return <small>({parts.join('; ')}) </small>;
}

interface WrittenProps {
  readonly text: string;
  readonly claims: readonly Claim[] | undefined;
  readonly hasColumn: boolean;
}

/** The text of a cell in quotes, or the conflicting claims. */
function Written({ text, claims, hasColumn }: WrittenProps) {
  const { reasons, tables } = useMessages();
  if (!hasColumn) return <span>{reasons.noColumn}</span>;
  if (claims !== undefined) return <span className={styles.claims}>{tables.disputed(claims)}</span>;
  if (text === '') return <i>{reasons.emptyCell}</i>;
  const shown = tables.written(text);
  return shown === text ? <q>{text}</q> : <span>{shown}</span>;
}
