import type { VerdictWord } from '../../article/verdict.ts';
import { useMessages } from './sitting-context.ts';
import styles from './VerdictMark.module.css';

/** The shape of each verdict: never a colour alone. */
export const VERDICT_SHAPES: { readonly [V in VerdictWord]: string } = {
  exposed: '●',
  'at-risk': '◐',
  undecided: '?',
  'not-exposed': '○',
};

interface VerdictMarkProps {
  readonly verdict: VerdictWord;
  /** The word in the colour of text, where something else stands out beside it. */
  readonly plain?: boolean;
}

/** A verdict: its shape and its word, in its colour. */
export function VerdictMark({ verdict, plain = false }: VerdictMarkProps) {
  const { audit } = useMessages();
  return (
    <span className={styles.mark} data-verdict={verdict} data-plain={plain || undefined}>
      <span className={styles.shape} aria-hidden="true">
        {VERDICT_SHAPES[verdict]}
      </span>{' '}
      {audit.verdictName(verdict)}
    </span>
  );
}
