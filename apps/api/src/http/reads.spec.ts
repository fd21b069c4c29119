import { randomUUID } from 'node:crypto';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { proposeClosure } from '#api/testing/succession.builder';
import { establishBody } from '#api/testing/body.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { REQUIRED_PARAMETERS } from '#api/testing/required-parameters';
import type { Caller, RawResponse } from '#api/testing/test-service';
import { alliance } from '#domain/alliance';
import { commandRequest } from '#execution/command-executor';
import { contractTemplate } from '#domain/testing/sample-templates';
import type { IsoDay } from '#kernel/time';
import type { ProcessorMonitor } from '#processing/processor-monitor';
import { ALL_VIEWS } from '#read-models/all-views';
import { recordNames } from '#read-models/record-names';
import { IMPORT, startImports, appointHub, beginDraft } from '#api/testing/readable-samples';

const TIMEOUT_MS = 120_000;

const ON_ANOTHER_THREAD = /\/(statistics|figures|cold-spots|schools-in-need|provider-performance)(\/|$)/;

/** Reads the meetings only of boards on which the caller is, and the tasks and offers only of the roles that they have. */
const BY_ROLES_OF_CALLER = /^\/v1\/me\/(calendar-file|offers)$/;

const COLD_SPOT_VIEWS = ['alliance-returns', 'directory', 'school-record', 'support-statistics'];

/** A statement that was sent to the read models. */
interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface QueryExecutor {
  executeQuery(statement: Statement): Promise<unknown>;
}

type Method = (...args: never[]) => unknown;

const omitNames = (views: readonly string[]): string[] => views.filter((name) => name !== recordNames.name);

/** Records the arguments of all calls of a method, which still does its work, until `end`. */
const recordCalls = <Target extends { [N in Name]: Method }, Name extends string>(target: Target, name: Name) => {
  const calls: Parameters<Target[Name]>[] = [];
  const original = target[name];
  const recording = function (this: unknown, ...args: Parameters<Target[Name]>): unknown {
    calls.push(args);
    return original.apply(this, args);
  };
  Object.assign(target, { [name]: recording });
  const end = () => {
    Object.assign(target, { [name]: original });
    return calls;
  };
  return { end };
};

