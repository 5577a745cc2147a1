import { version } from '../../package.json';
import type { OpenedSession, SessionHeader } from '../answers/importing.ts';
import { storedView, viewFromStored } from './linked-view.ts';
import type { Audit, Choices } from './sitting.ts';
import type { View } from './view.ts';

/** The header of a session file, apart from its parts. The worker turns it into JSON; the browser's database keeps it so. */
export function headerOf({ choices }: Audit, view: View, now: Date): SessionHeader {
  const { cellChoices, rules, decisions, compared, plan } = choices;
  return {
    page: version,
    writtenAt: now.toISOString(),
    cellChoices,
    rules,
    decisions,
    compared,
    plan,
    view: storedView(view),
  };
}

/** What a session file held: everything that was chosen, and what was on screen. */
export function contentOf(session: OpenedSession): {
  readonly choices: Choices;
  readonly view: View;
} {
  const { sources, sourceChoices, cellChoices, rules, decisions, compared, plan, header } = session;
  return {
    choices: { sources, sourceChoices, cellChoices, rules, decisions, compared, plan },
    view: viewFromStored(header.view),
  };
}
