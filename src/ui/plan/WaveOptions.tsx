import type { WaveSummary } from '../../answers/planning.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';

const NO_WAVES: readonly WaveSummary[] = [];

/** The waves of the plan; none without a plan. */
export function useWaves(): readonly WaveSummary[] {
  return useSitting(({ audit }) => audit?.summary.plan?.waves ?? NO_WAVES);
}

/** An option for each wave. Its value counts from 0. */
export function WaveOptions({ waves }: { readonly waves: readonly WaveSummary[] }) {
  const { plan } = useMessages();
  return waves.map(({ name }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a wave is known by its place, and names may repeat
    <option key={at} value={at}>
      {plan.waveName(at + 1, name)}
    </option>
  ));
}
