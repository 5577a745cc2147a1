/** Normalises a heading the way spreadsheets and databases compare them. */
function foldHeading(heading: string): string {
  return heading.normalize('NFC').toLowerCase();
}

/**
 * Makes the headings of columns carried over from an inventory unique. A heading that is taken or repeated
 * becomes `inventory.<heading>`, then `inventory.<heading>.2` and so on; an empty one becomes
 * `inventory.column`. The comparison ignores case.
 * @param taken headings that are in use already.
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
