import { LANGUAGES } from '../../locale/languages.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { useSitting } from '../shared/sitting-context.ts';

/** The delimiter of CSV exports: the chosen one, or the one that spreadsheets of the language expect. */
export function useDelimiter(): Delimiter {
  const language = useSitting((sitting) => sitting.language);
  const chosen = useSitting((sitting) => sitting.delimiter);
  return chosen ?? LANGUAGES[language].delimiter;
}
