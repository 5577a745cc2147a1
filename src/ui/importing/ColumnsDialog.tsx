import { useLayoutEffect, useRef, useState } from 'react';
import type { ImportPreview, Refusal, SourceChoices } from '../../answers/importing.ts';
import type { UnknownValue, ValueChoice } from '../../inventory/inventory.ts';
import type { Choices } from '../../session/sitting.ts';
import { FactField } from '../mending/FactField.tsx';
import { FirstOfMany } from '../mending/FirstOfMany.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { KeepConsent } from './KeepConsent.tsx';
import { MissingColumns } from './MissingColumns.tsx';
import { RememberConsent } from './RememberConsent.tsx';
import { SourceReading } from './SourceReading.tsx';
import {
  askedForSecrets,
  asksForLook,
  changeSources,
  choicesToRead,
  filesWithoutRole,
  mappingOf,
  type SourceChange,
} from './source-choices.ts';

/** What is worth knowing: facts that would leave pairings undecided, and columns to check. */
function Notes({ preview }: { readonly preview: ImportPreview }) {
  const { columns, fieldName, alerts } = useMessages().importing;
  const wanted = preview.gaps.filter(({ isNeeded }) => !isNeeded);
  const withoutRole = filesWithoutRole(preview);
  const secrets = askedForSecrets(preview);
  const isUnsure = preview.sources.some((source) => source.columns.some(asksForLook));
  return (
    <>
      {preview.sources.map(({ fileName, unfitMemory }) =>
        unfitMemory === null ? null : (
          <p key={fileName} className={styles.note}>
            {alerts.memoryUnfit(fileName)} {alerts.unfitBecause(unfitMemory)}
          </p>
        ),
      )}
      {withoutRole.length === 0 ? null : (
        <p className={styles.note}>{columns.roleElsewhere(withoutRole)}</p>
      )}
      {wanted.length === 0 ? null : (
        <p className={styles.note}>
          {columns.missingWanted(wanted.map(({ field }) => fieldName(field)))}
        </p>
      )}
      {secrets.length === 0 ? null : (
        <p className={styles.note}>
          {columns.askForSecrets(
            secrets.map((heading) => heading.trim() || columns.withoutHeading),
          )}
        </p>
      )}
      {isUnsure ? <p className={styles.note}>{columns.unsure}</p> : null}
    </>
  );
}

/** A text of a fact that the person can explain. */
type Explained = Pick<UnknownValue, 'fact' | 'text'>;

function isAbout({ fact, text }: ValueChoice, value: Explained): boolean {
  return fact === value.fact && text === value.text;
}

/** What the person said a text means: a value; null for "not recorded"; undefined if they have said nothing. */
export function choiceFor(
  choices: readonly ValueChoice[],
  value: Explained,
): string | null | undefined {
  return choices.find((choice) => isAbout(choice, value))?.value;
}

/** Adds a choice, or removes it if `meaning` is undefined. */
export function withChoice(
  choices: readonly ValueChoice[],
  value: Explained,
  meaning: string | null | undefined,
): readonly ValueChoice[] {
  const others = choices.filter((choice) => !isAbout(choice, value));
  if (meaning === undefined) return others;
  return [...others, { fact: value.fact, text: value.text, value: meaning }];
}

interface Explaining {
  /** The person's choices so far. */
  readonly values: readonly ValueChoice[];
  readonly onChange: (values: readonly ValueChoice[]) => void;
}

interface MeaningProps extends Explaining {
  readonly value: Explained;
  readonly label: string;
  /** Which fact the text is about, and where it is. */
  readonly about: string;
}

/** What one text means, to be chosen. */
function Meaning({ value, label, about, values, onChange }: MeaningProps) {
  return (
    <div className={styles.value}>
      <FactField
        fact={value.fact}
        label={label}
        choice={choiceFor(values, value)}
        onChoose={(choice) => onChange(withChoice(values, value, choice))}
        canBeMissing
      />
      <small className="dim">{about}</small>
    </div>
  );
}

interface UnknownValuesProps extends Explaining {
  readonly unknownValues: readonly UnknownValue[];
}

/** Values that no reader understands. The person explains each once for all its rows. */
function UnknownValues({ unknownValues, values, onChange }: UnknownValuesProps) {
  const { problems, importing } = useMessages();
  if (unknownValues.length === 0) return null;
  return (
    <section className={styles.values}>
      <h3>{problems.mend.unknownHeading}</h3>
      <p className="dim">{problems.mend.unknownLead}</p>
      <FirstOfMany
        items={unknownValues}
        draw={(value) => (
          <Meaning
            key={`${value.fact} ${value.text}`}
            value={value}
            label={problems.mend.meaning(value.text, value.rows)}
            about={problems.mend.under(importing.fieldName(value.fact), value.heading)}
            values={values}
            onChange={onChange}
          />
        )}
      />
    </section>
  );
}

interface MeaningsProps extends Explaining {
  /** The meanings that were in force when the step opened. */
  readonly given: readonly ValueChoice[];
}

