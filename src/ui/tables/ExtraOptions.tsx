import type { AuditSummary } from '../../answers/summary.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { extraHeading } from './column-label.ts';

/** An option for each extra column. Its value is the index of the column. */
export function ExtraOptions({ extras }: { readonly extras: AuditSummary['extras'] }) {
  const messages = useMessages();
  return extras.map((_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: only the index identifies a column; headings can repeat
    <option key={index} value={index}>
      {extraHeading(extras, index, messages)}
    </option>
  ));
}
