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

/** Words in front of a role in a heading that asks for it. */
const ASKING: ReadonlySet<string> = new Set(['is', 'ist', 'acts', 'as', 'als']);
/** Distinct texts that are looked at: flags have few spellings. */
const MOST_SPELLINGS = 20;

/** The role that a heading asks for with yes or no ("PPTP client", "isVpnServer"); null where it asks for none. */
export function roleAskedFor(heading: string): 'client' | 'server' | null {
  const words = headingTextOf(heading).words.filter((word) => !ASKING.has(word));
  const reading = readRole(words.join(' '));
  if (reading.kind !== 'known') return null;
  return reading.value === 'client' || reading.value === 'server' ? reading.value : null;
}

/** True for a column that marks with yes, no or x which machines are clients, or servers. */
export function flagsRole(column: RawColumn): boolean {
  if (roleAskedFor(column.heading) === null || column.texts.length > MOST_SPELLINGS) return false;
  const flags = column.texts.map((text) => readSectionSign(text).kind);
  return flags.includes('known') && !flags.includes('unreadable');
}

/** True where only what holds is marked: then an empty cell means no. */
export function marksOnly(column: RawColumn): boolean {
  return column.texts.every((text) => {
    const flag = readSectionSign(text);
    return isMissingText(text) ? text.trim() === '' : flag.kind === 'known' && flag.value === 'yes';
  });
}

/** Distinct texts of a column that are looked at: enough to tell what it holds, cheap for thousands of columns. */
const LOOKED_AT = 100;

/** The first distinct texts of a column in which something was recorded. */
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

/** How much of what a column records its field's reader understands, from 0 to 1; null where nothing is recorded, or no reader judges the field. */
export function understoodShare(column: RawColumn, field: Field): number | null {
  const read = readerFor(field, column);
  const texts = recordedTexts(column);
  if (read === null || texts.length === 0) return null;
  return texts.filter((text) => read(text).kind === 'known').length / texts.length;
}

/** True where at least half of what a column records is understood as the field. */
export function looksLike(column: RawColumn, field: Field): boolean {
  return (understoodShare(column, field) ?? 0) >= 0.5;
}

/** True where the values alone, under any heading, speak for the field: in its own words, not in figures or yes and no. */
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
  return mentionsServicePack(text) || /^\D+$/.test(text);
}

const HOST_NAME = /^(?:\\\\)?(?:[\p{L}\p{N}_-]+\\)?[\p{L}\p{N}][\p{L}\p{N}_.-]{0,62}\$?$/u;

/** True for a column in which every row has its own text, and the texts could be host names. */
export function couldBeNames(column: RawColumn, rowCount: number): boolean {
  if (rowCount < 2 || column.texts.length < rowCount) return false;
  if (looksLike(column, 'role') || looksLike(column, 'sectionSign')) return false;
  const texts = recordedTexts(column);
  return texts.every((text) => HOST_NAME.test(text.trim()) && /\p{L}/u.test(text));
}
