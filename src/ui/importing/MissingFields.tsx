import type { ImportPreview } from '../../answers/importing.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { askedForSecrets, asksForLook, filesWithoutRole, wantedFields } from './source-choices.ts';

/** What is still missing: fields without which there is no audit, facts without which pairings stay open, columns to look at. */
export function MissingFields({ preview }: { readonly preview: ImportPreview }) {
  const { columns, fieldName } = useMessages().importing;
  const wanted = wantedFields(preview);
  const withoutRole = filesWithoutRole(preview);
  const secrets = askedForSecrets(preview);
  const isUnsure = preview.sources.some((source) => source.columns.some(asksForLook));
  return (
    <>
      {preview.missing.length === 0 ? null : (
        <p role="alert" className={styles.missing}>
          <span aria-hidden="true">⚠ </span>
          {columns.missing(preview.missing.map(fieldName))}
        </p>
      )}
      {withoutRole.length === 0 ? null : (
        <p className={styles.note}>{columns.roleElsewhere(withoutRole)}</p>
      )}
      {wanted.length === 0 ? null : (
        <p className={styles.note}>{columns.missingWanted(wanted.map(fieldName))}</p>
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
