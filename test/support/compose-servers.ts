import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuery } from '#postgres/testing/test-databases';
import type { PostgresServer } from '#postgres/testing/postgres-server';
import type { CertificatePair } from '#test/support/certificates';
import type { ComposeFile, ComposeService } from '#test/support/compose-file';

/** What the service `certificates` of a compose file has created. */
export interface ServerCertificates {
  /** Path of the certificate of the authority. */
  readonly trusted: string;
  issuedFor(server: string): CertificatePair;
}

const run = (program: string, args: readonly string[], environment: Readonly<Record<string, string>>): void => {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
};

/** Runs the script of the service `certificates` with OpenSSL. The files stay with the user of this process, who may not be allowed to give them away. */
export const makeCertificates = ({ services }: ComposeFile, folder: string): ServerCertificates => {
  const { entrypoint = [], command = [] } = services.certificates ?? {};
  const [program = '', script = ''] = entrypoint;
  const servers = command.map((server) => server.replace(/:.*/, ''));
  for (const name of ['bin', 'authority', 'trusted', ...servers.map((server) => join('certificates', server))])
    mkdirSync(join(folder, name), { recursive: true });
  copyFileSync('test/support/es-gencert-cli.sh', join(folder, 'bin', 'es-gencert-cli'));
  writeFileSync(join(folder, 'bin', 'chown'), '#!/usr/bin/env bash\n');
  for (const name of ['es-gencert-cli', 'chown']) chmodSync(join(folder, 'bin', name), 0o755);
  run(program, [join('docker', script), ...command], {
    PATH: [join(folder, 'bin'), process.env.PATH ?? ''].join(delimiter),
    AUTHORITY_FOLDER: join(folder, 'authority'),
    TRUSTED_FOLDER: join(folder, 'trusted'),
    CERTIFICATES_FOLDER: join(folder, 'certificates'),
  });
  const read = (...path: string[]): string => readFileSync(join(folder, 'certificates', ...path), 'utf8');
  return {
    trusted: join(folder, 'trusted', 'ca.crt'),
    issuedFor: (server) => ({ certificate: read(server, 'node.crt'), key: read(server, 'node.key') }),
  };
};

const readSetting = async (url: string, name: string): Promise<string> => {
  const { rows } = await runQuery(url, `select current_setting('${name}') as value`);
  return (rows as { value: string }[])[0]?.value ?? '';
};

/** The server itself writes the file, because only the server may be able to read its key. */
const writeFileOfServer = (url: string, path: string, text: string): Promise<unknown> =>
  runQuery(
    url,
    `copy (select regexp_split_to_table($file$${text.trim()}$file$, '\\n')) to program 'umask 077; cat > ${path}'`,
  );

/**
 * Does with a new server what the container does at its first start: runs the script that creates the database, and starts with the files and the settings
 * of the service. After that, the URL of the server can no longer be used.
 */
export const preparePostgres = async (
  server: PostgresServer,
  { command = [], environment = {}, volumes = [] }: ComposeService,
  { certificate, key }: CertificatePair,
): Promise<void> => {
  const { url } = server;
  const mounts = volumes.map((volume) => volume.split(':'));
  const findSource = (target: string): string => {
    const [source] = mounts.find(([, mounted]) => mounted === target) ?? [];
    if (source === undefined) throw new Error(`Nothing is mounted at ${target}.`);
    return join('docker', source);
  };
  const script = findSource('/docker-entrypoint-initdb.d/create-database.sql');
  run('psql', ['--no-psqlrc', '--set', 'ON_ERROR_STOP=1', `--file=${script}`, url], environment);
  const folder = await readSetting(url, 'data_directory');
  const texts = { '/certificate/node.crt': certificate, '/certificate/node.key': key };
  for (const setting of command.filter((each) => each.startsWith('-c'))) {
    const [name = '', value = ''] = setting.slice(2).split('=');
    const text =
      (texts as Readonly<Record<string, string>>)[value] ??
      (value.startsWith('/') ? readFileSync(findSource(value), 'utf8') : null);
    const local = text === null ? value : join(folder, `${name}.from-compose`);
    if (text !== null) await writeFileOfServer(url, local, text);
    await runQuery(url, `alter system set ${name} = '${local}'`);
  }
  await server.kill();
  await server.restart();
};