describe('Every route that can be read', () => {
  let fixture: TestBoard;
  let auditor: Caller;
  let administrator: Caller;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, boardId, leaderId, fundId } = fixture;
    const allianceId = randomUUID();
    const from: IsoDay = '2011-09-01';
    const established = { name: 'Alliance', form: 'single' as const, leadSchools: [HOME], from };
    const context = service.commandContext();
    await service.executor.execute(commandRequest(alliance, 'EstablishAlliance', allianceId, established, context));
    await appointHub(fixture, allianceId);
    await startImports(service);
    const [requestId, meetingId] = await tableRequest(fixture);
    const decisionId = await approveRequest(fixture, requestId, meetingId);
    const contractId = await startContract(fixture, decisionId);
    const template = { ...contractTemplate, code: 'intensive-mentoring', clauses: [], reason: 'Agreed' };
    await fixture.clerk.submit(`boards/${boardId}/contract-templates`, { ...template, from: '2011-09-26' });
    // A screened request that waits for an agenda.
    const asked = {
      from: 'school',
      needAreas: ['mathematics'],
      urgency: 'soon',
      outcomesWanted: 'A',
      circumstances: 'B',
    };
    const waiting = await fixture.head.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, asked);
    await fixture.clerk.submit(`requests/${waiting}/screening`, { eligible: true, reason: 'In the area' });
    await service.whenIdle();
    auditor = await service.createCaller('auditor', { kind: 'everywhere', id: '*' });
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const set = { name: 'Opportunity areas', districts: ['E06000026'], from: '2011-09-01' };
    const priorityId = await administrator.submit('priority-areas', set);
    const people = { person: fixture.clerk.id, board: boardId, leader: leaderId, fund: fundId, alliance: allianceId };
    ids = {
      ...people,
      ...{ school: SUPPORTED, area: '879', priority: priorityId },
      network: await administrator.submit('networks', { name: 'Network', allianceId, from }),
      draft: await beginDraft(service, auditor.id, boardId),
      plan: await fixture.clerk.submit(`alliances/${allianceId}/plans`, { from, to: '2012-08-31' }),
      ...{ request: requestId, meeting: meetingId, decision: decisionId, contract: contractId, import: IMPORT },
      body: await establishBody(service, SUPPORTED),
      succession: await proposeClosure(fixture),
    };
    await auditor.submit(`me/watch-list/${SUPPORTED}`, { note: 'Ask the chair' });
  }, TIMEOUT_MS);
  afterAll(() => fixture.service.close());

  /** Names of the views whose tables this statement reads, or asks for the revision of: then their rows are read, or were kept. */
  const findViews = ({ sql, parameters }: Statement): string[] =>
    ALL_VIEWS.filter(({ tables }) =>
      tables.some(({ name }) => sql.includes(`"${name}"`) || parameters.includes(name)),
    ).map(({ name }) => name);

  /** Reads the route. Returns the views for which it waited, and the views that it read. */
  const watch = async (read: () => Promise<RawResponse>) => {
    const { processors, readModels } = fixture.service;
    const executor = Object.getPrototypeOf(Object.getPrototypeOf(readModels.database.getExecutor())) as QueryExecutor;
    const waits = recordCalls<Pick<ProcessorMonitor, 'waitFor'>, 'waitFor'>(processors, 'waitFor');
    const statements = recordCalls(executor, 'executeQuery');
    const { status } = await read();
    // A route can also wait for reactions.
    const views = new Set(ALL_VIEWS.map(({ name }) => name));
    const waited = waits.end().flatMap(([names]) => names.filter((name) => views.has(name)));
    const seen = statements.end().flatMap(([statement]) => findViews(statement));
    return { status, waited: [...new Set(waited)].sort(), read: [...new Set(seen)].sort() };
  };

  it(
    'waits for exactly the views that it reads',
    async () => {
      const found: Record<string, readonly string[]> = {};
      for (const [path, { get }] of Object.entries(fixture.service.document().paths)) {
        if (
          get === undefined ||
          !path.startsWith('/v1/') ||
          /\{(escalation|erasure|paper)\}/.test(path) ||
          path.includes('{code}')
        )
          continue;
        const filled = path.replace('/v1/', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
        const query = REQUIRED_PARAMETERS[path] ?? '';
        const caller = /operations|persons/.test(path) ? administrator : auditor;
        const { status, ...watched } = await watch(() => caller.getRaw(`${filled}?${query}`));
        // A list without rows has no names to read.
        if (watched.read.includes(recordNames.name))
          expect([path, watched.waited]).toContainEqual(expect.arrayContaining([recordNames.name]));
        const [waited, read] = [omitNames(watched.waited), omitNames(watched.read)];
        expect([path, status]).toEqual([path, 200]);
        // Statistics are read on another thread.
        if (!ON_ANOTHER_THREAD.test(path) && !BY_ROLES_OF_CALLER.test(path))
          expect([path, waited]).toEqual([path, read]);
        if (waited.length > 0) found[path.replace('/v1/', '')] = waited;
      }
      expect(found).toEqual({
        alliances: ['directory'],
        boards: ['directory'],
        leaders: ['directory'],
        'alliances/{alliance}/nearest-schools': ['school-map'],
        'alliances/{alliance}/requests': ['tasks'],
        'alliances/{alliance}/hand-overs': ['work-offers'],
        'boards/{board}/hand-overs': ['work-offers'],
        'boards/{board}/deployment-balance': ['matching', 'school-map'],
        'meetings/{meeting}/agenda-proposals': ['board-agenda', 'due-and-late', 'matching', 'work-offers'],
        'requests/{request}/overlaps': ['matching'],
        'schools/{school}/partners': ['directory', 'matching', 'school-map'],
        'alliances/{alliance}/requests-made': ['school-record'],
        'leaders/{leader}/requests': ['tasks'],
        'schools/{school}/open-requests': ['tasks'],
        'boards/{board}/decisions': ['board-decisions'],
        'alliances/{alliance}/leader-capacity': ['directory'],
        'boards/{board}/calendar-file': ['board-agenda'],
        'boards/{board}/leader-capacity': ['directory'],
        'boards/{board}/meeting-plan': ['board-agenda'],
        'me/calendar-file': ['board-agenda', 'monitoring-groups', 'tasks'],
        'me/monitoring-groups': ['monitoring-groups'],
        'me/bids': ['own-bids'],
        'me/offers': ['work-offers'],
        'me/request-drafts': ['request-drafts'],
        'me/tasks': ['tasks'],
        'me/watch-list': ['dashboard'],
        networks: ['alliance-networks'],
        persons: ['persons'],
        'requests/{request}/bid-comparison': ['directory', 'matching', 'persons'],
        'requests/{request}/providers': ['directory', 'matching', 'persons'],
        'requests/{request}/returns': ['board-agenda', 'contract-register'],
        'responsible-bodies': ['responsible-bodies'],
        'responsible-bodies/{body}/requests-made': ['school-record'],
        'alliances/{alliance}/deployments': ['alliance-deployments'],
        'alliances/{alliance}/returns': ['alliance-returns'],
        'alliances/{alliance}/contributions': ['alliance-returns', 'alliance-work'],
        'schools/{school}/hubs': ['alliance-returns', 'alliance-work'],
        'alliances/{alliance}/plans': ['alliance-work'],
        'alliances/{alliance}/plan-actions': ['alliance-work'],
        'priority-areas': ['priority-areas'],
        'areas/{area}/cold-spots': COLD_SPOT_VIEWS,
        'areas/{area}/cold-spots/map': COLD_SPOT_VIEWS,
        'areas/{area}/figures': ['alliance-returns', 'directory', 'priority-areas', 'support-statistics'],
        'areas/{area}/provider-performance': ['support-statistics'],
        'areas/{area}/schools-in-need': ['support-statistics'],
        'areas/{area}/schools-in-need/map': ['support-statistics'],
        'boards/{board}/provider-performance': ['support-statistics'],
        'boards/{board}/schools-in-need': ['support-statistics'],
        'boards/{board}/schools-in-need/map': ['support-statistics'],
        'statistics/provider-performance': ['support-statistics'],
        'statistics/schools-in-need': ['support-statistics'],
        'statistics/schools-in-need/map': ['support-statistics'],
        'boards/{board}/agenda': ['board-agenda'],
        'boards/{board}/cold-spots': COLD_SPOT_VIEWS,
        'boards/{board}/cold-spots/map': COLD_SPOT_VIEWS,
        'boards/{board}/concerns': ['concern-register'],
        'boards/{board}/contracts': ['contract-register'],
        'boards/{board}/dashboard': ['dashboard'],
        'boards/{board}/due': ['due-and-late'],
        'boards/{board}/figures': ['alliance-returns', 'directory', 'priority-areas', 'support-statistics'],
        'boards/{board}/funds': ['fund-statement'],
        'boards/{board}/meetings': ['board-agenda'],
        'boards/{board}/requests': ['board-agenda'],
        'boards/{board}/safeguarding-referrals': ['concern-register'],
        'boards/{board}/statistics': ['board-agenda', 'contract-register', 'fund-statement'],
        'boards/{board}/waiting-requests': ['board-agenda'],
        'contracts/{contract}/comparison': ['dashboard', 'matching', 'school-profiles'],
        'contracts/{contract}/returns': ['board-agenda', 'contract-register'],
        'boards/{board}/supported-schools': ['contract-register'],
        'funds/{fund}/contracts': ['fund-statement'],
        'funds/{fund}/movements': ['fund-movements'],
        'boards/{board}/payments': ['payment-entries'],
        'funds/{fund}/forecast': ['fund-statement', 'payment-entries'],
        'contracts/{contract}/audit-trail': ['payment-entries'],
        'alliances/{alliance}/income': ['payment-entries'],
        'schools/{school}/income': ['payment-entries'],
        'leaders/{leader}/contracts': ['leader-contracts'],
        'leaders/{leader}/nearest-schools': ['school-map'],
        'me/security-log': ['security-log'],
        'security-log': ['security-log'],
        statistics: ['alliance-returns', 'directory', 'priority-areas', 'support-statistics'],
        'statistics/cold-spots': COLD_SPOT_VIEWS,
        'statistics/cold-spots/map': COLD_SPOT_VIEWS,
        schools: ['school-record'],
        'schools/nearest': ['school-map'],
        'schools/{school}/nearest': ['school-map'],
        'schools/{school}/nearest-providers': ['directory', 'school-map'],
        'schools/{school}/similar': ['school-profiles'],
        'schools/{school}/concerns': ['concern-register'],
        'schools/{school}/contracts': ['school-record'],
        'schools/{school}/requests': ['school-record'],
      });
    },
    TIMEOUT_MS,
  );

  it(
    'refuses a query parameter that it does not know, and names it',
    async () => {
      const wrong = [{ field: 'asOff', message: expect.stringMatching(/^is not a known (parameter|field)/) as string }];
      for (const [path, { get }] of Object.entries(fixture.service.document().paths)) {
        if (
          get === undefined ||
          !path.startsWith('/v1/') ||
          /\{(escalation|erasure|paper)\}/.test(path) ||
          path.includes('{code}')
        )
          continue;
        const filled = path.replace('/v1/', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
        const query = REQUIRED_PARAMETERS[path] ?? '';
        const caller = /operations|persons/.test(path) ? administrator : auditor;
        const { status, body } = await caller.get(`${filled}?${query}asOff=banana`);
        expect([path, status, body.errors]).toEqual([path, 400, wrong]);
      }
    },
    TIMEOUT_MS,
  );

  it('also refuses one with a command, whatever the body', async () => {
    const { status, body } = await fixture.clerk.post(`boards/${fixture.boardId}/meetings?dryRun=true`, {});
    expect([status, body.errors]).toEqual([400, [{ field: 'dryRun', message: 'is not a known parameter' }]]);
  });
});

