export const problemsEn = {};

export type ProblemsMessages = typeof problemsEn;
