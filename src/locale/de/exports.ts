import type { ExportsMessages } from '../en/exports.ts';

export const exportsDe: ExportsMessages = {};
