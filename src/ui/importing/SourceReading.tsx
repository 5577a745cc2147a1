import { useId } from 'react';
import type { SheetReading, SourceChoices, SourcePreview } from '../../answers/importing.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { ColumnTable } from './ColumnTable.tsx';
import { EncodingQuestion } from './EncodingQuestion.tsx';
import { type Option, optionsOfDelimiters, optionsOfEncodings } from './reading-options.ts';
import { mappingOf, type SourceChange } from './source-choices.ts';

interface FirstLinesProps {
  readonly source: SourcePreview;
  readonly headingLine: number;
  readonly onChoose: (line: number) => void;
}

/** Number of cells shown to identify a line. */
const SHOWN_CELLS = 8;

/** The line of the headings. Expands to the first lines of the file, to choose another one. */
function FirstLines({ source, headingLine, onChoose }: FirstLinesProps) {
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

interface LabelledSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Why this value was chosen. */
  readonly reason: string;
  readonly onChoose: (value: string) => void;
}

/** A select with its label above and its reason below. */
function LabelledSelect({ label, value, options, reason, onChoose }: LabelledSelectProps) {
  const id = useId();
  const reasonId = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        aria-describedby={reasonId}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <small id={reasonId} className="dim">
        {reason}
      </small>
    </div>
  );
}

/** What a person who knows the sheet from the spreadsheet may not expect. */
function SheetNotes({ sheet }: { readonly sheet: SheetReading }) {
  const { columns: words } = useMessages().importing;
  const { hiddenRows, hiddenColumns, uncalculated } = sheet;
  return (
    <>
      {hiddenRows + hiddenColumns === 0 ? null : (
        <p className={styles.note}>{words.hiddenCells(hiddenRows, hiddenColumns)}</p>
      )}
      {uncalculated === 0 ? null : (
        <p className={styles.note}>{words.uncalculated(uncalculated)}</p>
      )}
    </>
  );
}

interface SourceReadingProps {
  readonly source: SourcePreview;
  /** The person's choices while their preview is loading. */
  readonly choices: SourceChoices | null;
  readonly isOneOfSeveral: boolean;
  readonly onChange: (change: SourceChange) => void;
}

type FileChoicesProps = Pick<SourceReadingProps, 'source' | 'choices' | 'onChange'>;

/** What can be chosen of a file itself: encoding and delimiter or sheet, and the heading row. */
function FileChoices({ source, choices, onChange }: FileChoicesProps) {
  const { importing } = useMessages();
  const { columns: words } = importing;
  const encoding = choices?.encoding ?? source.encoding;
  const delimiter = choices?.delimiter ?? source.delimiter;
  return (
    <div className={styles.dialect}>
      {source.sheet === null ? (
        <>
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
        </>
      ) : (
        <LabelledSelect
          label={words.sheet}
          value={choices?.sheet ?? source.sheet.name}
          options={source.sheet.sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? words.hiddenSheet(name) : name,
          }))}
          reason={words.sheetReason(source.sheet.reason, source.sheet.sheets.length - 1)}
          onChoose={(value) => onChange({ kind: 'sheet', sheet: value })}
        />
      )}
      <FirstLines
        source={source}
        headingLine={choices?.headingLine ?? source.headingLine}
        onChoose={(line) => onChange({ kind: 'heading-line', line })}
      />
    </div>
  );
}

/** How one file was read: encoding, delimiter, heading row and columns, each with its reason. */
export function SourceReading({ source, choices, isOneOfSeveral, onChange }: SourceReadingProps) {
  const { importing } = useMessages();
  const { columns: words } = importing;
  const mapping = choices?.mapping ?? mappingOf(source.columns);
  return (
    <section className={styles.source} aria-label={source.fileName}>
      <h3 className={styles.file}>
        {isOneOfSeveral ? source.fileName : <span>{source.fileName}</span>}
        <small>{words.fileLine(source.bytes, source.dataRows)}</small>
      </h3>
      <EncodingQuestion
        readings={source.encodingReadings}
        encoding={choices?.encoding ?? source.encoding}
        asks={source.asksForEncoding}
        onChoose={(value) => onChange({ kind: 'encoding', encoding: value })}
      />
      {source.isPart || source.unread === null ? null : (
        <p role="alert" className={styles.missing}>
          <span aria-hidden="true">⚠ </span>
          {source.unread.kind === 'separator'
            ? words.unreadDelimiter(source.unread.separator)
            : words.alignedColumns}
        </p>
      )}
      {source.isPart ? (
        <p className={styles.note}>{words.ofSession}</p>
      ) : (
        <FileChoices source={source} choices={choices} onChange={onChange} />
      )}
      {source.sheet === null ? null : <SheetNotes sheet={source.sheet} />}
      {source.isPart || source.sheet !== null || source.beyondAscii.length === 0 ? null : (
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
