import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';

/** The parts of a service of a compose file that the tests check. */
export interface ComposeService {
  readonly image: string;
  readonly build?: object;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly privileged?: boolean;
  readonly tmpfs?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly profiles?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: readonly string[] };
  readonly deploy?: {
    readonly replicas?: number;
    readonly resources: { readonly limits: Readonly<Record<string, unknown>> };
  };
  readonly pids_limit?: number;
  readonly restart?: string;
  readonly stop_grace_period?: string;
  readonly depends_on?: readonly string[] | Readonly<Record<string, { readonly condition: string }>>;
  readonly extends?: { readonly file: string; readonly service: string };
}

export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
}

export type Variables = Readonly<Record<string, string>>;

const REFERENCE = /\$(?:\$|\{(\w+)(?:(:?[-?])([^}]*))?\})/g;

const substitute = (
  reference: string,
  name: string,
  operator: string,
  operand: string,
  variables: Variables,
): string => {
  const value = variables[name];
  if (value !== undefined && !(operator.startsWith(':') && value === '')) return value;
  if (operator.endsWith('?')) throw new Error(operand === '' ? reference : operand);
  return operator.endsWith('-') ? operand : '';
};

/** Replaces `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as Compose does. Throws the message if a required variable is missing. */
export const interpolate = (text: string, variables: Variables): string =>
  text.replace(REFERENCE, (reference: string, name?: string, operator?: string, operand?: string) =>
    name === undefined ? '$' : substitute(reference, name, operator ?? '', operand ?? '', variables),
  );

const interpolateAll = (node: unknown, variables: Variables): unknown => {
  if (typeof node === 'string') return interpolate(node, variables);
  if (Array.isArray(node)) return node.map((each) => interpolateAll(each, variables));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, interpolateAll(value, variables)]));
};

/** Parses a YAML file with anchors. Throws if the file is invalid or a key appears twice. */
export const readYaml = (path: string): unknown =>
  parse(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true, merge: true, stringKeys: true });

/** Reads a compose file, with these variables and with the services that its services extend. */
export const readCompose = (path: string, variables: Variables): ComposeFile => {
  const file = interpolateAll(readYaml(path), variables) as ComposeFile;
  const services = Object.entries(file.services).map(([name, service]) => {
    if (service.extends === undefined) return [name, service] as const;
    const { extends: from, ...own } = service;
    const base = readCompose(join(dirname(path), from.file), variables).services[from.service];
    if (base === undefined) throw new Error(`${from.file} has no service ${from.service}.`);
    return [name, { ...base, ...own }] as const;
  });
  return { ...file, services: Object.fromEntries(services) };
};

/** Reads the variables of an env file. */
export const readVariables = (path: string): Variables => {
  const found = parseEnv(readFileSync(path, 'utf8'));
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value ?? '']));
};
