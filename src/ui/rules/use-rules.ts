import type { AuditSummary } from '../../answers/summary.ts';
import type { PairingRules } from '../../pairing/query.ts';
import { useActions, useSitting } from '../shared/sitting-context.ts';

/**
 * The rules as the person last set them, and a function to set others. While a change is being counted,
 * they are ahead of the summary. So a choice shows at once, and a second choice builds on the first.
 */
export function useRules(
  summary: AuditSummary,
): readonly [rules: PairingRules, setRules: (rules: PairingRules) => void] {
  const { setRules } = useActions();
  const rules = useSitting((sitting) => sitting.audit?.wantedRules) ?? summary.rules;
  return [rules, setRules];
}
