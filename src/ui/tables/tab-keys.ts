import { TABS, type Tab } from '../../session/view.ts';

/** The tab that a key leads to from the selected one, round and round; null for any other key. */
export function nextTab(selected: Tab, key: string): Tab | null {
  const place = TABS.indexOf(selected);
  const at = (index: number) => TABS.at(index % TABS.length) ?? null;
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
