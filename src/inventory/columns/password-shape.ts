import type { Texts } from '../../fleet/texts.ts';
import { foldWord } from '../cells/cell-text.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { LONGEST_PASSWORD } from '../cells/password-cell.ts';
import { type RawColumn, type RawTable, surplusCells, textAt } from '../raw-table.ts';
import { headingTextOf } from './heading-text.ts';
import { rowsBeyondHeadings } from './missing-heading.ts';
import { looksLikePassword } from './password-column.ts';
import { irregularRows } from './shifted-rows.ts';

/**
 * Words in headings of columns whose values may look like passwords but are not: part numbers, names of machines,
 * people and places, addresses, products.
 */
const PLAIN_WORDS: ReadonlySet<string> = wordSet(`
  serial serials seriennummer serien serialnumber sn asset assets inventar inventory inventarnummer tag tags label etikett barcode
  mac ip ipv4 ipv6 wins dns dhcp netbios fqdn address addr adresse adressen hardwareadresse subnet subnetz gateway vlan port ports slot
  nic adapter netzwerkkarte karte netz network domain domäne workgroup arbeitsgruppe
  phone telefon tel fax mobil mobile handy extension durchwahl rufnummer nummer number nr no num id ids guid uuid sid uid oid
  room raum räume zimmer etage stock floor building gebäude haus trakt site standort ort ortsteil location lage platz arbeitsplatz desk dose
  socket patch patchdose kabel cable rack schrank region land country city stadt plz zip postcode street strasse straße filiale branch
  host hosts hostname computer computername machine maschine rechner rechnername gerät geräte gerätename device pc workstation station arbeitsstation server
  node knoten system systemname alias aliases name names namen client clients
  owner besitzer eigentümer user users benutzer username benutzername anwender nutzer person personen mitarbeiter employee contact kontakt ansprechpartner
  admin administrator manager leiter vorname nachname firstname lastname surname initials kürzel betreuer techniker bearbeiter
  model modell modelle typ type types hersteller vendor manufacturer make marke product produkt produkte produktname version versions release build
  firmware bios board mainboard chipset chipsatz cpu processor prozessor ram memory speicher hauptspeicher disk disks platte platten festplatte hdd drive laufwerk size größe
  groesse kapazität takt takts clock mhz speed graphics grafik grafikkarte vga video sound monitor bildschirm display keyboard tastatur mouse maus printer drucker scanner
  modem peripherie os betriebssystem software application applications anwendung anwendungen app apps program programm programme paket package packages hotfix hotfixes
  patches update updates driver drivers treiber image imageversion license licence lizenz lizenzen productkey produktschlüssel cdkey lizenzschlüssel
  group gruppe gruppen team department abteilung abt unit ou bereich kostenstelle cost costcenter kst project projekt customer kunde kundennummer
  firma company mandant order bestellung bestellnummer bestellnr auftrag rechnung rechnungsnummer invoice lieferschein lieferant supplier ticket tickets incident vertrag
  contract garantie warranty wartung maintenance leasing purchase kauf kaufdatum price preis wert€ currency
  date datum time zeit zeitpunkt uhrzeit seen stand boot timestamp zeitstempel jahr year month monat
  path pfad ordner folder directory verzeichnis url link web website homepage mail email file datei dateiname filename script skript loginscript share freigabe profile profil
  service services dienst dienste role rolle status state zustand kategorie category klasse class art priority priorität
  checksum prüfsumme crc md5 sha1 hash fingerprint thumbprint kennzeichen kfz stufe level tier schicht welle wave ring farbe color colour
`);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldWord));
}

/** The shortest plain word that counts as the start or end of a longer word: `seriennr`, `mietgeraet`. */
const SHORTEST_PART = 4;

const PLAIN_PARTS: readonly string[] = [...PLAIN_WORDS].filter(
  ({ length }) => length >= SHORTEST_PART,
);

/** Endings of plain headings: `Anlagennr`, `Kundennummer`. */
const PLAIN_ENDINGS: readonly string[] = [
  'nr',
  'no',
  'id',
  'num',
  'nummer',
  'number',
  'name',
  'adresse',
  'datum',
];

/** Whether a heading says that the column holds something other than passwords. */
function isPlainHeading(heading: string): boolean {
  const { compact, words } = headingTextOf(heading);
  return [compact, ...words].some(
    (word) =>
      PLAIN_WORDS.has(word) ||
      PLAIN_PARTS.some((part) => word.startsWith(part) || word.endsWith(part)) ||
      (word.length > SHORTEST_PART && PLAIN_ENDINGS.some((ending) => word.endsWith(ending))),
  );
}

/** At most this many distinct texts of a column are examined, evenly spread. */
const LOOKED_AT = 300;

/** A column is suspected only if at least this many texts look like passwords. */
const FEWEST = 3;

