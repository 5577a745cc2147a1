import type { Reading } from '../../fleet/reading.ts';
import { readArchitecture, readStrength } from '../cells/architecture-cell.ts';
import { readEncryption } from '../cells/encryption-cell.ts';
import { dateOrderOf, readLastSeen } from '../cells/last-seen-cell.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { readProduct } from '../cells/product-cell.ts';
import { readRole } from '../cells/role-cell.ts';
import { readSectionSign } from '../cells/section-sign-cell.ts';
import { mentionsServicePack, readServicePack } from '../cells/service-pack-cell.ts';
import type { Field } from '../inventory.ts';
import type { RawColumn } from '../raw-table.ts';
import { encryptionHeadingOf } from './encryption-heading.ts';
import { headingTextOf } from './heading-text.ts';
import { sectionSignHeadingOf } from './section-sign-heading.ts';

/** Filler words before the role in a yes/no heading ("is client", "als Server"). */
const ASKING: ReadonlySet<string> = new Set(['is', 'ist', 'acts', 'as', 'als']);

/** The role of a yes/no heading ("PPTP client", "isVpnServer"); null for any other heading. */
export function roleAskedFor(heading: string): 'client' | 'server' | null {
  const words = headingTextOf(heading).words.filter((word) => !ASKING.has(word));
  const reading = readRole(words.join(' '));
  if (reading.kind !== 'known') return null;
  return reading.value === 'client' || reading.value === 'server' ? reading.value : null;
}

/** Whether a column marks the clients or the servers with yes, no or x. */
export function flagsRole(column: RawColumn): boolean {
  return roleAskedFor(column.heading) !== null && understoodShare(column, 'sectionSign') === 1;
}

/** Whether a column only contains yes marks and blanks. An empty cell then means no. */
export function marksOnly(column: RawColumn): boolean {
  return column.texts.every((text) => {
    const flag = readSectionSign(text);
    return isMissingText(text) ? text.trim() === '' : flag.kind === 'known' && flag.value === 'yes';
  });
}

/** How many distinct texts of a column are examined: enough to tell what it holds, cheap for thousands of columns. */
const LOOKED_AT = 100;

/** The first distinct texts of a column, without those that mean "missing". At most `LOOKED_AT`. */
export function recordedTexts(column: RawColumn): readonly string[] {
  const recorded: string[] = [];
  for (const text of column.texts) {
    if (recorded.length === LOOKED_AT) break;
    if (!isMissingText(text)) recorded.push(text);
  }
  return recorded;
}

type FieldReader = (text: string) => Reading<unknown>;

function readerFor(field: Field, column: RawColumn): FieldReader | null {
  switch (field) {
    case 'role':
      return readRole;
    case 'servicePack':
      return readServicePack;
    case 'encryption': {
      const heading = encryptionHeadingOf(column.heading);
      return (text) => readEncryption(text, heading);
    }
    case 'sectionSign': {
      const heading = sectionSignHeadingOf(column.heading);
      return (text) => readSectionSign(text, heading);
    }
    case 'product':
      return readProduct;
    case 'architecture':
      return readArchitecture;
    case 'strength':
      return readStrength;
    case 'lastSeen': {
      const order = dateOrderOf(recordedTexts(column));
      return (text) => readLastSeen(text, order);
    }
    default:
      return null;
  }
}

/**
 * The share (0 to 1) of recorded texts that the field's reader understands; null if nothing is recorded or the field
 * has no reader.
 */
export function understoodShare(column: RawColumn, field: Field): number | null {
  const read = readerFor(field, column);
  const texts = recordedTexts(column);
  if (read === null || texts.length === 0) return null;
  return texts.filter((text) => read(text).kind === 'known').length / texts.length;
}

/** Whether at least half of the recorded texts can be read as the field. */
export function looksLike(column: RawColumn, field: Field): boolean {
  return (understoodShare(column, field) ?? 0) >= 0.5;
}

/**
 * Whether the values identify the field under any heading. They must use its own words; digits, yes and no are not
 * enough.
 */
export function isUnmistakably(column: RawColumn, field: Field): boolean {
  const texts = recordedTexts(column);
  const share = understoodShare(column, field) ?? 0;
  switch (field) {
    case 'role':
      return share >= 0.8 && texts.length >= 2;
    case 'encryption':
      return (
        share >= 0.8 && texts.some((text) => /requ|forc|erforder|erzw|mandat|enforc/i.test(text))
      );
    case 'servicePack':
      return share >= 0.8 && texts.every(mentionsServicePackOrNone);
    case 'sectionSign':
      return share >= 0.8 && texts.some((text) => text.includes('§'));
    default:
      return false;
  }
}

function mentionsServicePackOrNone(text: string): boolean {
  return mentionsServicePack(text) || !/\d/.test(text);
}

const HOST_NAME = /^(?:\\\\)?(?:[\p{L}\p{N}_-]+\\)?[\p{L}\p{N}][\p{L}\p{N}_.-]{0,62}\$?$/u;

/** Whether the texts of a column are unique and could all be host names. */
export function couldBeNames(column: RawColumn, rowCount: number): boolean {
  if (rowCount < 2 || column.texts.length < rowCount) return false;
  if (looksLike(column, 'role') || looksLike(column, 'sectionSign')) return false;
  const texts = recordedTexts(column);
  return texts.every((text) => HOST_NAME.test(text.trim()) && /\p{L}/u.test(text));
}
