import { TAB_NAMES, type TabName } from './columns.ts';

/** What an inventory list says of itself if it can be read again as the inventory it was made from. */
export interface WholeInventory {
  readonly machines: number;
  /** Whether products are recorded. Then their column is needed, because products decide which machines are paired. */
  readonly hasProduct: boolean;
}

/** The mark of a list: the tab that it lists, and whether it is a whole inventory. */
export interface ListMark {
  readonly tab: TabName;
  readonly whole: WholeInventory | null;
}

const MARK = new RegExp(
  `q251382-(${TAB_NAMES.join('|')})-list(?:-whole-(\\d{1,9})(-product)?)?(?![\\p{L}\\d-])`,
  'giu',
);

/**
 * The heading of the last column of every list, whose cells are empty: `q251382-clients-list`, or
 * `q251382-inventory-list-whole-500-product`. It survives a spreadsheet, and it tells the list from an inventory
 * whatever columns the list has.
 */
export function formatListMark({ tab, whole }: ListMark): string {
  const list = `q251382-${tab}-list`;
  if (whole === null) return list;
  return `${list}-whole-${whole.machines}${whole.hasProduct ? '-product' : ''}`;
}

/** The marks in a line of a file, or in a heading. */
export function listMarksIn(text: string): readonly ListMark[] {
  return [...text.matchAll(MARK)].map(([, tab = '', machines, product]) => ({
    tab: tab.toLowerCase() as TabName,
    whole:
      machines === undefined
        ? null
        : { machines: Number(machines), hasProduct: product !== undefined },
  }));
}
