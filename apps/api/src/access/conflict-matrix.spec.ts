import { randomUUID } from 'node:crypto';
import { isBoardRole } from '#api/access/conflicts';
import { aBoard, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { CIRCUMSTANCES, decided, started, tabled } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { person } from '#domain/person';
import { filled, routesOf, type ApiDescription, type Route } from '#test/support/api-description';

const CASE_KINDS = ['request', 'decision', 'contract', 'escalation'];
const CONCERN = 'Agreed actions were not begun.';

/** What the papers of the case say, and nothing else does. */
const PAPERS = [CIRCUMSTANCES, CONCERN, 'MK-1'];

type Asked = Readonly<Record<'body' | 'headers', Readonly<Record<string, string>>>>;

/** However somebody asks who wants to know whether there is a case. */
const WAYS: readonly Asked[] = [
  { body: {}, headers: {} },
  { body: {}, headers: { 'if-match': '"1"' } },
  { body: {}, headers: { 'if-match': 'W/"nonsense"', 'if-none-match': '*' } },
  { body: {}, headers: { 'idempotency-key': 'key-number-1' } },
  { body: { 'no such field': '1' }, headers: { accept: 'text/csv' } },
];

describe('Whoever has a conflict of interest in a case', () => {
  let there: ABoard;
  let routes: Route[];
  let ids: Readonly<Record<string, string>>;
  /** By role: one with a conflict, and one without. */
  let kept: Readonly<Record<string, Caller>>;
  let free: Readonly<Record<string, Caller>>;

  const member = async (): Promise<Caller> => {
    const { service, boardId } = there;
    const caller = await service.caller('board-member', { kind: 'board', id: boardId });
    const seat = { memberId: randomUUID(), personId: caller.id, office: 'member', schoolUrn: null, to: null } as const;
    await service.streams.handle(board, 'AppointMember', boardId, { ...seat, from: '2011-09-01' }, service.occasion());
    return caller;
  };

  /** By a standing of which their token does not speak: what they are as its head, they are not here. */
  const comesToLeadTheSchool = async ({ id }: Caller): Promise<void> => {
    const scope = { kind: 'school', id: SUPPORTED } as const;
    const standing = { standingId: randomUUID(), role: 'school-head', scope, from: '2011-11-07', to: null } as const;
    await there.service.streams.handle(person, 'GrantStanding', id, standing, there.service.occasion());
  };

  beforeAll(async () => {
    there = await aBoard();
    const { service, boardId, fundId, leaderId, systemLeader, chair } = there;
    const scope = { kind: 'board', id: boardId } as const;
    const [request, meeting] = await tabled(there);
    const decision = await decided(there, request, meeting);
    const contract = await started(there, decision);
    service.on('2011-11-07');
    const concern = { kind: 'leadership', aimIds: [], detail: CONCERN };
    const escalation = await systemLeader.made(`contracts/${contract}/concerns`, concern);
    await service.quiet();
    free = { 'board-member': await member(), clerk: there.clerk, auditor: there.auditor };
    const [clerk, auditor] = [await service.caller('clerk', scope), await service.caller('auditor', scope)];
    kept = { 'board-member': await member(), clerk, auditor, chair };
    for (const one of Object.values(kept)) await comesToLeadTheSchool(one);
    const cases = { request, decision, contract, escalation };
    ids = { ...cases, meeting, board: boardId, fund: fundId, leader: leaderId, school: SUPPORTED };
    routes = routesOf(JSON.parse(JSON.stringify(service.document())) as ApiDescription);
  }, 60_000);

  afterAll(() => there.service.close());

  /** What somebody is told of a case of this id, without the id and what is of each answer alone. */
  const told = async (
    caller: Caller,
    { path, method }: Route,
    named: Record<string, string>,
    id: string,
    asked: Asked,
  ) => {
    const at = filled(path, { ...ids, ...named }).replace('/v1/', '');
    if (method === 'GET') {
      const { status, text, headers } = await caller.read(at, asked.headers);
      return JSON.stringify({ status, text, etag: headers.etag })
        .replaceAll(id, 'ID')
        .replace(/correlationId.*?,|correlationId.*/, '');
    }
    const { status, etag, body } = await caller.post(at, asked.body, asked.headers);
    return JSON.stringify({ status, etag, body: { ...body, correlationId: null } }).replaceAll(id, 'ID');
  };

  it('is told of it, on every route and however they ask, what is told of a case that does not exist', async () => {
    const parts = Object.fromEntries(['aim', 'visit', 'variation', 'condition'].map((part) => [part, randomUUID()]));
    let compared = 0;
    for (const route of routes) {
      const kind = CASE_KINDS.find((each) => route.params.includes(each));
      if (kind === undefined) continue;
      for (const role of Object.keys(route.policy ?? {}).filter(isBoardRole))
        for (const way of WAYS) {
          const answers = [ids[kind] ?? '', randomUUID()].map((id) =>
            told(kept[role]!, route, { ...parts, [kind]: id }, id, way),
          );
          const [found, missing] = await Promise.all(answers);
          expect([role, route.method, route.path, found]).toEqual([role, route.method, route.path, missing]);
          expect(found).toContain('"status":404');
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(150);
  });

  it('finds it withheld in every list, in whatever form, where the others read of it', async () => {
    const reads = routes.filter(({ method, path, params }) => {
      const known = params.every((name) => ids[name] !== undefined && !CASE_KINDS.includes(name));
      return method === 'GET' && path.startsWith('/v1/') && known;
    });
    const papersIn = (text: string): string[] => PAPERS.filter((words) => text.includes(words));
    const open: string[] = [];
    for (const { path, policy = {} } of reads)
      for (const role of Object.keys(free).filter((each) => policy[each] !== undefined))
        for (const accept of ['application/json', 'text/csv']) {
          const at = filled(path, ids).replace('/v1/', '') + (path === '/v1/schools' ? '?area=879' : '');
          const { text: withheld } = await kept[role]!.read(at, { accept });
          expect([role, path, accept, papersIn(withheld)]).toEqual([role, path, accept, []]);
          const { text: shown } = await free[role]!.read(at, { accept });
          if (papersIn(shown).length > 0) open.push(`${role} ${path}`);
        }
    for (const list of ['boards/{board}/contracts', 'boards/{board}/due', 'meetings/{meeting}', 'schools/{school}'])
      expect(open).toContain(`clerk /v1/${list}`);
  });
});
