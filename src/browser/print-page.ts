import type { FileWriter } from './save-file.ts';

/** Markup for paper, whole and escaped, without a frame of its own. */
interface Sheet {
  readonly markup: string;
  readonly css: string;
  /** What the browser offers as the name of a PDF. */
  readonly title: string;
}

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
function placeMarkup(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const place = document.createElement('div');
  place.dataset.sheet = '';
  place.append(...Array.from(parsed.body.childNodes, (node) => document.importNode(node, true)));
  document.body.append(place);
  return place;
}

/** Makes paper show the sheet alone. Gives the way to take it back. */
function lay({ markup, css, title }: Sheet): () => void {
  const place = placeMarkup(markup);
  const titleBefore = document.title;
  const style = styleSheet(SHEET_OVER_PAGE + css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.title = title;
  return () => {
    place.remove();
    document.title = titleBefore;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  };
}

function gather(css: string, title: string, done: (sheet: Sheet) => void): FileWriter {
  const markup: string[] = [];
  return {
    async write(text) {
      markup.push(text);
    },
    async close() {
      done({ markup: markup.join(''), css, title });
    },
    async abort() {
      markup.length = 0;
    },
  };
}

/** The printer of the page: sheets are written to it like files, as whole, escaped markup. */
export interface Printer {
  /** A sheet that is printed when it is closed. */
  openSheet(css: string, title: string): FileWriter;
  /** A sheet that lies ready once it is closed: however the person prints the page, paper shows it. */
  openReady(css: string, title: string): FileWriter;
  dropReady(): void;
}

/** Makes the printer of the page. A sheet is in the page only while the browser prints. */
export function createPrinter(): Printer {
  let ready: Sheet | null = null;
  let clear: (() => void) | null = null;
  const show = (sheet: Sheet) => {
    clear?.();
    clear = lay(sheet);
  };
  addEventListener('beforeprint', () => {
    if (clear === null && ready !== null) show(ready);
  });
  addEventListener('afterprint', () => {
    clear?.();
    clear = null;
  });
  return {
    openSheet: (css, title) =>
      gather(css, title, (sheet) => {
        show(sheet);
        window.print();
      }),
    openReady: (css, title) =>
      gather(css, title, (sheet) => {
        ready = sheet;
      }),
    dropReady() {
      ready = null;
    },
  };
}
