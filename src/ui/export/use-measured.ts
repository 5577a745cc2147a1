import { useState } from 'react';
import type { ExportOrder, ExportStart } from '../../answers/explanations.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { exportRequest } from '../../session/export-flow.ts';
import { useAnswer } from '../shared/use-answer.ts';

/** How many rows and bytes an export would have; null until it is measured. */
export function useMeasured(order: ExportOrder, delimiter: Delimiter): ExportStart | null {
  // The time belongs to the question, and a new question would be measured again.
  const [openedAt] = useState(() => new Date());
  const { given } = useAnswer('measureExport', exportRequest(order, delimiter, openedAt));
  return given?.value ?? null;
}
