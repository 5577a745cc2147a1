import type { VerdictWord } from '../../article/verdict.ts';
import { useMessages } from './sitting-context.ts';
import styles from './VerdictMark.module.css';

/** Each verdict has a shape, so that colour is not the only difference. */
export const VERDICT_SHAPES: { readonly [V in VerdictWord]: string } = {
  exposed: '●',
  'at-risk': '◐',
  undecided: '?',
  'not-exposed': '○',
};

interface VerdictMarkProps {
  readonly verdict: VerdictWord;
  /** The word has the normal text colour, because something else next to it should stand out. */
  readonly plain?: boolean;
}

/** A verdict: its shape and its name, in its colour. */
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
