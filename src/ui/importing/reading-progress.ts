import type { ImportProgress } from '../../answers/importing.ts';

/** What share of the whole each stage of one file takes, measured on files of 7 and 70 MB. */
const SHARES = { bytes: 0.2, rows: 0.7 } as const;
/** What is left for pairing once every file is read. */
const PAIRING_SHARE = 0.1;

function ratioOf({ done, total }: ImportProgress): number {
  return total <= 0 ? 0 : Math.min(1, done / total);
}

/** How much of the reading is done, 0 to 1, over all files. Null: nothing was told yet. */
export function overallRatio(progress: ImportProgress | null, sources: number): number | null {
  if (progress === null) return null;
  if (progress.stage === 'pairing') return 1 - PAIRING_SHARE * (1 - ratioOf(progress));
  const before = progress.stage === 'rows' ? SHARES.bytes : 0;
  const ofFile = (before + SHARES[progress.stage] * ratioOf(progress)) / (1 - PAIRING_SHARE);
  return ((progress.source + ofFile) / Math.max(1, sources)) * (1 - PAIRING_SHARE);
}

/** The ratio in quarters, for what is said aloud: a screen reader hears four steps and not four hundred. */
export function spokenRatio(ratio: number | null): number {
  return Math.floor((ratio ?? 0) * 4) / 4;
}
