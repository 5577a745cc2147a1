const IS_MARKUP = Symbol('markup');

/** Text that is markup already. Only `html` makes it, so that nothing reaches a document unescaped. */
export interface Markup {
  readonly [IS_MARKUP]: true;
  readonly text: string;
}

/** What can stand between markup: text and numbers, which are escaped, markup, lists of these, and nothing. */
export type Part = string | number | null | Markup | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/g;

/** What cannot be seen and yet changes what is: control characters but for white space, and marks of direction. */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu;

function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Text for the content of an element or of a quoted attribute. What cannot be seen is named: `⟨U+202E⟩`. */
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

/** Markup from a template. Everything put into it is escaped unless it is markup itself; attributes are to be quoted. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = template.reduce(
    (before, words, index) => before + textOf(parts[index - 1] ?? null) + words,
  );
  return { [IS_MARKUP]: true, text };
}

/** A style element with the text as it is. Throws where the text would end it. */
export function styleElement(css: string): Markup {
  if (/<\//.test(css)) throw new Error('A style holds </, which can end it.');
  return { [IS_MARKUP]: true, text: `<style>${css}</style>` };
}
