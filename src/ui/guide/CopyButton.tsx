import { useState } from 'react';
import { writeClipboard } from '../../browser/write-clipboard.ts';
import type { CollectingMessages } from '../../locale/en/collecting.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  /** What is said after a try. */
  readonly outcomes: Pick<CollectingMessages, 'copied' | 'copyFailed'>;
  /** The language of the label, if it is not that of the page. */
  readonly lang?: string;
}

/** A button that copies a text, and says beside itself whether that worked. */
export function CopyButton({ label, text, outcomes, lang }: CopyButtonProps) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    setOutcome('');
    try {
      await writeClipboard(Promise.resolve(text));
      setOutcome(outcomes.copied);
    } catch {
      setOutcome(outcomes.copyFailed);
    }
  };
  return (
    <p>
      <button type="button" className="ghost" lang={lang} onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span role="status">{outcome}</span>
    </p>
  );
}
