/**
 * In the description of a name that is stored as it is written, because lists sort by it, documents print it or the public reads it: that of a board, an
 * alliance, a network, a fund, a body, a document or a code. See decision 99.
 */
export const NAMES_NO_PEOPLE = 'Must not name people, because it is stored as it is written.';
