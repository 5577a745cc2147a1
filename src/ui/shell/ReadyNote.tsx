import { useMessages, useSitting } from '../shared/sitting-context.ts';

/** Says aloud that an audit is ready; eyes see the audit itself. */
export function ReadyNote() {
  const { shell } = useMessages();
  const summary = useSitting((sitting) => sitting.audit?.summary);
  return (
    <span className="visually-hidden" role="status">
      {summary === undefined
        ? ''
        : shell.ready(summary.sources[0]?.fileName ?? '', summary.machines)}
    </span>
  );
}
