import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';

/** A service of a compose file, as far as the specifications look at it. */
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

const USE = /\$(?:\$|\{(\w+)(?:(:?[-?])([^}]*))?\})/g;

const valueFor = (use: string, name: string, operator: string, operand: string, variables: Variables): string => {
  const value = variables[name];
  if (value !== undefined && !(operator.startsWith(':') && value === '')) return value;
  if (operator.endsWith('?')) throw new Error(operand === '' ? use : operand);
  return operator.endsWith('-') ? operand : '';
};

/** Puts values in place of `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as Compose does; throws the message where a required one is missing. */
export const interpolated = (text: string, variables: Variables): string =>
  text.replace(USE, (use: string, name?: string, operator?: string, operand?: string) =>
    name === undefined ? '$' : valueFor(use, name, operator ?? '', operand ?? '', variables),
  );

const valuesIn = (node: unknown, variables: Variables): unknown => {
  if (typeof node === 'string') return interpolated(node, variables);
  if (Array.isArray(node)) return node.map((each) => valuesIn(each, variables));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, valuesIn(value, variables)]));
};

/** The file as it is written: YAML in which no key stands twice, with its anchors. Throws what the parser finds amiss. */
export const readYaml = (path: string): unknown =>
  parse(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true, merge: true, stringKeys: true });

/** A compose file with these variables in place, and what its services extend. */
export const readCompose = (path: string, variables: Variables): ComposeFile => {
  const file = valuesIn(readYaml(path), variables) as ComposeFile;
  const services = Object.entries(file.services).map(([name, service]) => {
    if (service.extends === undefined) return [name, service] as const;
    const { extends: from, ...own } = service;
    const base = readCompose(join(dirname(path), from.file), variables).services[from.service];
    if (base === undefined) throw new Error(`There is no ${from.service} in ${from.file}.`);
    return [name, { ...base, ...own }] as const;
  });
  return { ...file, services: Object.fromEntries(services) };
};

/** The variables of an env file. */
export const readVariables = (path: string): Variables => {
  const found = parseEnv(readFileSync(path, 'utf8'));
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value ?? '']));
};
