import type { AuditMessages } from '../en/audit.ts';

export const auditDe: AuditMessages = {};
