import type { TablesMessages } from '../en/tables.ts';

export const tablesDe: TablesMessages = {};
