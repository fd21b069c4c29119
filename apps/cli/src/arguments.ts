import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { CliError, UsageError } from '#cli/cli-error';
import type { IsoDay } from '#kernel/time';

const isDay = (value: string): value is IsoDay => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
};

/** Parses a calendar day (YYYY-MM-DD). Throws `UsageError`. */
export const parseDay = (option: string, value: string): IsoDay => {
  if (!isDay(value)) throw new UsageError(`Option ${option} must be a day such as 2012-03-01, not "${value}".`);
  return value;
};

/** Parses the id of a person. Throws `UsageError`. */
export const parseId = (option: string, value: string): string => {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return value;
  throw new UsageError(`Option ${option} must be a UUID in lower case, not "${value}".`);
};

/** Parses a whole number from 0. Throws `UsageError`. */
export const parseNumber = (option: string, value: string): number => {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`Option ${option} must be a whole number, not "${value}".`);
};

/** Parses the URL of a service and removes a trailing slash. Throws `UsageError`, whose message does not contain the URL because it may have a password. */
export const parseUrl = (option: string, value: string): string => {
  const url = URL.parse(value);
  const valid = url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}` === '';
  if (!valid) throw new UsageError(`Option ${option} must be a URL such as http://127.0.0.1:3000.`);
  return url.href.replace(/\/$/, '');
};

/**
 * Reads a bearer token from a file, or else from `TOKEN` in the environment; never from the command line, which every user of the machine can read. Throws
 * `UsageError`, whose message does not contain the token, and `CliError` when the file cannot be read.
 */
export const readToken = (file: string | undefined): string => {
  const value = file === undefined ? process.env.TOKEN : readFileSync(parseFile(file), 'utf8').trim();
  if (value === undefined)
    throw new UsageError('A token is required. Set --token-file or TOKEN; npm run --silent token prints one.');
  if (!/^[\w.~+/-]+=*$/.test(value))
    throw new UsageError('The token contains invalid characters. Print a valid one with npm run --silent token.');
  return value;
};

/** Checks that the file can be read. Throws `CliError`. */
export const parseFile = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new CliError(`There is no file ${path}.`);
  if (!found.isFile()) throw new CliError(`${path} is not a file.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new CliError(`The file ${path} cannot be read. Check its permissions.`);
  }
  return path;
};
