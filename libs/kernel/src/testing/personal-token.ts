import { PERSONAL_PREFIX_2, type Personal } from '#kernel/personal';

/** Takes the place of encrypted text: a decision sees only an opaque token. Any event can hold it, because only version 3 names its place. */
export const personalToken = (text: string): Personal => `${PERSONAL_PREFIX_2}spec:${text}` as Personal;
