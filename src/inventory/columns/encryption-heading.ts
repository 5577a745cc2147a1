import type { EncryptionHeading } from '../cells/encryption-cell.ts';
import { headingTextOf } from './heading-text.ts';

const REQUIRING: readonly string[] = [
  'require',
  'required',
  'requires',
  'requirement',
  'force',
  'forced',
  'forces',
  'enforce',
  'enforced',
  'mandatory',
  'erforderlich',
  'erzwungen',
  'erzwingen',
  'erzwingt',
  'zwingend',
  'pflicht',
  'verlangt',
  'verlangen',
  'gefordert',
];
const NEGATING: readonly string[] = ['not', 'no', 'nicht', 'kein', 'keine', 'ohne', 'without'];

/** What the heading of an encryption column already says, so that yes and no beneath it are plain or are not. */
export function encryptionHeadingOf(heading: string): EncryptionHeading {
  const { words, compact } = headingTextOf(heading);
  if (words.some((word) => NEGATING.includes(word))) return 'plain';
  const requires =
    words.some((word) => REQUIRING.includes(word)) ||
    compact.startsWith('force') ||
    compact.endsWith('pflicht');
  if (requires) return compact.includes('strong') ? 'strong-required' : 'required';
  return compact === 'dataencryption' ? 'phonebook' : 'plain';
}
