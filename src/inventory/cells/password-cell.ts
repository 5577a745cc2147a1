import type { SectionSign } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import type { Texts } from '../../fleet/texts.ts';
import { cleanText, foldWord } from './cell-text.ts';
import { isMissingText } from './missing-text.ts';
import { readSectionSign } from './section-sign-cell.ts';

/** NT 4.0 accepts passwords of up to 14 characters. No policy allows fewer than three. */
const SHORTEST = 3;
export const LONGEST_PASSWORD = 14;

/**
 * Characters that a § read in the wrong encoding cannot turn into: ASCII and Western European letters. Left out are
 * `?`, which Windows PowerShell and other tools write for characters missing from their encoding, õ (CP850 read as
 * Windows-1252), ñ (Mac Roman read as CP850), and Â, Ã, ï and ¿ (UTF-8 read as Windows-1252).
 */
const SURE_CHARACTERS = /^[!->@-~ÄÖÜäöüßÀÁÈÉÊÌÍÒÓÙÚàáâçèéêëìíîòóôùúûÅåÆæØø°²³µ£´]+$/;

/** § as programs escape it: HTML, URL, C, JSON, XML, quoted-printable. */
const ESCAPED_SIGN = /&sect;?|&#0*167|&#x0*a7|%a7|%u00a7|\\xa7|\\u\{?0*a7|\\247|=a7|\[sect/i;

/** A run of masking characters, or a text that repeats a single character. */
const MASK = /([*•●·.x#_░█=~-])\1\1|^(.)\2*$/iu;
/** A placeholder in brackets, a variable, a formula, a path or an address. */
const PLACEHOLDER =
  /^(?:<.*>|\[.*\]|\{.*|\(.*\)|%.*%|\$\{?[a-z_]+\}?|=.*|@.*@)$|:\/\/|^\\\\|^[a-z]:\\|\w@\w+\.\w/i;
const HASH = /^(?:0x)?[0-9a-f]{16,}(?::[0-9a-f]{16,})?$|^\{[a-z0-9]+\}|^\$\d\w?\$/i;
/** A date or time (when the password was set), or a ticket number after `#`. */
const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$|^\d{1,2}:\d\d|^#\d+$/;

/** What people write instead of a password: folded, letters only. */
const REMARKS: ReadonlySet<string> = new Set(
  `hidden masked redacted removed deleted withheld protected encrypted confidential private stored vault
  safe tresor keepass keypass keyring token smartcard smartkarte chipkarte certificate zertifikat cert ras radius
  biometric none keins keines kein ohne defekt defect broken lost verloren verliehen nopassword leerlassen empty same sameasabove asabove seeabove above ditto dito idem id detto desgl
  desgleichen so siehe sieheoben wieoben oben ebenso gleich dasselbe dieselbe default standard initial unchanged
  unveraendert wiebisher bisher alt neu old new changed geaendert reset zurueckgesetzt expired abgelaufen locked
  gesperrt disabled deaktiviert blocked set gesetzt vorhanden present yes no ja nein true false wahr falsch ok
  password passwort passwd kennwort pass pwd passphrase user username benutzer benutzername windows domain domaene
  account konto konten logon login anmeldung geheim verborgen verdeckt versteckt vertraulich geschuetzt
  verschluesselt entfernt geloescht hinterlegt umschlag envelope bekannt known unknown unclear unklar offen
  fragen ask later spaeter todo individual individuell personal persoenlich various diverse verschieden generated
  generiert random zufaellig oculto ocultado oculta masque cache secreto segreto igual meme voir pareil
  identique ibidem ibid titkos ugyanaz tajne`
    .trim()
    .split(/\s+/),
);
const REMARK_BEGINNING = /^(?:siehe|seethe|seekee|seepass|vgl|keepass|lastpass|tresor)/;

/** Only letters, which may be a password or a remark: `Sommer`, `Umzug`, `AD-Konto`. */
const MERE_WORD = /^[\p{L}.,'_&-]+$/u;

/**
 * Whether most passwords of a column contain digits or signs, as if a policy demanded them. A plain word among them is
 * then probably a remark.
 */
export function areMereWordsOdd(texts: Texts): boolean {
  const possible = texts.filter(
    (text) => text.includes('§') || isPlausiblePassword(cleanText(text)),
  );
  return possible.filter(isMereWord).length * 2 < possible.length;
}

/** Whether a text consists of letters and a few name signs only, see `MERE_WORD`. */
export function isMereWord(text: string): boolean {
  return MERE_WORD.test(cleanText(text));
}

/** Whether a text is plausible as a password and as nothing else. */
function isPlausiblePassword(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST_PASSWORD) return false;
  if (!SURE_CHARACTERS.test(text) || !/[\p{L}\d]/u.test(text)) return false;
  if ([ESCAPED_SIGN, MASK, PLACEHOLDER, HASH, DATE].some((pattern) => pattern.test(text)))
    return false;
  const letters = foldWord(text).replace(/[^\p{L}]/gu, '');
  const isRemark = REMARKS.has(letters) && !/\d/.test(text);
  return !isRemark && !REMARK_BEGINNING.test(letters);
}

/**
 * Whether a clear-text password contains § (U+00A7). Null if the cell may hold something else: nothing, a mask, a
 * hash, a remark, or a § read in the wrong encoding. "No" requires a plausible password or an explicit no.
 * @param flag the cell read as a flag, if the caller has done so.
 */
export function flagOfPassword(
  password: string,
  flag: Reading<SectionSign> = readSectionSign(password),
): SectionSign | null {
  if (password.includes('§')) return 'yes';
  if (isMissingText(password)) return null;
  if (flag.kind === 'known' && flag.value === 'no') return 'no';
  // a control character may be a misread §: CP437 has § at 0x15
  if (/\p{Cc}/u.test(password.trim())) return null;
  return isPlausiblePassword(cleanText(password)) ? 'no' : null;
}

/** Whether a cell is a flag ("yes", "kein §") or missing, as in a column about passwords that contains none. */
export function isFlagText(text: string): boolean {
  return readSectionSign(text).kind !== 'unreadable';
}
