import { useState } from 'react';
import type { ImportPreview, Refusal, SourceChoices } from '../../answers/importing.ts';
import type { ValueChoice } from '../../inventory/inventory.ts';
import type { Choices } from '../../session/sitting.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { MissingFields } from './MissingFields.tsx';
import { RememberConsent } from './RememberConsent.tsx';
import { SourceReading } from './SourceReading.tsx';
import { changeSources, choicesToRead } from './source-choices.ts';
import { UnknownValues } from './UnknownValues.tsx';

interface ColumnsDialogProps {
  readonly choices: Choices;
  readonly preview: ImportPreview;
  /** Why the latest change was not taken. */
  readonly refusal: Refusal | null;
}

/** How every file was read, and how to have it read otherwise. What is shown is the very reading that will count. */
export function ColumnsDialog({ choices, preview, refusal }: ColumnsDialogProps) {
  const { shell, importing } = useMessages();
  const { previewColumns, confirmColumns, cancelImport } = useActions();
  const remembers = useSitting((sitting) => sitting.remembers);
  const [values, setValues] = useState<readonly ValueChoice[]>(choices.cellChoices.values);
  /** What was asked for while the preview of `over` was shown: over once another preview has come. */
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
      <MissingFields preview={preview} />
      {preview.sources.map((source, index) => (
        <SourceReading
          // biome-ignore lint/suspicious/noArrayIndexKey: a source is its place; two files may share a name.
          key={index}
          source={source}
          choices={sourceChoices[index] ?? null}
          isOneOfSeveral={isSeveral}
          onChange={(change) => {
            const next = changeSources(sourceChoices, preview.sources.length, index, change);
            setAsked({ over: preview, sourceChoices: next });
            previewColumns(next);
          }}
        />
      ))}
      <UnknownValues unknownValues={preview.unknownValues} values={values} onChange={setValues} />
      <RememberConsent />
    </Dialog>
  );
}
