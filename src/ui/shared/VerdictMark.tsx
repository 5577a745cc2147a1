import type { VerdictWord } from '../../article/verdict.ts';
import { useMessages } from './sitting-context.ts';
import styles from './VerdictMark.module.css';
import { VERDICT_SHAPES } from './verdict-shapes.ts';

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
