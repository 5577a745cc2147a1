/** The audit: the answer, the pictures, the tables. */
export function AuditPage() {
  return null;
}
