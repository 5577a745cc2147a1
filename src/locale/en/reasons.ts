export const reasonsEn = {};

export type ReasonsMessages = typeof reasonsEn;
