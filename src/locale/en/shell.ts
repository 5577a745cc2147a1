export const shellEn = {};

export type ShellMessages = typeof shellEn;
