/** What became of a software: apart from the other closed values, for results read it too. */
export const noticeStates = ['actif', 'en-veille', 'abandonne', 'plus-libre'] as const;

export type NoticeState = (typeof noticeStates)[number];
