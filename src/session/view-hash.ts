import { type Language, languageOf } from '../locale/languages.ts';
import { LINK_VERSION, type LinkFault, readLinkedView } from './linked-view.ts';
import { FIRST_VIEW, TABS, type Tab, type View } from './view.ts';

/** What a link says: the view, the language where one was chosen, and the inventory it was made on. */
export interface LinkedView {
  readonly view: View;
  readonly language: Language | null;
  readonly inventoryName: string | null;
}

/** What was read from an address. */
export interface ReadLink extends LinkedView {
  /** Why the view of the link was refused as a whole, and `view` is the first one; null where it was not. */
  readonly refused: LinkFault | null;
}

/** What stands in the hash: the tab, and the parts of a view that differ from the first one. */
interface ViewDifference {
  readonly v: typeof LINK_VERSION;
  readonly tab: Tab;
  readonly folded?: boolean;
  readonly groupClientsBy?: number;
  readonly tables?: Partial<View['tables']>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function differenceOf(view: View): ViewDifference {
  const tables = Object.fromEntries(
    TABS.filter((tab) => !isSame(view.tables[tab], FIRST_VIEW.tables[tab])).map((tab) => [
      tab,
      view.tables[tab],
    ]),
  );
  return {
    v: LINK_VERSION,
    tab: view.tab,
    ...(view.folded && { folded: true }),
    ...(view.groupClientsBy !== null && { groupClientsBy: view.groupClientsBy }),
    ...(Object.keys(tables).length > 0 && { tables }),
  };
}

/** Writes a view as the part of the address behind `#`. */
export function formatViewHash({ view, language, inventoryName }: LinkedView): string {
  const parameters = new URLSearchParams();
  if (language !== null) parameters.set('lang', language);
  if (inventoryName !== null) parameters.set('inventory', inventoryName);
  if (!isSame(view, FIRST_VIEW)) parameters.set('view', JSON.stringify(differenceOf(view)));
  return parameters.toString();
}

/** Reads a hash. Total: a view that is not understood, whoever wrote it, is refused as a whole. */
export function parseViewHash(hash: string): ReadLink {
  const parameters = new URLSearchParams(hash);
  const text = parameters.get('view');
  const read = text === null ? null : readLinkedView(text);
  return {
    view: read?.kind === 'view' ? read.view : FIRST_VIEW,
    refused: read?.kind === 'refused' ? read.because : null,
    language: languageOf(parameters.get('lang')),
    inventoryName: parameters.get('inventory'),
  };
}
