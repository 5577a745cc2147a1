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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True where `value` is built like `pattern`: the same kinds of thing in the same places. */
function isShapedLike(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return Array.isArray(value);
  if (isRecord(pattern)) return isRecord(value);
  return typeof value === typeof pattern;
}

function tableFrom<T extends object>(first: T, value: unknown): T {
  if (!isRecord(value)) return first;
  const parts = Object.entries(first).map(([key, part]) => {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    return [key, isShapedLike(part, given) ? given : part];
  });
  return Object.fromEntries(parts) as T;
}

function viewFrom(value: unknown): View {
  if (!isRecord(value)) return FIRST_VIEW;
  const { tab, folded, groupClientsBy, tables } = value;
  const given = isRecord(tables) ? tables : {};
  const { pairings, undecided, clients, servers, inventory, problems } = FIRST_VIEW.tables;
  return {
    tab: TABS.find((each) => each === tab) ?? FIRST_VIEW.tab,
    folded: folded === true,
    groupClientsBy: typeof groupClientsBy === 'number' ? groupClientsBy : null,
    tables: {
      pairings: tableFrom(pairings, given.pairings),
      undecided: tableFrom(undecided, given.undecided),
      clients: tableFrom(clients, given.clients),
      servers: tableFrom(servers, given.servers),
      inventory: tableFrom(inventory, given.inventory),
      problems: tableFrom(problems, given.problems),
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
