import { SLIM, useMedia } from '../shared/use-media.ts';
import type { RowCard } from './table-contract.ts';

/** Heights in CSS px. All rows of a table have exactly the same height. */
export interface Density {
  readonly rowHeight: number;
  readonly headingHeight: number;
}

const FINE: Density = { rowHeight: 32, headingHeight: 36 };
/** For touch. */
const COARSE: Density = { rowHeight: 44, headingHeight: 48 };
const COARSE_POINTER = '(pointer: coarse)';

/** Windows with too little room for columns side by side, a phone or a strongly zoomed page. */
const NARROW = '(width < 700px)';

/** The smallest phones, on which one more line is needed. */
const SLIMMEST = '(width < 360px)';

/** Height in px of a line of text in a card, and of what surrounds the lines: padding and border. */
const CARD_LINE = 20;
const CARD_EDGES = 17;

/**
 * The heights that suit the main pointing device and the window, and how to draw a row as a card; null if there is
 * room for a table.
 */
export function useDensity<Row>(card: RowCard<Row>): {
  readonly density: Density;
  readonly card: RowCard<Row> | null;
} {
  const table = useMedia(COARSE_POINTER) ? COARSE : FINE;
  const isNarrow = useMedia(NARROW);
  const isSlim = useMedia(SLIM);
  const moreLines = useMedia(SLIMMEST) ? 1 : 0;
  if (!isNarrow) return { density: table, card: null };
  const lines = isSlim ? card.slimLines + moreLines : card.lines;
  const rowHeight = lines * CARD_LINE + CARD_EDGES + (card.footHeight ?? 0);
  return { density: { ...table, rowHeight }, card };
}
