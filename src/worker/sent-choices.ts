import type { Takes } from '../answers/requests.ts';

// Every change sends all decisions and the whole plan, most of which is as before. What the page has sent with the change
// before is not sent again. So the worker has the same objects as before, by which it knows what it need not count again.

type Choices = Takes<'reread'>;
type Decision = Choices['decisions'][number];
type Plan = NonNullable<Choices['plan']>;
type Wave = Plan['waves'][number];

/** A list whose elements the receiver may have: then they are places in the list that was sent before. */
type SentList<T> = readonly (T | number)[];

/** The choices of a change as they are sent. */
export interface SentChoices extends Omit<Choices, 'decisions' | 'plan'> {
  readonly decisions: SentList<Decision>;
  readonly plan: (Omit<Plan, 'waves'> & { readonly waves: SentList<Wave> }) | null;
}

/** The lists that were sent last. */
interface SentLists {
  readonly decisions: readonly Decision[];
  readonly waves: readonly Wave[];
}

const NOTHING: SentLists = { decisions: [], waves: [] };

function listsOf({ decisions, plan }: Pick<Choices, 'decisions' | 'plan'>): SentLists {
  return { decisions, waves: plan?.waves ?? [] };
}

function sentList<T>(list: readonly T[], before: readonly T[]): SentList<T> {
  const places = new Map(before.map((one, place) => [one, place]));
  return list.map((one) => places.get(one) ?? one);
}

/** @throws RangeError if a place is not one of the list before. */
function receivedList<T extends object>(sent: SentList<T>, before: readonly T[]): readonly T[] {
  return sent.map((one) => {
    const known = typeof one === 'number' ? before[one] : one;
    if (known === undefined) throw new RangeError(`nothing was sent as ${one}`);
    return known;
  });
}

/** Returns the function that sends the choices of changes to one worker. Nothing may be lost on the way. */
export function createChoicesSender() {
  let last = NOTHING;
  return (takes: Choices, post: (sent: SentChoices) => void): void => {
    const { plan } = takes;
    const lists = listsOf(takes);
    post({
      ...takes,
      decisions: sentList(lists.decisions, last.decisions),
      plan: plan && { ...plan, waves: sentList(lists.waves, last.waves) },
    });
    last = lists;
  };
}

/** Returns the function that receives the choices of changes, in the order in which they were sent. */
export function createChoicesReceiver() {
  let last = NOTHING;
  return (sent: SentChoices): Choices => {
    const { plan } = sent;
    const received = {
      ...sent,
      decisions: receivedList(sent.decisions, last.decisions),
      plan: plan && { ...plan, waves: receivedList(plan.waves, last.waves) },
    };
    last = listsOf(received);
    return received;
  };
}
