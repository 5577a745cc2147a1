import { useEffect, useState } from 'react';
import { useActions } from '../shared/sitting-context.ts';
import { isBehindDialog, isTypedIn } from '../shared/typing-target.ts';
import { PasteDialog } from '../start/PasteDialog.tsx';
import { looksLikeTable } from '../start/pasted-cells.ts';
import { sourcesOf } from '../start/source-input.ts';

/** Takes what is pasted on the page outside of any field: files at once, cells after a look at them. */
export function PagePaste() {
  const { importSources } = useActions();
  const [text, setText] = useState<string | null>(null);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTypedIn(event.target) || isBehindDialog()) return;
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (looksLikeTable(pasted)) setText(pasted);
      else if (files.length > 0) importSources(sourcesOf(files));
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [importSources]);

  return (
    <PasteDialog
      open={text !== null}
      firstText={text ?? ''}
      onClose={() => setText(null)}
      onRead={(source) => {
        setText(null);
        importSources([source]);
      }}
    />
  );
}
