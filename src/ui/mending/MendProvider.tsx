import { type ReactNode, useState } from 'react';
import { MendDialog } from './MendDialog.tsx';
import { MendContext } from './mend-context.ts';
import type { MendTarget } from './mend-target.ts';

/**
 * Holds the one dialog in which cells are corrected, outside of the tables whose rows come and go,
 * so that no key pressed in it is a key of the table.
 */
export function MendProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<MendTarget | null>(null);
  return (
    <>
      <MendContext value={setTarget}>{children}</MendContext>
      {target === null ? null : <MendDialog target={target} onClose={() => setTarget(null)} />}
    </>
  );
}