describe('The position of a command', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  }, TIMEOUT_MS);
  afterAll(() => fixture.service.close());

  const increase = (headers: Readonly<Record<string, string>> = {}) =>
    fixture.clerk.post(`boards/${fixture.boardId}/meetings`, { on: '2011-09-20', place: 'Council House' }, headers);
  const readMeetings = (position: string) =>
    fixture.clerk.getRaw(`boards/${fixture.boardId}/meetings`, { 'log-position': position });

  it('is returned with every command, a later one for a later command and the same for a repeated one', async () => {
    const once = { 'idempotency-key': 'once-and-again' };
    const [first, second, repeated] = [await increase(once), await increase(), await increase(once)];
    expect(first.position).toMatch(/^\d+$/);
    expect(String(second.position) > String(first.position)).toBe(true);
    expect(repeated.position).toBe(first.position);
  });

  it('can be sent back with a query, which then includes the command', async () => {
    const { position, body } = await increase();
    const { status, text } = await readMeetings(String(position));
    expect(status).toBe(200);
    expect(text).toContain(String(body.id));
  });

  it('is rejected if the service cannot have returned it, and waited for in vain if the log ends before it', async () => {
    for (const wrong of ['', 'abc', '-1', '1'.repeat(65)])
      expect(JSON.parse((await readMeetings(wrong)).text)).toMatchObject({ status: 400, code: 'invalid-header' });
    const { status, headers, text } = await readMeetings('9'.repeat(16));
    expect([status, headers['retry-after']]).toEqual([503, '2']);
    expect(JSON.parse(text)).toMatchObject({ code: 'unavailable' });
    // It did not count for others.
    expect((await fixture.clerk.get(`boards/${fixture.boardId}/meetings`)).status).toBe(200);
  });
});
