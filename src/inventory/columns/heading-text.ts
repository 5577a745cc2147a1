import { beginningOf, cleanText, foldWord, plainForms } from '../cells/cell-text.ts';
import { isMissingText } from '../cells/missing-text.ts';

/** A heading, normalized for lookup in the spelling tables. */
export interface HeadingText {
  /** All words joined, so that snake_case, camelCase, kebab-case and spaces make the same heading. */
  readonly compact: string;
  readonly words: readonly string[];
}

function withoutSeparators(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}§]/gu, '');
}

/** Puts a space between the words of `camelCase` and `CSDVersion`. */
function splitCamelCase(text: string): string {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** Values that a hint in a heading may list: flags, roles, policies, service packs, and words for unknown. */
const LISTED_VALUES: ReadonlySet<string> = new Set(
  `yes no ja nein y n j t f true false wahr falsch x 0 1 2 3 4 5 6 6a oui non si igen nem
  client server both none beide beides keine keins neither router c s b
  required optional forced negotiated allowed off on erzwungen erforderlich aushandeln aus an
  unknown unbekannt ? - na nv k.a. leer empty blank offen open`
    .trim()
    .split(/\s+/),
);
const LIST_SIGN = /\s*(?:[/|,;]|\b(?:or\b|oder\b|bzw\.?)|\s-\s)\s*/;
/** Longer than any real hint. Bounds the work on odd headings. */
const LONGEST_HINT = 80;

/** Whether a part of a hint is such a value, with or without a sign for it (`1=yes`, `n: none`). */
function isListedValue(part: string): boolean {
  const value = part.replace(/^[^\s=:]{1,2} ?[=:] ?/, '');
  return LISTED_VALUES.has(value.replace(/^(?:sp|service ?pack) ?/, '')) || isMissingText(value);
}

/**
 * Whether a hint lists at least two values (`yes/no`, `ja, nein, nicht bekannt`, `1=yes, 0=no`) or a range of service
 * packs (`1-6a`).
 */
function listsValues(hint: string): boolean {
  if (hint.length > LONGEST_HINT) return false;
  const folded = foldWord(hint);
  if (/^(?:sp ?)?[0-6]a? ?(?:-|to|bis|\.{2,}) ?(?:sp ?)?[0-6]a?$/.test(folded)) return true;
  const listed = folded
    .replace(/\bn\/(?=[av]\b)/g, 'n')
    .replace(/ ?= ?/g, '=')
    .replace(/(=\S+) (?=\S=)/g, '$1, ');
  const parts = listed.split(LIST_SIGN);
  return parts.length > 1 && parts.every(isListedValue);
}

/** A yes/no pair at the end of a hint or a heading: `§ yes/no`, `encryption required y/n`. */
const PAIR_AT_END =
  /\s*(?:\b(?:yes|ja|y|j|true|wahr)\s?[/|]\s?(?:no|nein|n|false|falsch)(?:\s?[/|]\s?[\p{L}?-]{1,20})?)\s*\??$/iu;

/** The heading without bracketed lists of values, footnote marks and a yes/no pair at the end. */
function withoutHints(heading: string): string {
  if (!/[()[\]{}/|*¹²³†‡]/.test(heading)) return heading;
  const outside = heading.replace(/[([{]([^()[\]{}]*)[)\]}]/g, (bracket: string, inside: string) =>
    listsValues(inside) ? ' ' : bracket.replace(inside, inside.replace(PAIR_AT_END, '')),
  );
  const bare = outside.replace(/[\s*¹²³†‡:]{1,20}$/, '');
  const withoutPair = bare.replace(PAIR_AT_END, '');
  return withoutPair.trim() === '' ? heading : withoutPair;
}

/** Database prefixes of a column: `dbo.`, `v_R_System.`, `tblAssets.`, `Win32_OperatingSystem.` */
const QUALIFIER = /^(?:dbo|sys)\.(?=\w)|^(?:v_|vw_|tbl|win32_|cim_|sms_)\w{1,60}\.(?=\w)/i;
/** SMS and SCCM append 0 to the columns of views and 00 to those of tables: `Netbios_Name0`. */
const VIEW_SUFFIX = /(?<=\p{L})0{1,2}$/u;

/** The WMI property that names the machine an object comes from. It says nothing about servers. */
const WMI_SERVER = /^__server$/i;

/** The heading without the decorations that tools and people add. */
function coreOf(heading: string): string {
  const unhinted = withoutHints(plainForms(cleanText(beginningOf(heading))).normalize('NFC'));
  if (WMI_SERVER.test(unhinted)) return 'computer name';
  return unhinted.replace(QUALIFIER, '').replace(VIEW_SUFFIX, '');
}

/**
 * Normalizes a heading for comparison. Case, umlaut spelling, punctuation, hints on what to enter ("(yes/no)") and
 * database prefixes and suffixes are ignored.
 */
export function headingTextOf(heading: string): HeadingText {
  const core = coreOf(heading);
  return {
    compact: withoutSeparators(foldWord(core)),
    // Only when asked for: each cell of a table may be a heading, and few come so far.
    get words() {
      return wordsOf(core);
    },
  };
}

function wordsOf(core: string): readonly string[] {
  return foldWord(splitCamelCase(core).replaceAll('§', ' § '))
    .split(/[^\p{L}\p{N}§]+/u)
    .filter((word) => word !== '');
}

const UMLAUT = /[äöüß]/g;
const BASE_LETTERS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** The compact forms of a spelling found in files: umlauts as ae oe ue ss, as base letters, or missing altogether. */
export function compactForms(spelling: string): readonly string[] {
  const lower = spelling.normalize('NFC').toLowerCase();
  const bare = lower.replace(UMLAUT, (letter) => BASE_LETTERS[letter] ?? '');
  const forms = [lower, bare, lower.replace(UMLAUT, '')];
  return [...new Set(forms.map((form) => withoutSeparators(foldWord(form))))];
}
