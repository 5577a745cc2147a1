import type { ReasonsMessages } from '../en/reasons.ts';

export const reasonsDe: ReasonsMessages = {};
