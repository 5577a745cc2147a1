import { isMissingText } from '../cells/missing-text.ts';
import { readRole } from '../cells/role-cell.ts';
import { readSectionSign } from '../cells/section-sign-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { headingTextOf } from './heading-text.ts';

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
