import { randomUUID } from 'node:crypto';
import { isBoardRole } from '#api/access/role-kinds';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { CIRCUMSTANCES, approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { person } from '#domain/person';
import { commandRequest } from '#execution/command-executor';
import { fillPath, listRoutes, type ApiDescription, type Route } from '#test/support/api-description';

const CASE_KINDS = ['request', 'decision', 'contract', 'escalation'];
const CONCERN = 'Agreed actions were not begun.';

/** Texts that appear only in the papers of the case. */
const PAPERS = [CIRCUMSTANCES, CONCERN, 'MK-1'];

type RequestVariant = Readonly<Record<'body' | 'headers', Readonly<Record<string, string>>>>;

/** Different requests with which a person could try to find out whether a case exists. */
const VARIANTS: readonly RequestVariant[] = [
  { body: {}, headers: {} },
  { body: {}, headers: { 'if-match': '"1"' } },
  { body: {}, headers: { 'if-match': 'W/"nonsense"', 'if-none-match': '*' } },
  { body: {}, headers: { 'idempotency-key': 'key-number-1' } },
  { body: { 'no such field': '1' }, headers: { accept: 'text/csv' } },
];

const REQUIRED_QUERY: Readonly<Record<string, string>> = {
  '/v1/schools': '?area=879',
  '/v1/schools/nearest': '?easting=250000&northing=55000',
};

describe('A person with a conflict of interest in a case', () => {
  let testBoard: TestBoard;
  let routes: Route[];
  let ids: Readonly<Record<string, string>>;
  /** One person with a conflict and one without, by role. */
  let excluded: Readonly<Record<string, Caller>>;
  let independent: Readonly<Record<string, Caller>>;

  const createMember = async (office: 'member' | 'vice-chair'): Promise<Caller> => {
    const { service, boardId } = testBoard;
    const role = office === 'member' ? 'board-member' : office;
    const caller = await service.createCaller(role, { kind: 'board', id: boardId });
    const seat = { memberId: randomUUID(), personId: caller.id, office, schoolUrn: null, to: null };
    await service.executor.execute(
      commandRequest(board, 'AppointMember', boardId, { ...seat, from: '2011-09-01' }, service.commandContext()),
    );
    return caller;
  };

  /** Makes the person head of the supported school. Their token does not include this role. */
  const becomeHead = async ({ id }: Caller): Promise<void> => {
    const scope = { kind: 'school', id: SUPPORTED } as const;
    const assignment = {
      roleAssignmentId: randomUUID(),
      role: 'school-head',
      scope,
      from: '2011-11-07',
      to: null,
    } as const;
    await testBoard.service.executor.execute(
      commandRequest(person, 'AssignRole', id, assignment, testBoard.service.commandContext()),
    );
  };

  beforeAll(async () => {
    testBoard = await createTestBoard();
    const { service, boardId, fundId, leaderId, systemLeader, chair } = testBoard;
    const scope = { kind: 'board', id: boardId } as const;
    const [request, meeting] = await tableRequest(testBoard);
    const decision = await approveRequest(testBoard, request, meeting);
    const contract = await startContract(testBoard, decision);
    service.setDay('2011-11-07');
    const concern = { kind: 'leadership', aimIds: [], detail: CONCERN };
    const escalation = await systemLeader.submit(`contracts/${contract}/concerns`, concern);
    await service.whenIdle();
    independent = { 'board-member': await createMember('member'), clerk: testBoard.clerk, auditor: testBoard.auditor };
    const [clerk, auditor] = [await service.createCaller('clerk', scope), await service.createCaller('auditor', scope)];
    excluded = {
      'board-member': await createMember('member'),
      'vice-chair': await createMember('vice-chair'),
      clerk,
      auditor,
      chair,
    };
    for (const one of Object.values(excluded)) await becomeHead(one);
    const cases = { request, decision, contract, escalation };
    ids = { ...cases, meeting, board: boardId, fund: fundId, leader: leaderId, school: SUPPORTED };
    routes = listRoutes(JSON.parse(JSON.stringify(service.document())) as ApiDescription);
  });

  afterAll(() => testBoard.service.close());

  /** The response to a request for the case with this id, without the id and values that differ in every response. */
  const describeResponse = async (
    caller: Caller,
    { path, method }: Route,
    named: Record<string, string>,
    id: string,
    variant: RequestVariant,
  ) => {
    const at = fillPath(path, { ...ids, ...named }).replace('/v1/', '');
    if (method === 'GET') {
      const { status, text, headers } = await caller.getRaw(at, variant.headers);
      return JSON.stringify({ status, text, etag: headers.etag })
        .replaceAll(id, 'ID')
        .replace(/correlationId.*?,|correlationId.*/, '');
    }
    const { status, etag, body } = await caller.post(at, variant.body, variant.headers);
    return JSON.stringify({ status, etag, body: { ...body, correlationId: null } }).replaceAll(id, 'ID');
  };

  it('gets the same response as for a case that does not exist, on every route and for every kind of request', async () => {
    const partsOfCases = [
      'bid',
      'offer',
      'aim',
      'part',
      'clause',
      'session',
      'evidence',
      'visit',
      'pause',
      'groupMeeting',
      'member',
      'variation',
      'condition',
      'circumstance',
      'deployed',
      'measurement',
      'report',
      'review',
      'statement',
      'answer',
      'entry',
      'notice',
      'representation',
      'power',
      'handOver',
    ];
    const parts = Object.fromEntries(partsOfCases.map((part) => [part, randomUUID()]));
    let compared = 0;
    for (const route of routes) {
      const kind = CASE_KINDS.find((each) => route.params.includes(each));
      if (kind === undefined) continue;
      for (const role of Object.keys(route.policy ?? {}).filter(isBoardRole))
        for (const variant of VARIANTS) {
          const responses = [ids[kind] ?? '', randomUUID()].map((id) =>
            describeResponse(excluded[role]!, route, { ...parts, [kind]: id }, id, variant),
          );
          const [found, missing] = await Promise.all(responses);
          expect([role, route.method, route.path, found]).toEqual([role, route.method, route.path, missing]);
          expect(found).toContain('"status":404');
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(150);
  });

  it('sees the case withheld in every list and format in which others can read it', async () => {
    const reads = routes.filter(({ method, path, params }) => {
      const known = params.every((name) => ids[name] !== undefined && !CASE_KINDS.includes(name));
      return method === 'GET' && path.startsWith('/v1/') && known;
    });
    const findPapers = (text: string): string[] => PAPERS.filter((words) => text.includes(words));
    const open: string[] = [];
    for (const { path, policy = {} } of reads)
      for (const role of Object.keys(independent).filter((each) => policy[each] !== undefined))
        for (const accept of ['application/json', 'text/csv']) {
          const at = fillPath(path, ids).replace('/v1/', '') + (REQUIRED_QUERY[path] ?? '');
          const { text: withheld } = await excluded[role]!.getRaw(at, { accept });
          expect([role, path, accept, findPapers(withheld)]).toEqual([role, path, accept, []]);
          const { text: shown } = await independent[role]!.getRaw(at, { accept });
          if (findPapers(shown).length > 0) open.push(`${role} ${path}`);
        }
    for (const list of [
      'boards/{board}/contracts',
      'boards/{board}/due',
      'meetings/{meeting}',
      'schools/{school}/contracts',
    ])
      expect(open).toContain(`clerk /v1/${list}`);
  });
});
