/** Injection token: how files are stored and checked (`FileSettings`). */
export const FILE_SETTINGS = Symbol('file settings');
