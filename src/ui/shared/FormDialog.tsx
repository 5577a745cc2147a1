import { type ReactNode, type RefObject, useId } from 'react';
import { Dialog } from './Dialog.tsx';
import styles from './Form.module.css';
import { useMessages } from './sitting-context.ts';

interface FormDialogProps {
  readonly heading: string;
  /** The label of the button that saves. */
  readonly save: string;
  /** Whether nothing can be saved yet. */
  readonly isOff?: boolean;
  readonly form?: RefObject<HTMLFormElement | null>;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with fields, of which Enter and a button save what was filled in. */
export function FormDialog({ heading, save, isOff = false, form, ...props }: FormDialogProps) {
  const { shell } = useMessages();
  const id = useId();
  return (
    <Dialog
      heading={heading}
      open
      onClose={props.onClose}
      keepsOnClickBeside
      cancel={shell.cancel}
      actions={
        <button type="submit" form={id} className="primary" disabled={isOff}>
          {save}
        </button>
      }
    >
      <form
        ref={form}
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
      >
        {props.children}
      </form>
    </Dialog>
  );
}
