import { useSitting } from '../shared/sitting-context.ts';
import { ColumnsDialog } from './ColumnsDialog.tsx';

/** The columns step, while one is asked for. Each inventory starts with a step of its own. */
export function ColumnsStep() {
  const incoming = useSitting((sitting) => sitting.incoming);
  if (incoming?.kind !== 'columns') return null;
  const { choices, preview, refusal } = incoming;
  return <ColumnsDialog choices={choices} preview={preview} refusal={refusal} />;
}
