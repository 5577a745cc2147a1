export const auditEn = {};

export type AuditMessages = typeof auditEn;
