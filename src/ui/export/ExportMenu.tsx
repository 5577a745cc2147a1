/** The menu of everything the audit hands out. */
export function ExportMenu() {
  return null;
}
