import { accessSync, constants, statSync } from 'node:fs';
import { Complaint, WrongUse } from '#cli/cli-error';

/** A day of the calendar (YYYY-MM-DD). Throws `WrongUse`. */
export const dayGiven = (option: string, value: string): string => {
  const moment = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value;
  if (!exists) throw new WrongUse(`What ${option} takes is a day like 2012-03-01, not «${value}».`);
  return value;
};

/** The id of a person. Throws `WrongUse`. */
export const idGiven = (option: string, value: string): string => {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return value;
  throw new WrongUse(`What ${option} takes is an id: a UUID in lower case, not «${value}».`);
};

/** A whole number from 0. Throws `WrongUse`. */
export const numberGiven = (option: string, value: string): number => {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new WrongUse(`What ${option} takes is a whole number, not «${value}».`);
};

/** Where a service runs, without a slash at its end; it is not repeated in the complaint, as it may hold a password. */
export const addressGiven = (option: string, value: string): string => {
  const url = URL.parse(value);
  const plain = url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}` === '';
  if (!plain) throw new WrongUse(`What ${option} takes is an address like http://127.0.0.1:3000.`);
  return url.href.replace(/\/$/, '');
};

/** A token in the form of a header; it is a secret, so that the complaint does not repeat it. */
export const tokenGiven = (value: string | undefined): string => {
  if (value === undefined) throw new WrongUse('Give a token with --token or TOKEN; npm run --silent token prints one.');
  if (!/^[\w.~+/-]+=*$/.test(value))
    throw new WrongUse('The token holds characters that no token has; npm run --silent token prints one.');
  return value;
};

/** A file that can be read. Throws `Complaint`. */
export const fileGiven = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Complaint(`There is no file ${path}.`);
  if (!found.isFile()) throw new Complaint(`What lies at ${path} is not a file.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Complaint(`The file ${path} may not be read.`);
  }
  return path;
};
