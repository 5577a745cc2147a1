import { useEffect } from 'react';
import { useMessages, useSitting } from '../shared/sitting-context.ts';

/** Keeps what stands outside the page's own elements in line: language, theme and title of the document. */
export function usePageFrame(): void {
  const { shell, format } = useMessages();
  const theme = useSitting((sitting) => sitting.theme);
  const fileName = useSitting((sitting) => sitting.audit?.summary.sources[0]?.fileName ?? null);
  const title = fileName === null ? shell.productName : `${fileName} · ${shell.productName}`;

  useEffect(() => {
    document.documentElement.lang = format.tag;
    document.title = title;
  }, [format.tag, title]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
