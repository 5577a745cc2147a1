/** The headings of the changes CSV. They are the same in every language. */
export const CHANGE_HEADINGS = [
  'machine',
  'former_name',
  'state',
  'before',
  'after',
  'changed_facts',
  'kind_of_change',
  'causes',
  'flagged_pairings_before',
  'flagged_pairings_after',
  'earlier_file',
  'earlier_line',
  'later_file',
  'later_line',
] as const;
