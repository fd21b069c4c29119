import { join } from 'node:path';
import { isPersonal } from '#kernel/personal';
import { copyWithChangedByte, readState } from '#scenarios/case-audit';
import type { CaseOne } from '#scenarios/case-one';
import { runCli } from '#test/support/command-line';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';
import { RecordedLog } from '#test/support/recorded-log';

const EVENT_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The same value, with any text in the place of each personal text, which the command line leaves encrypted. */
const expectReadable = (value: unknown): unknown => {
  if (isPersonal(value)) return expect.any(String);
  if (Array.isArray(value)) return value.map(expectReadable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, expectReadable(each)]));
};

let demonstration: Demonstration;
let caseOne: CaseOne;

beforeAll(async () => {
  const completed = await startWithCompletedCases();
  ({ demonstration } = completed);
  ({ caseOne } = completed.cases);
});

afterAll(() => demonstration.remove());

describe('An audit on the command line', () => {
  it('replays the state that the running service returns with names', async () => {
    const { board, contractId } = caseOne;
    const { state } = await readState(board.auditor, contractId, '2012-03-01');
    const replay = ['replay', 'contract', contractId, '--as-of', '2012-03-01'];
    const environment = { DATA_FOLDER: demonstration.folder };
    const document = await runCli([...replay, '--json'], environment);
    expect(document).toMatchObject({ code: 0, stderr: '' });
    const replayed = JSON.parse(document.stdout) as { readonly state: unknown };
    expect(replayed).toMatchObject({ category: 'contract', id: contractId, version: 35 });
    expect(state).toMatchObject(expectReadable(replayed.state) as object);
    const short = await runCli(['replay', contractId, '--revision', '34', '--json'], environment);
    expect(short).toEqual(document);
    const { stdout } = await runCli(replay, environment);
    expect(stdout).toMatch(/^34 {2}2012-02-20T09:00:00.000Z .* VariationAgreed/m);
    expect(stdout).not.toMatch(/^35 /m);
  });

  it('explains in one sentence what cannot be found', async () => {
    const { contractId } = caseOne;
    const invalidArguments = [
      ['contract', contractId, '--as-of', '2011-09-25'],
      ['contract', contractId, '--as-of', 'March'],
      ['contract', 'nothing'],
      ['treaty', contractId],
      ['contract', contractId, '--events', '/nowhere/events.db'],
    ];
    for (const args of invalidArguments) {
      const isUsageError = args.includes('March') || args.includes('treaty');
      const { code, stdout, stderr } = await runCli(['replay', ...args], { DATA_FOLDER: demonstration.folder });
      expect({ args, code, stdout, sentences: stderr.trim().split('\n').length }).toEqual({
        args,
        code: isUsageError ? 2 : 1,
        stdout: '',
        sentences: 1,
      });
      expect(stderr).toMatch(/^[A-Z-].*\.\n$/);
    }
  });
});

describe('An audit of the events after the service has stopped', () => {
  beforeAll(() => demonstration.stop());

  it('finds the hash chain intact', async () => {
    const { events } = await RecordedLog.readFile(join(demonstration.folder, 'events.db'));
    const { code, stdout } = await runCli(['verify'], { DATA_FOLDER: demonstration.folder });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/the hash chain is intact\.\n$/) as string,
    });
    expect(stdout).toContain(`${events.length} events in `);
  });

  it('finds one changed byte in a copy and names the event', async () => {
    const { contractId } = caseOne;
    const [events, copy] = ['events.db', 'copy.db'].map((name) => join(demonstration.folder, name));
    copyWithChangedByte(events ?? '', copy ?? '', '",74,"2012-');
    const { code, stdout } = await runCli(['verify', '--events', copy ?? '']);
    const namedEvents = stdout.split('\n').filter((line) => EVENT_ID.test(line));
    expect({ code, namedEvents }).toEqual({
      code: 1,
      namedEvents: [
        expect.stringMatching(new RegExp(`^MeasurementRecorded 32 of contract-${contractId} \\(position \\d+, id `)),
      ],
    });
    expect(stdout).toMatch(/irregularities: 1\.\n$/);
  });
});
