/** Id of the person with whom every installation starts, so that someone can set up the rest. */
export const FIRST_ADMINISTRATOR = '00000000-0000-4000-8000-000000000001';
