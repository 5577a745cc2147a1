/** Something in a cell that takes every key. */
export const FIELD = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
/** Something in a cell that does its own on Enter and Space; the table's own button and box are none. */
export const WIDGET = 'button:not([data-open]), a[href], summary';
