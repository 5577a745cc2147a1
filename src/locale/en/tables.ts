export const tablesEn = {};

export type TablesMessages = typeof tablesEn;