/** MAC addresses, GUIDs, hashes, and anything else of only hexadecimal digits. */
const HEX = /^[{(]?(?:0x)?[\da-f:.-]+[)}]?$/i;
/** A date with the month as a word. */
const DAY =
  /^\d{1,4}[-.]?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}{0,6}[-.]?\d{2,4}$/iu;
/** A directory entry, a file name, a name with a version, or a number with a unit. */
const OTHER_SHAPE =
  /^(?:cn|ou|dc|o|uid)=|\.(?:exe|dll|bat|cmd|com|doc|xls|txt|inf|ini|sys|vbs|csv|htm|html|zip)$|^[\p{L}-]{1,20} ?v?\d{1,4}(?:\.\d{1,5}){1,3}\p{L}?$|^\d{1,6}(?:[.,]\d{1,3})? ?(?:[kmgt]?b|[kmg]?hz|[km]?bit(?:\/s)?|[km]bps|v|w|va|zoll|inch|dpi)$/iu;
/** Characters that names, numbers and addresses rarely contain. */
const RARE_SIGN = /[!$%&*?=^~|"@§°<>]/;

/**
 * Whether a word mixes letters, digits and signs the way passwords do, but addresses, numbers, sizes and dates do not.
 */
export function isMixedWord(text: string): boolean {
  if (text.length > LONGEST_PASSWORD || [HEX, DAY, OTHER_SHAPE].some((shape) => shape.test(text)))
    return false;
  const isMixedWithSign = RARE_SIGN.test(text.slice(0, -1)) && /\p{L}/u.test(text);
  return looksLikePassword(text) || (isMixedWithSign && /\d/.test(text) && !/[\s\\]/.test(text));
}

/** Whether a text has no spaces and is short enough for a password. */
function mayBePassword(text: string): boolean {
  return text.length <= LONGEST_PASSWORD && !/[\s\\]/.test(text);
}

/** The longest run of letters: the common part of codes from one series. */
function stemOf(text: string): string {
  const runs = text.match(/\p{L}+/gu) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** Samples the distinct texts evenly, skips those that mean "missing", and removes line breaks. */
function spreadTexts(texts: Texts): readonly string[] {
  const step = Math.ceil(texts.length / LOOKED_AT);
  const looked = Array.from(
    { length: Math.ceil(texts.length / step) },
    (_, at) => texts.at(at * step) ?? '',
  );
  return looked
    .filter((text) => !isMissingText(text))
    .map((text) => text.replace(/[\r\n]/g, '').trim());
}

const judged = new WeakMap<Texts, boolean>();

/** Whether the texts look like passwords that people chose: different words with mixed letters, digits and signs. */
function areLikePasswords(texts: Texts): boolean {
  const known = judged.get(texts);
  if (known !== undefined) return known;
  const looked = spreadTexts(texts);
  const strong = looked.filter(isMixedWord);
  const areWords = looked.filter(mayBePassword).length >= looked.length * 0.9;
  const stems = new Set(strong.map((text) => foldWord(stemOf(text))));
  const isLike =
    strong.length >= FEWEST &&
    strong.length >= looked.length * 0.4 &&
    areWords &&
    stems.size >= strong.length * 0.7;
  judged.set(texts, isLike);
  return isLike;
}

/**
 * Whether the cells of a column look like passwords and its heading does not say what they are: `Field 7`, `Notes`,
 * or no heading. Never true for serial numbers, names, rooms and addresses under their own headings.
 */
export function mayHoldPasswords({ heading, texts }: RawColumn): boolean {
  return areLikePasswords(texts) && !isPlainHeading(heading);
}

/** At most this many rows that are too long are examined. */
const ROWS_LOOKED_AT = 300;

/** A row that is too long, and the first of its cells that fit into no column. */
interface LongRow {
  readonly row: number;
  readonly surplus: string;
}

/** Caches the rows that are too long, so that each table is searched once, not once per column. */
const longRows = new WeakMap<RawTable, readonly LongRow[]>();

function longRowsOf(table: RawTable): readonly LongRow[] {
  const known = longRows.get(table);
  if (known !== undefined) return known;
  const long = irregularRows(table, 'row-too-long', 'empty-cell-too-many');
  const surplus = surplusCells(table);
  const rows = [...new Set([...long, ...rowsBeyondHeadings(table)])]
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => ({ row, surplus: surplus.get(row)?.[0] ?? '' }));
  longRows.set(table, rows);
  return rows;
}

/**
 * Whether rows that are too long seem to hold passwords split by a delimiter across this column and the next, and the
 * heading does not say what the cells are.
 */
export function mayHoldPartedPasswords(table: RawTable, column: RawColumn): boolean {
  const next = table.columns[table.columns.indexOf(column) + 1];
  const joined = longRowsOf(table).map(
    ({ row, surplus }) => textAt(column, row) + (next === undefined ? surplus : textAt(next, row)),
  );
  return areLikePasswords([...new Set(joined)]) && !isPlainHeading(column.heading);
}
