import { useId } from 'react';
import type { SourcePreview } from '../../answers/importing.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';

interface FirstLinesProps {
  readonly source: SourcePreview;
  readonly headingLine: number;
  readonly onChoose: (line: number) => void;
}

/** Cells of a line that are shown for telling it apart. */
const SHOWN_CELLS = 8;

/** In which line the headings are; unfolded, the first lines of the file to move them to. */
export function FirstLines({ source, headingLine, onChoose }: FirstLinesProps) {
  const { importing } = useMessages();
  const { columns: words } = importing;
  const group = useId();
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{words.headingRow}</span>
      <details className={styles.lines}>
        <summary className="field">{words.headingLine(headingLine)}</summary>
        <fieldset>
          <legend className="visually-hidden">{words.firstLines}</legend>
          {source.firstLines.map(({ line, cells }) => (
            <label key={line} data-taken={line === headingLine || undefined}>
              <input
                type="radio"
                name={group}
                aria-label={words.chooseHeading(line)}
                checked={line === headingLine}
                onChange={() => onChoose(line)}
              />
              <span className="dim">{line}</span>
              <span className={styles.cells}>{cells.slice(0, SHOWN_CELLS).join(' · ')}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <small className="dim">{importing.headingReason(source.headingReason)}</small>
    </div>
  );
}
