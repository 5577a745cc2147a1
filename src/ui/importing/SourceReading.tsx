import type { SourceChoices, SourcePreview } from '../../answers/importing.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { ColumnTable } from './ColumnTable.tsx';
import { EncodingQuestion } from './EncodingQuestion.tsx';
import { FirstLines } from './FirstLines.tsx';
import { LabelledSelect } from './LabelledSelect.tsx';
import { optionsOfDelimiters, optionsOfEncodings } from './reading-options.ts';
import { mappingOf, type SourceChange } from './source-choices.ts';

interface SourceReadingProps {
  readonly source: SourcePreview;
  /** What the person chose, while the preview under it is still awaited. */
  readonly choices: SourceChoices | null;
  readonly isOneOfSeveral: boolean;
  readonly onChange: (change: SourceChange) => void;
}

/** How one file was read: encoding, delimiter, heading row, columns, each with its reason. */
export function SourceReading({ source, choices, isOneOfSeveral, onChange }: SourceReadingProps) {
  const { importing } = useMessages();
  const { columns: words } = importing;
  const encoding = choices?.encoding ?? source.encoding;
  const delimiter = choices?.delimiter ?? source.delimiter;
  const mapping = choices?.mapping ?? mappingOf(source.columns);
  return (
    <section className={styles.source} aria-label={source.fileName}>
      <h3 className={styles.file}>
        {isOneOfSeveral ? source.fileName : <span>{source.fileName}</span>}
        <small>{words.fileLine(source.bytes, source.dataRows)}</small>
      </h3>
      <EncodingQuestion
        readings={source.encodingReadings}
        encoding={encoding}
        onChoose={(value) => onChange({ kind: 'encoding', encoding: value })}
      />
      {source.unread === null ? null : (
        <p role="alert" className={styles.missing}>
          <span aria-hidden="true">⚠ </span>
          {source.unread.kind === 'separator'
            ? words.unreadDelimiter(source.unread.separator)
            : words.alignedColumns}
        </p>
      )}
      <div className={styles.dialect}>
        <LabelledSelect
          label={words.encoding}
          value={encoding}
          options={optionsOfEncodings(encoding, importing.encodingName)}
          reason={importing.encodingReason(source.encodingReason)}
          onChoose={(value) => onChange({ kind: 'encoding', encoding: value })}
        />
        <LabelledSelect
          label={words.delimiter}
          value={delimiter}
          options={optionsOfDelimiters(delimiter, source.unread, importing.delimiterName)}
          reason={importing.delimiterReason(source.delimiterReason)}
          onChoose={(value) => onChange({ kind: 'delimiter', delimiter: value })}
        />
        <FirstLines
          source={source}
          headingLine={choices?.headingLine ?? source.headingLine}
          onChoose={(line) => onChange({ kind: 'heading-line', line })}
        />
      </div>
      {source.beyondAscii.length === 0 ? null : (
        <details className={styles.letters}>
          <summary>{words.beyondAscii}</summary>
          <ul>
            {source.beyondAscii.map(({ line, text }) => (
              <li key={line}>
                <span className="dim">{words.headingLine(line)}</span> <code>{text}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ColumnTable
        columns={source.columns}
        mapping={mapping}
        onChoose={(column, field) => onChange({ kind: 'field', mapping, column, field })}
      />
    </section>
  );
}
