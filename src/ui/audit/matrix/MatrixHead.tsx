import { useMessages } from '../../shared/sitting-context.ts';
import styles from './ExposureMatrix.module.css';
import type { MatrixPicture } from './matrix-rows.ts';
import { packNames } from './pack-names.ts';

/** The service packs of the servers above the columns. */
export function MatrixHead({ columns }: Pick<MatrixPicture, 'columns'>) {
  const { audit } = useMessages();
  const words = audit.matrix;
  const names = packNames(words);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          <span aria-hidden="true">{words.corner}</span>
          <span className="visually-hidden">{words.cornerName}</span>
        </th>
        {columns.map(({ server, isQuiet }) => (
          <th
            key={server}
            scope="col"
            data-quiet={isQuiet || undefined}
            aria-label={names.server(server)}
          >
            {names.short(server)}
          </th>
        ))}
        <th scope="col" aria-label={words.anyServer}>
          {words.all}
        </th>
      </tr>
    </thead>
  );
}
