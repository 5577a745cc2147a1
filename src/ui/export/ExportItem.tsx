interface ExportItemProps {
  readonly name: string;
  /** What the person gets. */
  readonly hint: string;
  readonly disabled?: boolean;
  /** As `aria-keyshortcuts` has it. */
  readonly keys?: string;
  readonly onChoose: () => void;
}

/** One thing that the menu hands out. */
export function ExportItem({ name, hint, disabled = false, keys, onChoose }: ExportItemProps) {
  return (
    <li>
      <button type="button" disabled={disabled} aria-keyshortcuts={keys} onClick={onChoose}>
        {name}
      </button>
      <small>{hint}</small>
    </li>
  );
}
