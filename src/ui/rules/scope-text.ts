import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import type { PairingScope } from '../../pairing/query.ts';
import { extraHeading } from '../tables/column-label.ts';
import { peersColumn } from './scope-choice.ts';

/** Who meets whom, in a few words. */
export function scopeText(
  scope: PairingScope,
  extras: AuditSummary['extras'],
  messages: Messages,
): string {
  const { rules } = messages.audit;
  const heading = (column: number) => extraHeading(extras, column, messages);
  switch (scope.kind) {
    case 'every':
      return rules.every;
    case 'group':
      return rules.group(heading(scope.column));
    case 'peers': {
      const listed = rules.peers(heading(peersColumn(extras) ?? -1));
      const { otherwise } = scope;
      if (otherwise.kind === 'nobody') return listed;
      return rules.otherwise(listed, scopeText(otherwise, extras, messages));
    }
  }
}
