import type { Plugin } from 'vite';

/** A text that may stand in a comment of HTML. */
function asComment(text: string): string {
  return `<!--\n${text.replaceAll('--', '- -').trim()}\n-->`;
}

/** A page with a text before its end; what looks like the end within a script is not it. */
function withLastWords(html: string, text: string): string {
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('The page has no </body> to put the licences before.');
  return `${html.slice(0, end)}  ${text}\n  ${html.slice(end)}`;
}

/**
 * Puts the licences of the libraries into the page itself: the page is handed on as one file, and their
 * licences ask to go along.
 */
export function licenceNotices(fileName: string): Plugin {
  return {
    name: 'licence-notices',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const notices = bundle[fileName];
        if (notices?.type !== 'asset') throw new Error(`The build has written no ${fileName}.`);
        const comment = asComment(String(notices.source));
        delete bundle[fileName];
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withLastWords(String(file.source), comment);
        }
      },
    },
  };
}
