import { join } from 'node:path';
import { measureBeside, send, type Answer, type Latency, type ServiceRequest } from '#bench/probe';
import {
  BOARD_ID,
  createRegister,
  FUND_ID,
  generateBusyBoard,
  LONG_CONTRACT_ID,
  LONG_MEETING_ID,
} from '#bench/seed-board';
import { writeLog } from '#bench/seed-logs';
import { addDays } from '#kernel/time';
import { waitUntil } from '#kernel/testing/wait-until';
import { Installation } from '#scenarios/demo-installation';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { listCostliestRequests, type CostlyRequest } from '#test/support/costliest-requests';
import { LAST_DAY } from '#test/support/demo-cases';
import { HostileClient } from '#test/support/hostile-client';

const TODAY = addDays(LAST_DAY, 1);
const CONTRACTS = 1_000;
const SCHOOLS = 1_000;
/** Requests of the same kind that are open at once. */
const WIDTH = 4;
/** Measures only the requests whose name contains these words, such as "history, as CSV". Default: all. */
const ONLY = process.env.ROUTE ?? '';
/** How long requests of one kind are sent. */
const DURATION_MS = 250;
const TIMEOUT_MS = 900_000;

interface Delay extends Latency {
  readonly name: string;
  readonly statuses: readonly number[];
  readonly bytes: number;
}

const formatLine = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(78), ...cells.map((cell) => cell.padStart(9))].join(' ');

const formatDelay = ({ name, statuses, bytes, p50Ms, p99Ms }: Delay): string =>
  formatLine(name, statuses.join('/'), String(bytes), p50Ms.toFixed(1), p99Ms.toFixed(1));

const HEADER = formatLine('GET /v1/me beside', 'status', 'bytes', 'p50 ms', 'p99 ms');

/** A file with one link or group of each school. */
const createTies = (captions: string, text: string): string =>
  [`URN,${captions}`, ...Array.from({ length: SCHOOLS }, (_, index) => `${200_000 + index},100001,${text}`)].join('\n');

/** A file with as many rows as there are schools. */
const createRows = (captions: string, toRow: (row: number) => string): string =>
  [captions, ...Array.from({ length: SCHOOLS }, (_, index) => toRow(index))].join('\n');

describe('The costliest request of every route', () => {
  let client: HostileClient;
  let service: RunningService;
  let probe: ServiceRequest;

  beforeAll(async () => {
    client = await HostileClient.start();
    await client.demonstration.stop();
    const { folder, key } = client.demonstration;
    await writeLog(join(folder, 'events.db'), generateBusyBoard(CONTRACTS, TODAY));
    service = await startService({ DEMO: 'true', DATA_FOLDER: folder, PORT: '0', REQUESTS_PER_MINUTE: '0' });
    await new Installation(service.url, key).setDay(TODAY);
    probe = { method: 'GET', path: '/v1/me', token: client.token };
    const list: ServiceRequest = { ...probe, path: `/v1/boards/${BOARD_ID}/contracts` };
    await waitUntil(async () => (await send(service.url, list)).status === 200, 'the list of all contracts');
  }, TIMEOUT_MS);
  afterAll(async () => {
    await service.stop();
    await client.demonstration.remove();
  });

  const sendRepeatedly = async (request: ServiceRequest): Promise<Answer[]> => {
    const answers: Answer[] = [];
    const end = performance.now() + DURATION_MS;
    const repeat = async (): Promise<void> => {
      do answers.push(await send(service.url, request));
      while (performance.now() < end);
    };
    await Promise.all(Array.from({ length: WIDTH }, repeat));
    return answers;
  };

  const measure = async ({ name, request }: CostlyRequest): Promise<Delay> => {
    let answers: Answer[] = [];
    const latency = await measureBeside(service.url, probe, async () => (answers = await sendRepeatedly(request)));
    const statuses = [...new Set(answers.map(({ status }) => status))].sort();
    return { name, statuses, bytes: Math.max(...answers.map(({ bytes }) => bytes)), ...latency };
  };

  it(
    'is answered in order, and delays a small request as the printed table shows',
    async () => {
      const options = {
        description: client.description,
        token: client.token,
        ids: { ...client.ids, board: BOARD_ID, fund: FUND_ID, contract: LONG_CONTRACT_ID, meeting: LONG_MEETING_ID },
        files: {
          '/v1/imports/establishments': createRegister(SCHOOLS),
          '/v1/imports/inspections': createRegister(SCHOOLS),
          '/v1/imports/alliances/{alliance}/returns': 'deliverySchool,activities\n900101,initial-training\n',
          '/v1/imports/alliances': createRows(
            'alliance,part,urn,from',
            (row) => `Alliance ${row},lead-school,900101,2011-09-01`,
          ),
          '/v1/imports/leaders': createRows(
            'name,email,providerType,designatingBody,from,homeSchool,needAreas',
            (row) => `Leader ${row},leader-${row}@example.org,nle,National College,2011-09-01,900101,mathematics`,
          ),
          '/v1/meetings/{meeting}/papers/{paper}/file': 'a,b\n'.repeat(SCHOOLS),
          '/v1/imports/links': createTies('LinkURN,LinkType', 'Predecessor'),
          '/v1/imports/groups': createTies('Group UID,Group Name', 'A Trust'),
          '/v1/imports/indicators': createTies('Indicator,AcademicYear,Value', '2024-25,62'),
        },
      };
      const all = client.routes.flatMap((route) => listCostliestRequests(route, options));
      expect(all.length).toBeGreaterThan(client.routes.length);
      const requests = all.filter(({ name }) => name.includes(ONLY));
      expect(requests).not.toEqual([]);
      const delays: Delay[] = [];
      for (const request of requests) delays.push(await measure(request));
      const lines = delays.sort((one, other) => other.p99Ms - one.p99Ms).map(formatDelay);
      process.stdout.write(`${[HEADER, ...lines].join('\n')}\n`);
      const failed = delays.filter(({ statuses }) => statuses.some((status) => status >= 500 && status !== 503));
      expect(failed).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
