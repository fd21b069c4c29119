import { join } from 'node:path';
import { copyWithOneByteChanged, historyOn } from '#scenarios/case-audit';
import { playCaseOne, type CaseOne } from '#scenarios/case-one';
import { cli } from '#test/support/command-line';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { LONGEST } from '#test/support/hostile-client';

const EVENT_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

let demonstration: Demonstration;
let played: CaseOne;

beforeAll(async () => {
  demonstration = await startDemonstration();
  played = await playCaseOne(demonstration.play);
}, LONGEST);

afterAll(() => demonstration.remove());

describe('The auditor, at the command line,', () => {
  it('gets what the service tells, while it runs', async () => {
    const { board, contractId } = played;
    const { state } = await historyOn(board.auditor, contractId, '2012-03-01');
    const replay = ['replay', 'contract', contractId, '--as-of', '2012-03-01'];
    const environment = { DATA_FOLDER: demonstration.folder };
    const document = await cli([...replay, '--json'], environment);
    expect(document).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(document.stdout)).toMatchObject({ category: 'contract', id: contractId, version: 28, state });
    const short = await cli(['replay', contractId, '--revision', '27', '--json'], environment);
    expect(short).toEqual(document);
    const { stdout } = await cli(replay, environment);
    expect(stdout).toMatch(/^27 {2}2012-02-20T09:00:00.000Z .* VariationAgreed/m);
    expect(stdout).not.toMatch(/^28 /m);
  });

  it('is told in one sentence what the command line cannot find', async () => {
    const { contractId } = played;
    const asked = [
      ['contract', contractId, '--as-of', '2011-09-25'],
      ['contract', contractId, '--as-of', 'March'],
      ['contract', 'nothing'],
      ['treaty', contractId],
      ['contract', contractId, '--events', '/nowhere/events.db'],
    ];
    for (const args of asked) {
      const wrongUse = args.includes('March') || args.includes('treaty');
      const { code, stdout, stderr } = await cli(['replay', ...args], { DATA_FOLDER: demonstration.folder });
      expect({ args, code, stdout, sentences: stderr.trim().split('\n').length }).toEqual({
        ...{ args, code: wrongUse ? 2 : 1, stdout: '', sentences: 1 },
      });
      expect(stderr).toMatch(/^[A-Z-].*\.\n$/);
    }
  });
});

describe('When the service has stopped', () => {
  beforeAll(() => demonstration.stop());

  it('every seal of its events is whole', async () => {
    const events = await demonstration.recorded();
    const { code, stdout } = await cli(['verify'], { DATA_FOLDER: demonstration.folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/every seal is whole\.\n$/) as string });
    expect(stdout).toContain(`${events} events in `);
  });

  it('one byte changed in a copy is found, and the event is named', async () => {
    const { contractId } = played;
    const [events, copy] = ['events.db', 'copy.db'].map((name) => join(demonstration.folder, name));
    copyWithOneByteChanged(events ?? '', copy ?? '', '"value":74');
    const { code, stdout } = await cli(['verify', '--events', copy ?? '']);
    const named = stdout.split('\n').filter((line) => EVENT_ID.test(line));
    expect({ code, named }).toEqual({
      code: 1,
      named: [expect.stringMatching(new RegExp(`^ReadingTaken 25 of contract-${contractId} \\(position \\d+, id `))],
    });
    expect(stdout).toMatch(/irregularities: 1\.\n$/);
  });
});
