/** The opened data folder, for whoever closes it. */
export const DATA_FOLDER = Symbol('data folder');
