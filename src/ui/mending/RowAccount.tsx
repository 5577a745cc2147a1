import { countListed, type LineAccount, type ListedLines } from '../../fleet/line-account.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';

/** The lines of a file that are not rows, with the kind of each. */
function ListedLinesOf({ account }: { readonly account: LineAccount }) {
  const { problems } = useMessages();
  const draw = ({ from, to, kind, excerpt }: ListedLines) => (
    <p key={from}>{problems.lines.listed(from, to, kind, excerpt)}</p>
  );
  return (
    <details>
      <summary>{problems.lines.show}</summary>
      <FirstOfMany items={account.first} draw={draw} />
    </details>
  );
}

/**
 * Accounts for every data row (machines + merged + left out) and for every line of each file: headings,
 * rows, continuation lines, and other lines.
 */
export function RowAccount() {
  const { problems } = useMessages();
  const summary = useSitting((sitting) => sitting.audit?.summary);
  if (summary === undefined) return null;
  const { machines, merged, rejected, dataRows, sources } = summary;
  return (
    <div className={`dim ${styles.account}`}>
      <p>{problems.account(machines, merged, rejected, dataRows)}</p>
      {sources.map(({ account, fileName }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files never move, and two may have the same name
        <div key={index}>
          <p>{problems.lines.account(fileName, account)}</p>
          {countListed(account) > 0 ? <ListedLinesOf account={account} /> : null}
        </div>
      ))}
    </div>
  );
}
