export const exportsEn = {};

export type ExportsMessages = typeof exportsEn;
