import { serveAudit } from './serve-audit.ts';

serveAudit(self);
