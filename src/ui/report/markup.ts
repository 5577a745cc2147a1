const IS_MARKUP = Symbol('markup');

/**
 * Text that is already markup. Only `html` and `styleElement` create it, so nothing reaches a document
 * unescaped.
 */
export interface Markup {
  readonly [IS_MARKUP]: true;
  readonly text: string;
}

/**
 * What can be interpolated into markup: text and numbers (which are escaped), markup, lists of these, and
 * nothing.
 */
export type Part = string | number | null | Markup | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/g;

/**
 * Invisible characters that can change a text's appearance: control characters other than white space, and
 * bidirectional control characters.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu;

function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * Escapes text for element content and quoted attributes. Replaces invisible characters by their code
 * point: `⟨U+202E⟩`.
 */
export function escapeText(text: string): string {
  return text.replace(UNSEEN, codePointOf).replace(SPECIAL, (found) => ENTITIES[found] ?? '');
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('text' in part) return part.text;
  return part.map(textOf).join('');
}

/**
 * Template tag for markup. Escapes every interpolated part unless it is markup itself. Attributes must be
 * quoted.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = template.reduce(
    (before, words, index) => before + textOf(parts[index - 1] ?? null) + words,
  );
  return { [IS_MARKUP]: true, text };
}

/** A paragraph for each text, on lines of their own. */
export function paragraphs(texts: readonly string[]): Markup {
  return html`${texts.map(
    (text) => html`<p>${text}</p>
`,
  )}`;
}

/** A style element with unescaped text. Throws if the text contains `</`, which could end the element. */
export function styleElement(css: string): Markup {
  if (/<\//.test(css)) throw new Error('A style holds </, which can end it.');
  return { [IS_MARKUP]: true, text: `<style>${css}</style>` };
}
