import { foldText } from '../cells/cell-text.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';
import { headingTextOf } from './heading-text.ts';
import { rowsBeyondHeadings } from './missing-heading.ts';
import { looksLikePassword } from './password-column.ts';
import { irregularRows } from './shifted-rows.ts';

/**
 * Words of headings over what may look like passwords and is none: numbers of parts, names of machines, people and
 * places, addresses, products.
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
  return new Set(list.trim().split(/\s+/).map(foldText));
}

/** The shortest plain word that counts at either end of a longer one: `seriennr`, `mietgeraet`. */
const SHORTEST_PART = 4;

/** Endings that make a heading one of numbers: `Anlagennr`, `Kundennummer`. */
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

/** True for a heading that says what stands beneath, and that it is no password. */
function isPlainHeading(heading: string): boolean {
  const { compact, words } = headingTextOf(heading);
  return [compact, ...words].some((word) => {
    if (PLAIN_WORDS.has(word)) return true;
    if (word.length <= SHORTEST_PART) return false;
    if (PLAIN_ENDINGS.some((ending) => word.endsWith(ending))) return true;
    for (let at = 1; at < word.length; at += 1) {
      const [front, back] = [word.slice(0, at), word.slice(at)];
      if (at >= SHORTEST_PART && PLAIN_WORDS.has(front)) return true;
      if (back.length >= SHORTEST_PART && PLAIN_WORDS.has(back)) return true;
    }
    return false;
  });
}

/** Distinct texts of a column that are looked at, spread over all of them. */
const LOOKED_AT = 300;

/** Texts of which at least so many look like passwords before a column is suspected. */
const FEWEST = 3;

/** The longest text that NT 4.0 takes as a password. */
const LONGEST_PASSWORD = 14;

/** MAC addresses, GUIDs, hashes, and everything else of figures alone. */
const HEX = /^[{(]?(?:0x)?[\da-f:.-]+[)}]?$/i;
/** A day whose month is a word. */
const DAY =
  /^\d{1,4}[-.]?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}{0,6}[-.]?\d{2,4}$/iu;
/** An entry of a directory, a program, a version behind a name, a size or a clock. */
const OTHER_SHAPE =
  /^(?:cn|ou|dc|o|uid)=|\.(?:exe|dll|bat|cmd|com|doc|xls|txt|inf|ini|sys|vbs|csv|htm|html|zip)$|^[\p{L}-]{1,20} ?v?\d{1,4}(?:\.\d{1,5}){1,3}\p{L}?$|^\d{1,6}(?:[.,]\d{1,3})? ?(?:[kmgt]?b|[kmg]?hz|[km]?bit(?:\/s)?|[km]bps|v|w|va|zoll|inch|dpi)$/iu;
/** Signs that names, numbers and addresses do without. */
const RARE_SIGN = /[!$%&*?=^~|"@§°<>]/;

/** True for a word that mixes letters, figures and signs as passwords do, and as no address, number, size or date does. */
export function isMixedWord(text: string): boolean {
  if (text.length > LONGEST_PASSWORD || [HEX, DAY, OTHER_SHAPE].some((shape) => shape.test(text)))
    return false;
  const isMixedWithSign = RARE_SIGN.test(text.slice(0, -1)) && /\p{L}/u.test(text);
  return looksLikePassword(text) || (isMixedWithSign && /\d/.test(text) && !/[\s\\]/.test(text));
}

/** A word without blanks of the length of a password. */
function mayBePassword(text: string): boolean {
  return text.length <= LONGEST_PASSWORD && !/[\s\\]/.test(text);
}

/** The longest run of letters: what the codes of one series have in common. */
function stemOf(text: string): string {
  const runs = text.match(/\p{L}+/gu) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** Texts spread over all distinct ones in which something was recorded, line breaks taken out. */
function spreadTexts(texts: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(texts.length / LOOKED_AT));
  const spread: string[] = [];
  for (let at = 0; at < texts.length && spread.length < LOOKED_AT; at += step) {
    const text = texts[at] ?? '';
    if (!isMissingText(text)) spread.push(text.replace(/[\r\n]+/g, '').trim());
  }
  return spread;
}

const judged = new WeakMap<readonly string[], boolean>();

/** True where the texts are words as people choose for passwords: each its own, mixed letters, figures and signs. */
function areLikePasswords(texts: readonly string[]): boolean {
  const known = judged.get(texts);
  if (known !== undefined) return known;
  const looked = spreadTexts(texts);
  const strong = looked.filter(isMixedWord);
  const areWords = looked.filter(mayBePassword).length >= looked.length * 0.9;
  const stems = new Set(strong.map((text) => foldText(stemOf(text))));
  const isLike =
    strong.length >= FEWEST &&
    strong.length >= looked.length * 0.4 &&
    areWords &&
    stems.size >= strong.length * 0.7;
  judged.set(texts, isLike);
  return isLike;
}

/**
 * True for a column that may hold passwords by the look of its cells, under a heading that says nothing of what
 * stands beneath: `Field 7`, `Notes`, none at all. Serial numbers, names, rooms and addresses under their own
 * headings never do.
 */
export function mayHoldPasswords({ heading, texts }: RawColumn): boolean {
  return areLikePasswords(texts) && !isPlainHeading(heading);
}

/** Rows of the wrong width that are looked at. */
const ROWS_LOOKED_AT = 300;

/** What stands in some rows in a column and in the next, run together: a delimiter in a password parts it so. */
function joinedWithNext(
  { columns, irregularities }: RawTable,
  column: number,
  rows: readonly number[],
): readonly string[] {
  const [own, next] = [columns[column], columns[column + 1]];
  const beyond = new Map(irregularities.map(({ row, text }) => [row, text]));
  return rows.map((row) => {
    const behind = next === undefined ? beyond.get(row)?.split(' · ')[0] : textAt(next, row);
    return own === undefined ? '' : textAt(own, row) + (behind ?? '');
  });
}

/** The first rows of a table that are too long; each table is looked through once, whatever its columns. */
const longRows = new WeakMap<RawTable, readonly number[]>();

function longRowsOf(table: RawTable): readonly number[] {
  const known = longRows.get(table);
  if (known !== undefined) return known;
  const long = irregularRows(table, 'row-too-long', 'empty-cell-too-many');
  const rows = [...new Set([...long, ...rowsBeyondHeadings(table)])].slice(0, ROWS_LOOKED_AT);
  longRows.set(table, rows);
  return rows;
}

/**
 * True where the rows of a table that are too long show passwords in a column and the next, parted by a delimiter in
 * them, under a heading that says nothing of what stands beneath.
 */
export function mayHoldPartedPasswords(table: RawTable, column: RawColumn): boolean {
  const rows = longRowsOf(table);
  if (rows.length < FEWEST || isPlainHeading(column.heading)) return false;
  const index = table.columns.indexOf(column);
  return areLikePasswords([...new Set(joinedWithNext(table, index, rows))]);
}
