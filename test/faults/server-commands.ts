import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What can be done to a running server. */
export type ServerAction = 'start' | 'stop' | 'kill' | 'freeze' | 'resume';

/** How a fault begins and ends. */
export interface ServerFault {
  /** What happens to the server, as the end of a sentence. */
  readonly name: string;
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export type ServerControls = Readonly<Partial<Record<ServerAction, () => Promise<void>>>>;

/** The servers for which commands can be given, and the setting with the address of each. */
export const SERVERS = {
  EVENT_STORE: 'EVENT_STORE_URL',
  POSTGRES: 'READ_MODELS_URL',
} as const;

export type ServerName = keyof typeof SERVERS;

/** A server of the operator: where it is, and what can be done to it. */
export interface NamedServer {
  readonly url: string;
  readonly controls: ServerControls;
}

const ACTIONS: readonly ServerAction[] = ['start', 'stop', 'kill', 'freeze', 'resume'];

/** Each fault with the action that ends it. */
const FAULTS = [
  ['stop', 'start', 'was stopped'],
  ['kill', 'start', 'was killed'],
  ['freeze', 'resume', 'was frozen'],
] as const;

const nameVariable = (server: ServerName, action: ServerAction): string => `FAULTS_${server}_${action.toUpperCase()}`;

/** Runs a command in a shell. Its output is that of this process. Rejects with the name of the variable if it fails. */
const runCommand = async (variable: string, command: string): Promise<void> => {
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(
      `The command in ${variable} failed with exit code ${String(code)}. Try it in a shell, and mend it.`,
    );
};

const readControls = (environment: NodeJS.ProcessEnv, server: ServerName): ServerControls => {
  const given = ACTIONS.flatMap((action) => {
    const variable = nameVariable(server, action);
    const command = environment[variable]?.trim() ?? '';
    return command === '' ? [] : [[action, () => runCommand(variable, command)] as const];
  });
  return Object.fromEntries(given);
};

/**
 * The server for which the environment has commands. Null if it has none. Throws an error that says which variable is missing if a fault could not be ended,
 * or if the server has no address.
 */
export const readNamedServer = (environment: NodeJS.ProcessEnv, server: ServerName): NamedServer | null => {
  const controls = readControls(environment, server);
  if (Object.keys(controls).length === 0) return null;
  for (const [begin, end] of FAULTS)
    if (controls[begin] !== undefined && controls[end] === undefined)
      throw new Error(
        `${nameVariable(server, begin)} is set: set ${nameVariable(server, end)} too, which ends the fault.`,
      );
  const url = environment[SERVERS[server]]?.trim() ?? '';
  if (url === '')
    throw new Error(`There are commands for a server: set ${SERVERS[server]} to the address of that server.`);
  return { url, controls };
};

/** The faults that can be caused and ended with these controls. */
export const listServerFaults = (server: string, controls: ServerControls): readonly ServerFault[] =>
  FAULTS.flatMap(([begin, end, what]) => {
    const [starts, ends] = [controls[begin], controls[end]];
    return starts === undefined || ends === undefined ? [] : [{ name: `${server} ${what}`, begin: starts, end: ends }];
  });
