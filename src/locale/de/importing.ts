import type { ImportingMessages } from '../en/importing.ts';

export const importingDe: ImportingMessages = {};
