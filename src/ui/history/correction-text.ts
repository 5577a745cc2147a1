import type { Correction } from '../../answers/explanations.ts';
import type { Said } from '../../inventory/inventory.ts';
import type { Messages } from '../../locale/en.ts';

/** When something was corrected or decided, and by whom. */
export function saidText(
  { at, by }: Pick<Said, 'at' | 'by'>,
  { history, format }: Messages,
): string {
  return history.correction.said(format.moment(new Date(at)), by);
}

/** The value of a fact in words; a name or a date as it is. */
export function valueText(
  fact: Correction['fact'],
  value: string | null,
  { importing, tables }: Messages,
): string {
  return value === null ? tables.notRecorded : importing.valueName(fact, value);
}

/** A correction in words, for lists on the screen and in the report. */
export interface CorrectionText {
  readonly what: string;
  readonly place: string;
  /** The text in the file; never a password. */
  readonly written: string;
  readonly counts: string;
  readonly said: string;
  readonly reason: string;
}

function whatText({ choice, fact, machine }: Correction, { history, importing }: Messages): string {
  const { correction: words } = history;
  const what = importing.fieldName(fact);
  switch (choice.kind) {
    case 'cell':
      return words.cell(what, machine);
    case 'meaning':
      return words.meaning(what);
    case 'settlement':
      return words.settlement(what, machine);
  }
}

/** Describes a correction in a language. */
export function correctionText(correction: Correction, messages: Messages): CorrectionText {
  const { choice, fact, fileName, line, heading, written, counts, rows, others, said } = correction;
  const { correction: words } = messages.history;
  const place = words.place(fileName, line, heading);
  const reach = rows === 0 ? words.applies : choice.kind === 'meaning' ? words.rows(rows) : null;
  const rivals = others.length === 0 ? null : words.others(messages.tables.disputed(others));
  return {
    what: whatText(correction, messages),
    place: [place, reach].filter((part) => part !== null && part !== '').join(' · '),
    written: words.written(written),
    counts: [valueText(fact, counts, messages), rivals].filter((part) => part !== null).join(' · '),
    said: said === null ? words.remembered : saidText(said, messages),
    reason: said?.reason ?? '',
  };
}
