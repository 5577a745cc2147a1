import { type KeyboardEvent, useRef } from 'react';
import type { Tab } from '../../session/view.ts';
import { useActions, useMessages } from '../shared/sitting-context.ts';
import styles from './AuditTables.module.css';

/** The tab that a key moves to from the selected one, wrapping around; null for other keys. */
export function nextTab(tabs: readonly Tab[], selected: Tab, key: string): Tab | null {
  const place = tabs.indexOf(selected);
  const at = (index: number) => tabs.at(index % tabs.length) ?? null;
  switch (key) {
    case 'ArrowRight':
      return at(place + 1);
    case 'ArrowLeft':
      return at(place - 1);
    case 'Home':
      return at(0);
    case 'End':
      return at(-1);
    default:
      return null;
  }
}

interface TabsProps {
  /** Prefix for the ids of the tabs and the panel. */
  readonly id: string;
  readonly tabs: readonly Tab[];
  readonly selected: Tab;
  /** Number of rows that a tab is about, whatever its filter. */
  readonly countOf: (tab: Tab) => number;
}

/** The row of tabs. It is one tab stop; the arrow keys move to a tab and show it at once. */
export function Tabs({ id, tabs, selected, countOf }: TabsProps) {
  const { tables, audit } = useMessages();
  const { changeView } = useActions();
  const list = useRef<HTMLDivElement>(null);
  const show = (tab: Tab, push: boolean) => changeView((view) => ({ ...view, tab }), push);

  const onKeyDown = (event: KeyboardEvent) => {
    const tab = nextTab(tabs, selected, event.key);
    if (tab === null) return;
    event.preventDefault();
    show(tab, false);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={tables.tabsLabel}
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`${id}-${tab}`}
          type="button"
          role="tab"
          data-tab={tab}
          aria-selected={tab === selected}
          aria-controls={tab === selected ? `${id}-panel` : undefined}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => show(tab, tab !== selected)}
        >
          {tables.tabName(tab)} <b>{audit.number(countOf(tab))}</b>
        </button>
      ))}
    </div>
  );
}
