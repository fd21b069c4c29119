import { PERSONAL_PREFIX, type Personal } from '#kernel/personal';

/** Stands for encrypted text: a decision sees only an opaque token. */
export const personalToken = (text: string): Personal => `${PERSONAL_PREFIX}spec:${text}` as Personal;
