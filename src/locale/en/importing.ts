export const importingEn = {};

export type ImportingMessages = typeof importingEn;
