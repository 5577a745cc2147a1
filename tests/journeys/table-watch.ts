import type { JSHandle, Locator, Page } from 'playwright-core';
import type { NamedPairing } from './big-fleet.ts';

/** What a table shows in one frame. Rows count from 1; lengths are in CSS px. */
export interface TableFrame {
  /** The first row that is at least partly visible, and how many px of it are hidden above the view. */
  readonly first: number;
  readonly hidden: number;
  /** The last row that is at least partly visible. */
  readonly last: number;
  /** Whether rows cover the view without gaps, down to its lower edge or to the very last row. */
  readonly isFilled: boolean;
  /** The widths of the columns. */
  readonly widths: string;
}

/** The position of a table's rows and native scroll bar on the page, in CSS px. */
export interface TableBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the heading and of the view below it. */
  readonly heading: number;
  readonly view: number;
  readonly rowHeight: number;
  /** Position of the scroll bar, from 0 to 1. */
  readonly thumb: number;
}

/** Observes one table from inside the page. */
interface TableLook {
  /** Scrolls the page to the table, without scrolling the table. */
  show(): void;
  look(): TableFrame;
  box(): TableBox;
  /** Checks every frame until the view starts this many px below the top of the first row. */
  stands(px: number, limitMs: number): Promise<void>;
  /** Client and server of a visible row. */
  pairing(row: number): NamedPairing | null;
  /** Starts recording every frame. */
  record(): void;
  /** Stops recording and returns each frame that differs from the previous one. */
  recorded(): readonly TableFrame[];
}

/** Serialised into the page, so it cannot use anything from outside its body. */
function lookAt(grid: Element): TableLook {
  const table = grid as HTMLTableElement;
  const columnCalled = (name: string) =>
    Array.from(table.querySelectorAll('thead th'), (cell) => cell.textContent ?? '').findIndex(
      (text) => text.replace(/[^a-z ]/gi, '') === name,
    );
  const numberOf = (row: HTMLTableRowElement) => Number(row.getAttribute('aria-rowindex')) - 1;
  const scrollerAbove = (element: Element): Element => {
    const box = element.parentElement ?? element;
    return box === element || getComputedStyle(box).overflowY === 'auto' ? box : scrollerAbove(box);
  };
  const scroller = scrollerAbove(table);
  const edges = () => {
    const { top } = scroller.getBoundingClientRect();
    const heading = table.tHead?.getBoundingClientRect().bottom ?? top;
    return { heading, bottom: top + scroller.clientTop + scroller.clientHeight };
  };
  const rowsInView = () => {
    const { heading, bottom } = edges();
    return Array.from(table.tBodies[0]?.rows ?? []).flatMap((row) => {
      const { top, bottom: end } = row.getBoundingClientRect();
      return end > heading + 0.5 && top < bottom - 0.5 ? [{ number: numberOf(row), top, end }] : [];
    });
  };
  const look = (): TableFrame => {
    const { heading, bottom } = edges();
    const rows = rowsInView();
    const first = rows[0];
    const last = rows.at(-1);
    const all = Number(table.getAttribute('aria-rowcount')) - 1;
    const joins = rows.every(
      (row, at) => at === 0 || Math.abs(row.top - (rows[at - 1]?.end ?? 0)) < 0.5,
    );
    const startsIn = first !== undefined && first.top <= heading + 0.5;
    const ends = last !== undefined && (last.end >= bottom - 0.5 || last.number === all);
    const cells = Array.from(table.querySelectorAll('thead th'));
    return {
      first: first?.number ?? 0,
      hidden: Math.round(10 * (heading - (first?.top ?? heading))) / 10,
      last: last?.number ?? 0,
      isFilled: joins && startsIn && ends,
      widths: cells.map((cell) => cell.getBoundingClientRect().width.toFixed(1)).join(' '),
    };
  };
  const heightOfRow = () => table.tBodies[0]?.rows[0]?.getBoundingClientRect().height ?? 0;
  let frames: TableFrame[] = [];
  let frame = 0;
  const onFrame = () => {
    const now = look();
    if (JSON.stringify(now) !== JSON.stringify(frames.at(-1))) frames.push(now);
    frame = requestAnimationFrame(onFrame);
  };
  return {
    show: () => scroller.scrollIntoView({ block: 'center' }),
    look,
    box() {
      const { heading, bottom } = edges();
      const { left, right, top } = scroller.getBoundingClientRect();
      return {
        left,
        right,
        top,
        bottom,
        heading: heading - top,
        view: bottom - heading,
        rowHeight: heightOfRow(),
        thumb: scroller.scrollTop / Math.max(1, scroller.scrollHeight - scroller.clientHeight),
      };
    },
    stands(px, limitMs) {
      const end = performance.now() + limitMs;
      return new Promise((resolve, reject) => {
        const check = () => {
          const { first, hidden } = look();
          const now = (first - 1) * heightOfRow() + hidden;
          if (Math.abs(now - px) < 0.5) resolve();
          else if (performance.now() > end) reject(new Error(`stands at ${now} px, not at ${px}`));
          else requestAnimationFrame(check);
        };
        check();
      });
    },
    pairing(number) {
      const row = Array.from(table.tBodies[0]?.rows ?? []).find((one) => numberOf(one) === number);
      const text = (name: string) => row?.cells[columnCalled(name)]?.textContent?.trim() ?? '';
      return row === undefined ? null : { client: text('Client'), server: text('Server') };
    },
    record() {
      frames = [look()];
      frame = requestAnimationFrame(onFrame);
    },
    recorded() {
      cancelAnimationFrame(frame);
      return frames;
    },
  };
}

/** A table on a page, observed from the test. */
export interface TableWatch {
  readonly page: Page;
  readonly grid: Locator;
  look(): Promise<TableFrame>;
  box(): Promise<TableBox>;
  pairing(row: number): Promise<NamedPairing | null>;
  /** Scrolls the page until the whole table is visible. */
  show(): Promise<void>;
  /** Waits until the view starts this many px below the top of the first row. */
  stands(px: number): Promise<void>;
  /** Performs an action and returns every frame drawn meanwhile. */
  recording(act: () => Promise<void>): Promise<readonly TableFrame[]>;
  /** Moves the pointer over the rows, so that the wheel scrolls them. */
  point(): Promise<void>;
}

/** Polls at once and then every few ms. */
export const SOON = { interval: 10, timeout: 20_000 };

/** Starts observing the table with this name, and scrolls it into view. */
export async function watchTable(page: Page, name: string): Promise<TableWatch> {
  const grid = page.getByRole('grid', { name });
  await grid.getByRole('gridcell').first().waitFor();
  const watch: JSHandle<TableLook> = await grid.evaluateHandle(lookAt);
  const look = () => watch.evaluate((one) => one.look());
  const box = () => watch.evaluate((one) => one.box());
  const show = () => watch.evaluate((one) => one.show());
  await show();
  return {
    page,
    grid,
    look,
    box,
    show,
    pairing: (row) => watch.evaluate((one, number) => one.pairing(number), row),
    stands: (px) =>
      watch.evaluate((one, [to, limit]) => one.stands(to, limit), [px, SOON.timeout] as const),
    async recording(act) {
      await watch.evaluate((one) => one.record());
      await act();
      return watch.evaluate((one) => one.recorded());
    },
    async point() {
      const { left, top, heading, rowHeight } = await box();
      await page.mouse.move(left + 200, top + heading + 2.5 * rowHeight);
    },
  };
}
