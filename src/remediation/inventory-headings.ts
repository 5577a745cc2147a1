/** Headings compare as a spreadsheet or a database compares them. */
function foldHeading(heading: string): string {
  return heading.trim().normalize('NFC').toLowerCase();
}

/**
 * Headings for columns carried over from an inventory, beside headings that are taken: a heading that
 * is taken, or that repeats an earlier one, becomes `inventory.<heading>`, then `inventory.<heading>.2`
 * and so on; an empty one becomes `inventory.column`. No two of all headings are equal, case aside.
 */
export function distinctHeadings(
  headings: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const used = new Set(taken.map(foldHeading));
  return headings.map((written) => {
    const heading = written.trim();
    const name = `inventory.${heading === '' ? 'column' : heading}`;
    let candidate = heading === '' ? name : heading;
    for (let attempt = 1; used.has(foldHeading(candidate)); attempt += 1) {
      candidate = attempt === 1 ? name : `${name}.${attempt}`;
    }
    used.add(foldHeading(candidate));
    return candidate;
  });
}
