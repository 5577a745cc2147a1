import { formatFor } from '../format.ts';

/** The only place with the tag of this language. */
export const format = formatFor('de');
