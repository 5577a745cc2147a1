import { formatFor } from '../format.ts';

/** The tag of this language stands here and nowhere else. */
export const format = formatFor('de');
