import { useMessages, useSitting } from '../shared/sitting-context.ts';

/** The account of every data row: machines + merged + left out = data rows. */
export function RowAccount() {
  const { problems } = useMessages();
  const summary = useSitting((sitting) => sitting.audit?.summary);
  if (summary === undefined) return null;
  const { machines, merged, rejected, dataRows } = summary;
  return <p className="dim">{problems.account(machines, merged, rejected, dataRows)}</p>;
}
