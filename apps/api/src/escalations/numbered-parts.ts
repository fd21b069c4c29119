/** The number of a part of a concern, from 1; 0, which no part has, for anything else. */
export const toPartNumber = (text: string): number => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0);
