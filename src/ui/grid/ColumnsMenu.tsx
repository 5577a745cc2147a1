import { type ToggleEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TableLayout } from '../../session/view.ts';
import styles from './ColumnsMenu.module.css';
import { resizeColumn } from './column-layout.ts';
import { RESIZE_STEP } from './grid-keys.ts';
import type { DataColumn, DataTableMessages } from './table-contract.ts';
import type { ColumnsChoice } from './use-table-columns.ts';

interface ColumnsMenuProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly layout: TableLayout;
  readonly choice: ColumnsChoice;
  /** Widths in px as drawn. */
  readonly widths: ReadonlyMap<string, number>;
  readonly messages: DataTableMessages;
  onLayout(layout: TableLayout): void;
}

/** Chooses, orders and widens the columns without a pointer or a drag. */
export function ColumnsMenu<Row>(props: ColumnsMenuProps<Row>) {
  const { columns, choice, messages, onLayout } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const ordered = choice.order.flatMap((column) => columns.find((one) => one.id === column) ?? []);
  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    const opener = button.current;
    if (event.newState !== 'open') return;
    if (opener !== null) placeBelow(event.currentTarget, opener);
    setOpen(true);
  };
  return (
    <>
      <button ref={button} type="button" className={styles.opener} popoverTarget={id}>
        {messages.columns}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={messages.columns}
        className={styles.menu}
        onBeforeToggle={onBeforeToggle}
        // The list leaves only once the browser has given the focus back to the button.
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <ul className={styles.list}>
              {ordered.map((column) => (
                <ColumnItem key={column.id} {...props} column={column} />
              ))}
            </ul>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={choice.isFirstPinned}
                onChange={({ currentTarget }) => choice.pinFirst(currentTarget.checked)}
              />
              <span>{messages.pinFirst}</span>
            </label>
            <button
              type="button"
              className={styles.reset}
              onClick={() => onLayout({ columns: null, widths: {} })}
            >
              {messages.resetColumns}
            </button>
          </>
        )}
      </div>
    </>
  );
}

function ColumnItem<Row>(props: ColumnsMenuProps<Row> & { readonly column: DataColumn<Row> }) {
  const { column, columns, choice, layout, messages, onLayout, widths } = props;
  const { heading, id } = column;
  const { shown } = choice;
  const place = shown.indexOf(id);
  const item = useRef<HTMLLIElement>(null);
  const refocus = useRef<string | null>(null);

  // The browser drops the focus of an item that changes its place in the list.
  useLayoutEffect(() => {
    const moved = refocus.current;
    refocus.current = null;
    if (moved !== null) item.current?.querySelector<HTMLElement>(`[data-act="${moved}"]`)?.focus();
  });

  const width = widths.get(id) ?? column.defaultWidth;
  const move = (by: number) => () => {
    refocus.current = by < 0 ? 'earlier' : 'later';
    choice.move(id, by);
  };
  const widen = (by: number) => () =>
    onLayout(resizeColumn(columns, layout, widths, id, width + by));
  const acts = [
    {
      act: 'earlier',
      sign: '↑',
      name: messages.moveEarlier(heading),
      off: place <= 0,
      on: move(-1),
    },
    {
      act: 'later',
      sign: '↓',
      name: messages.moveLater(heading),
      off: place < 0 || place === shown.length - 1,
      on: move(1),
    },
    {
      act: 'narrower',
      sign: '−',
      name: messages.narrower(heading),
      off: place < 0 || width <= column.minWidth,
      on: widen(-RESIZE_STEP),
    },
    {
      act: 'wider',
      sign: '+',
      name: messages.wider(heading),
      off: place < 0,
      on: widen(RESIZE_STEP),
    },
  ];
  return (
    <li ref={item} className={styles.item}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={place >= 0}
          aria-disabled={shown.length === 1 && place === 0}
          onChange={() => choice.toggle(id)}
        />
        <span>{heading}</span>
      </label>
      {acts.map(({ act, sign, name, off, on }) => (
        <button
          key={act}
          type="button"
          className={styles.act}
          data-act={act}
          aria-label={name}
          aria-disabled={off}
          onClick={off ? undefined : on}
        >
          {sign}
        </button>
      ))}
    </li>
  );
}

/** Distance in px from the opener and from the edges of the window. */
const GAP = 6;

/** Puts a popover under its opener, their ends aligned, and within the window. */
function placeBelow(popover: HTMLElement, opener: HTMLElement): void {
  const box = opener.getBoundingClientRect();
  const top = Math.max(GAP, Math.min(box.bottom + GAP, innerHeight / 2));
  popover.style.insetBlockStart = `${top}px`;
  popover.style.maxBlockSize = `${innerHeight - top - GAP}px`;
  popover.style.right = `${Math.max(GAP, document.documentElement.clientWidth - box.right)}px`;
}
