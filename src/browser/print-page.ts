import type { FileWriter } from './save-file.ts';

/** While a sheet lies in the page, paper shows it and nothing else, and the screen does not show it. */
const SHEET_OVER_PAGE = `
@media screen { body > [data-sheet] { display: none; } }
@media print { body:has(> [data-sheet]) > :not([data-sheet]) { display: none; } }
`;

/** A style that the page's policy lets through: it is no text of the document. */
function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Puts markup beside the page's own content, inert: what is parsed like this runs no script. */
function laySheet(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const sheet = document.createElement('div');
  sheet.dataset.sheet = '';
  sheet.append(...Array.from(parsed.body.childNodes, (node) => document.importNode(node, true)));
  document.body.append(sheet);
  return sheet;
}

/** Makes paper show the sheet alone. Gives the way to take it back. */
function showSheet(markup: string, css: string, title: string): () => void {
  const sheet = laySheet(markup);
  const titleBefore = document.title;
  const style = styleSheet(SHEET_OVER_PAGE + css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.title = title;
  return () => {
    sheet.remove();
    document.title = titleBefore;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  };
}

/** Opens a printer that is written to like a file. `title` is what the browser offers as the name of a PDF. */
export type OpenPrinter = (css: string, title: string) => FileWriter;

/**
 * Makes the printer of the page. Markup that was written, whole, escaped and without a frame of its
 * own, is printed in place of the page when the writer is closed, and taken away when the browser has
 * it on paper.
 */
export function createPrinter(): OpenPrinter {
  let clear = () => {};
  addEventListener('afterprint', () => clear());
  return (css, title) => {
    const markup: string[] = [];
    return {
      async write(text) {
        markup.push(text);
      },
      async close() {
        clear();
        const hide = showSheet(markup.join(''), css, title);
        clear = () => {
          clear = () => {};
          hide();
        };
        window.print();
      },
      async abort() {
        markup.length = 0;
      },
    };
  };
}