/** What texts mean that the person has explained before, in this sitting or an earlier one. Each can be changed. */
function Meanings({ given, values, onChange }: MeaningsProps) {
  const { problems, importing } = useMessages();
  if (given.length === 0) return null;
  return (
    <details className={styles.values}>
      <summary>{problems.mend.meaningsHeading(given.length)}</summary>
      <FirstOfMany
        items={given}
        draw={(meaning) => (
          <Meaning
            key={`${meaning.fact} ${meaning.text}`}
            value={meaning}
            label={problems.mend.means(meaning.text)}
            about={importing.fieldName(meaning.fact)}
            values={values}
            onChange={onChange}
          />
        )}
      />
    </details>
  );
}

interface ColumnsDialogProps {
  readonly choices: Choices;
  readonly preview: ImportPreview;
  /** Why the latest change was rejected. */
  readonly refusal: Refusal | null;
}

/** How every file was read, and how to change that. Shows exactly the reading that will be used. */
function ColumnsDialog({ choices, preview, refusal }: ColumnsDialogProps) {
  const { shell, importing } = useMessages();
  const { previewColumns, confirmColumns, cancelImport } = useActions();
  const remembers = useSitting((sitting) => sitting.remembers);
  const given = choices.cellChoices.values;
  const [values, setValues] = useState(given);
  /**
   * The choices that were requested while the preview `over` was shown. They are obsolete once another
   * preview has arrived.
   */
  const [asked, setAsked] = useState<{
    readonly over: ImportPreview;
    readonly sourceChoices: readonly SourceChoices[];
  } | null>(null);

  const wordsOf = ({ reason, fileName, details }: Refusal) =>
    importing.alerts.refusal(reason, fileName, details).says;
  const isRereading = asked?.over === preview;
  const sourceChoices = isRereading ? asked.sourceChoices : choices.sourceChoices;
  const canRead = preview.missing.length === 0 && !isRereading;
  const isSeveral = preview.sources.length > 1;

  const change = (index: number, one: SourceChange) => {
    const next = changeSources(sourceChoices, preview.sources, index, one);
    setAsked({ over: preview, sourceChoices: next });
    previewColumns(next);
  };
  const mappingNow = (index: number) =>
    sourceChoices[index]?.mapping ?? mappingOf(preview.sources[index]?.columns ?? []);

  // After an answer, the focus goes to the next question, then to the first text without a meaning, at last to the
  // button that reads the inventory.
  const questions = useRef<HTMLDivElement>(null);
  const meanings = useRef<HTMLDivElement>(null);
  const readButton = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  useLayoutEffect(() => {
    if (!answered.current || isRereading) return;
    answered.current = false;
    const question = questions.current?.querySelector<HTMLElement>('[data-first-focus]');
    const meaning = meanings.current?.querySelector('select');
    (question ?? meaning ?? readButton.current)?.focus();
  }, [isRereading]);

  return (
    <Dialog
      heading={importing.columns.heading}
      open
      onClose={cancelImport}
      keepsOnClickBeside
      wide
      actions={
        <>
          <span className={styles.state} role="status">
            {isRereading ? importing.columns.rereading : ''}
          </span>
          <button type="button" className="ghost" onClick={cancelImport}>
            {shell.cancel}
          </button>
          <button
            ref={readButton}
            type="button"
            className="primary"
            disabled={!canRead}
            onClick={() => confirmColumns(choicesToRead(sourceChoices, preview, remembers), values)}
          >
            {importing.columns.read}
          </button>
        </>
      }
    >
      <p className={styles.lead}>{importing.columns.lead}</p>
      {refusal === null ? null : (
        <p role="alert" className={styles.missing}>
          {importing.columns.refused(wordsOf(refusal))}
        </p>
      )}
      <div ref={questions}>
        <MissingColumns
          preview={preview}
          onChoose={({ source, column }, field) => {
            const mapping = mappingNow(source);
            answered.current = true;
            change(source, { kind: 'field', mapping, column, field });
          }}
        />
      </div>
      <Notes preview={preview} />
      <div ref={meanings}>
        <UnknownValues unknownValues={preview.unknownValues} values={values} onChange={setValues} />
      </div>
      <Meanings given={given} values={values} onChange={setValues} />
      {preview.sources.map((source, index) => (
        <SourceReading
          // biome-ignore lint/suspicious/noArrayIndexKey: sources never move, and two files may have the same name.
          key={index}
          source={source}
          choices={sourceChoices[index] ?? null}
          isOneOfSeveral={isSeveral}
          onChange={(one) => change(index, one)}
        />
      ))}
      <RememberConsent />
      <KeepConsent />
    </Dialog>
  );
}

/** The columns step, while it is open. Each inventory gets a fresh one. */
export function ColumnsStep() {
  const incoming = useSitting((sitting) => sitting.incoming);
  if (incoming?.kind !== 'columns') return null;
  const { choices, preview, refusal } = incoming;
  return <ColumnsDialog choices={choices} preview={preview} refusal={refusal} />;
}
