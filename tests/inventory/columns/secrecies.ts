import { secrecyOf } from '../../../src/inventory/columns/password-column.ts';
import { columnOf } from '../raw-table-of.ts';

/** Passwords, as people write them. */
export const PASSWORDS = ['Winter7', 'ge§heim', 'sommer'];

/** What is said of a column of dial-in passwords, of other passwords, and of one that may hold some. */
export const OPEN = { field: 'password', certain: true };
export const SECRET = { field: 'secret', certain: true };
export const ASKED = { field: 'secret', certain: false };

/** What is said of a column with this heading and these cells; null if it stays visible. */
export function secrecyUnder(heading: string, texts: readonly string[]) {
  return secrecyOf(columnOf(heading, texts));
}
