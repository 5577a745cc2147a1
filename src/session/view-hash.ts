import { isGiven, listTableFrom, pairingTableFrom } from './linked-tables.ts';
import type { Language } from './sitting.ts';
import { FIRST_VIEW, TABS, type Tab, type View } from './view.ts';

/** What a link says: the view, the language where one was chosen, and the inventory it was made on. */
export interface LinkedView {
  readonly view: View;
  readonly language: Language | null;
  readonly inventoryName: string | null;
}

/** The parts of a view that differ from the first one, and so stand in the hash. */
interface ViewDifference {
  readonly tab?: Tab;
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
    ...(view.tab !== FIRST_VIEW.tab && { tab: view.tab }),
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
  const difference = differenceOf(view);
  if (Object.keys(difference).length > 0) parameters.set('view', JSON.stringify(difference));
  return parameters.toString();
}

function viewFrom(value: unknown): View {
  if (!isGiven(value)) return FIRST_VIEW;
  const { tab, folded, groupClientsBy, tables } = value;
  const given = isGiven(tables) ? tables : {};
  const { pairings, undecided, clients, servers, inventory, problems } = FIRST_VIEW.tables;
  return {
    tab: TABS.find((each) => each === tab) ?? FIRST_VIEW.tab,
    folded: folded === true,
    groupClientsBy: Number.isInteger(groupClientsBy) ? Number(groupClientsBy) : null,
    tables: {
      pairings: pairingTableFrom(pairings, given.pairings),
      undecided: pairingTableFrom(undecided, given.undecided),
      clients: listTableFrom(clients, given.clients),
      servers: listTableFrom(servers, given.servers),
      inventory: listTableFrom(inventory, given.inventory),
      problems: listTableFrom(problems, given.problems),
    },
  };
}

/** Reads a hash. Total: what is not understood, whoever wrote it, falls back to the first view. */
export function parseViewHash(hash: string): LinkedView {
  const parameters = new URLSearchParams(hash);
  const language = parameters.get('lang');
  let view = FIRST_VIEW;
  try {
    view = viewFrom(JSON.parse(parameters.get('view') ?? 'null'));
  } catch {
    // A link that was cut short shows the first view.
  }
  return {
    view,
    language: language === 'en' || language === 'de' ? language : null,
    inventoryName: parameters.get('inventory'),
  };
}
