import type { ImportPreview, SourceColumn } from '../../answers/importing.ts';
import type { Field } from '../../inventory/inventory.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { countFacts, type GapQuestion, questionsOf } from './source-choices.ts';

interface MissingColumnsProps {
  readonly preview: ImportPreview;
  readonly onChoose: (column: SourceColumn, field: Field) => void;
}

/** How many facts have a column, and a question for each one that is missing. */
export function MissingColumns({ preview, onChoose }: MissingColumnsProps) {
  const { columns, fieldName } = useMessages().importing;
  const { found, all } = countFacts(preview);
  return (
    <>
      <p className={styles.lead}>{columns.progress(found, all)}</p>
      {preview.missing.length === 0 ? null : (
        <p role="alert" className={styles.missing}>
          <span aria-hidden="true">⚠ </span>
          {columns.missing(preview.missing.map(fieldName))}
        </p>
      )}
      {questionsOf(preview).map((question, index) => (
        <Question
          key={question.field}
          preview={preview}
          question={question}
          isFirst={index === 0}
          onChoose={onChoose}
        />
      ))}
    </>
  );
}

interface QuestionProps extends MissingColumnsProps {
  readonly question: GapQuestion;
  readonly isFirst: boolean;
}

const NO_COLUMN = '';

/** Which column holds a field: those whose values look like it as buttons, all others in a list. */
function Question({ preview, question, isFirst, onChoose }: QuestionProps) {
  const { importing, tables } = useMessages();
  const { columns: words } = importing;
  const { field, likely, others } = question;
  const isSeveral = preview.sources.length > 1;
  const columnOf = ({ source, column }: SourceColumn) =>
    preview.sources[source]?.columns.find((one) => one.column === column);
  const nameOf = (place: SourceColumn) => {
    const heading = columnOf(place)?.heading.trim() || words.noHeading(place.column + 1);
    const fileName = preview.sources[place.source]?.fileName ?? '';
    return isSeveral ? words.ofFile(heading, fileName) : heading;
  };
  return (
    <fieldset className={styles.question}>
      <legend>{words.questionFor(field)}</legend>
      {likely.map((place, index) => (
        <button
          key={`${place.source} ${place.column}`}
          type="button"
          className="ghost"
          data-first-focus={(isFirst && index === 0) || undefined}
          onClick={() => onChoose(place, field)}
        >
          <b>{nameOf(place)}</b>
          <span className={styles.likely}>
            {columnOf(place)?.samples.map(tables.written).join(' · ')}
          </span>
        </button>
      ))}
      {others.length === 0 ? null : (
        <select
          className="field"
          aria-label={words.otherColumnFor(field)}
          data-first-focus={(isFirst && likely.length === 0) || undefined}
          value={NO_COLUMN}
          onChange={({ currentTarget: { value } }) => {
            const place = others[Number(value)];
            if (place !== undefined) onChoose(place, field);
          }}
        >
          <option value={NO_COLUMN}>
            {likely.length === 0 ? words.chooseColumn : words.otherColumn}
          </option>
          {others.map((place, index) => (
            <option key={`${place.source} ${place.column}`} value={index}>
              {nameOf(place)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
