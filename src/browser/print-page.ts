import type { FileWriter } from './save-file.ts';

/** A document to print: complete, escaped markup without `<html>` and `<body>`. */
interface Sheet {
  readonly markup: string;
  readonly css: string;
  /** The file name that the browser suggests for a PDF. */
  readonly title: string;
}

/**
 * Print shows the sheet and nothing else, whatever layout the page gives itself at the size of the paper; the
 * screen never shows it.
 */
const SHEET_OVER_PAGE = `
@media screen { body > [data-sheet] { display: none; } }
@media print { body:has(> [data-sheet]) > :not([data-sheet]) { display: none !important; } }
`;

/** A constructed style sheet, because the page's Content Security Policy forbids inline styles. */
function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Adds markup to the page next to its own content. `DOMParser` makes it inert: no script in it runs. */
function placeMarkup(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const place = document.createElement('div');
  place.dataset.sheet = '';
  place.append(...Array.from(parsed.body.childNodes, (node) => document.importNode(node, true)));
  document.body.append(place);
  return place;
}

/** Adds a sheet to the page so that only the sheet is printed. Returns a function that removes it. */
function mountSheet({ markup, css, title }: Sheet): () => void {
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

function collectSheet(css: string, title: string, done: (sheet: Sheet) => void): FileWriter {
  const markup: string[] = [];
  return {
    async write(piece) {
      markup.push(typeof piece === 'string' ? piece : await piece.text());
    },
    async close() {
      done({ markup: markup.join(''), css, title });
    },
    async abort() {
      markup.length = 0;
    },
    readBack: async () => null,
  };
}

/** Prints sheets. Each is written like a file, as complete, escaped markup. */
export interface Printer {
  /** Opens a sheet that is printed as soon as it is closed. */
  openSheet(css: string, title: string): FileWriter;
  /**
   * Opens a sheet that is used, once it is closed, whenever the person prints the page with the browser's
   * own command.
   */
  openReady(css: string, title: string): FileWriter;
  dropReady(): void;
}

/** Creates the page's printer. A sheet is part of the page only while the browser prints. */
export function createPrinter(): Printer {
  let ready: Sheet | null = null;
  let unmount: (() => void) | null = null;
  const show = (sheet: Sheet) => {
    unmount?.();
    unmount = mountSheet(sheet);
  };
  addEventListener('beforeprint', () => {
    if (unmount === null && ready !== null) show(ready);
  });
  addEventListener('afterprint', () => {
    unmount?.();
    unmount = null;
  });
  return {
    openSheet: (css, title) =>
      collectSheet(css, title, (sheet) => {
        show(sheet);
        window.print();
      }),
    openReady: (css, title) =>
      collectSheet(css, title, (sheet) => {
        ready = sheet;
      }),
    dropReady() {
      ready = null;
    },
  };
}
