import type { AuditSummary } from '../../answers/summary.ts';
import type { PairingRules } from '../../pairing/query.ts';
import { useActions, useSitting } from '../shared/sitting-context.ts';

/**
 * The rules as the person last asked for them, and the way to ask for others. While a change is being counted they
 * are ahead of the summary: what was chosen shows as chosen at once, and a second choice builds on the first.
 */
export function useRules(
  summary: AuditSummary,
): readonly [rules: PairingRules, setRules: (rules: PairingRules) => void] {
  const { setRules } = useActions();
  const rules = useSitting((sitting) => sitting.audit?.wantedRules) ?? summary.rules;
  return [rules, setRules];
}
