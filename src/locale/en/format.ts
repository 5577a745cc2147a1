import { formatFor } from '../format.ts';

/** The only place with the tag of this language. Dates are "29 Nov 2027, 15:30", for readers on both sides of the ocean. */
export const format = formatFor('en', 'en-GB');
