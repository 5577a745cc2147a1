import { type Context, type ReactNode, useState } from 'react';

interface TargetDialogProps<T> {
  /** Provides the function that opens the dialog for a target. */
  readonly context: Context<(target: T) => void>;
  /** The dialog. `onDone` takes what to announce. */
  readonly dialog: (target: T, onDone: (says: string) => void, onClose: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Provides one dialog to everything inside, outside the tables and panels that open it. */
export function TargetDialog<T>({ context: Opener, dialog, children }: TargetDialogProps<T>) {
  const [target, setTarget] = useState<{ readonly is: T } | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      <Opener value={(is) => setTarget({ is })}>{children}</Opener>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {target === null ? null : dialog(target.is, setSaid, () => setTarget(null))}
    </>
  );
}
