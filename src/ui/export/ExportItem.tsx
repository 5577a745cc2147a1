import { useId } from 'react';

interface ExportItemProps {
  readonly name: string;
  /** Describes what the person gets. */
  readonly hint: string;
  readonly disabled?: boolean;
  /** In the format of `aria-keyshortcuts`. */
  readonly keys?: string;
  readonly onChoose: () => void;
}

/** One item of the export menu. */
export function ExportItem({ name, hint, disabled = false, keys, onChoose }: ExportItemProps) {
  const hintId = useId();
  return (
    <li>
      <button
        type="button"
        disabled={disabled}
        aria-keyshortcuts={keys}
        aria-describedby={hintId}
        onClick={onChoose}
      >
        {name}
      </button>
      <small id={hintId}>{hint}</small>
    </li>
  );
}
