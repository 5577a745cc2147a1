import { startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { ReadAudit } from '../../answers/importing.ts';
import type { SittingActions, SittingStore } from '../../session/actions.ts';
import { choicesWith } from '../../session/read-choices.ts';
import { reduce } from '../../session/reduce.ts';
import { createTableAhead } from '../../session/room.ts';
import type { Sitting } from '../../session/sitting.ts';
import { AuditPage } from '../audit/AuditPage.tsx';
import { DecideProvider } from '../deciding/DecideDialog.tsx';
import { MendProvider } from '../mending/MendDialog.tsx';
import { SittingContext } from '../shared/sitting-context.ts';

/** The state with the audit of the rehearsal. As after a recount: a new reading would take the focus. */
function withRehearsed(sitting: Sitting, { summary }: ReadAudit): Sitting {
  const counted = { choices: choicesWith(null, []), summary, move: 'step', at: '' } as const;
  const ready = reduce(sitting, { kind: 'audit-ready', ...counted });
  return reduce(ready, { kind: 'recounted', ...counted });
}

/** A store that shows the audit of the rehearsal for ever. Its actions do nothing, and it answers no request. */
function standIn(store: SittingStore, audit: ReadAudit): SittingStore {
  const sitting = withRehearsed(store.getState(), audit);
  const ahead = createTableAhead(store);
  if (audit.first !== undefined) ahead.keep(audit.first, audit.summary);
  const actions = Object.keys(store.actions).map((name) => [name, () => undefined] as const);
  return {
    ...store,
    getState: () => sitting,
    subscribe: () => () => undefined,
    // The loop covers every action.
    actions: Object.fromEntries(actions) as unknown as SittingActions,
    known: (request, takes) => ahead.known(request, takes, audit.summary),
    ask: () => new Promise<never>(() => undefined),
  };
}

function Drawn({ onDrawn }: { readonly onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  return <AuditPage />;
}

/**
 * Draws the audit of a generated inventory out of sight, once and with pauses, while the person looks for a file:
 * browsers compile code when it first runs. Gives up if a reading begins.
 */
export function rehearseDrawing(store: SittingStore, audit: ReadAudit): void {
  const isWanted = () => store.getState().audit === null && store.getState().incoming === null;
  if (!isWanted()) return;
  const box = document.createElement('div');
  box.inert = true;
  box.style.cssText = 'position: fixed; inset: 0; visibility: hidden; contain: strict';
  document.body.append(box);
  // Without this, an error would be reported like one of the page.
  const root = createRoot(box, { identifierPrefix: 'rehearsal', onUncaughtError: () => end() });
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    stop();
    // Not while React is at work.
    setTimeout(() => {
      root.unmount();
      box.remove();
    });
  };
  const stop = store.subscribe(() => {
    if (!isWanted()) end();
  });
  startTransition(() => {
    root.render(
      <SittingContext value={standIn(store, audit)}>
        <MendProvider>
          <DecideProvider>
            <Drawn onDrawn={end} />
          </DecideProvider>
        </MendProvider>
      </SittingContext>,
    );
  });
}
