/** Id of the person that every installation begins with, so that somebody can set up the rest. */
export const FIRST_ADMINISTRATOR = '00000000-0000-4000-8000-000000000001';
