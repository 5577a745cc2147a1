import type { Plugin } from 'vite';

/** Turns a text into an HTML comment. */
function asComment(text: string): string {
  return `<!--\n${text.replaceAll('--', '- -').trim()}\n-->`;
}

/** Inserts a text before the end of the page. Uses the last `</body>`, because a script may contain one. */
function withLastWords(html: string, text: string): string {
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('The page has no </body> to put the licences before.');
  return `${html.slice(0, end)}  ${text}\n  ${html.slice(end)}`;
}

/**
 * Adds the licences of the libraries to the page itself. The page is distributed as a single file, and the
 * licences require that they come with it.
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
