import { ROLES } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import { listRoutes, readApiDescription } from '#test/support/api-description';
import {
  answerTo,
  CASE_KINDS,
  listReferenceFields,
  missingId,
  OPEN_KINDS,
  type ReferenceField,
} from '#test/support/body-references';
import { startWithCompletedCases } from '#test/support/completed-cases';
import { listCaseIds, type DemoCases } from '#test/support/demo-cases';
import type { Demonstration } from '#test/support/demonstration';
import { createSender, type Send } from '#test/support/raw-requests';

type Ids = Readonly<Record<string, string>>;

const DAY = '2011-09-01';

/** Records of Plymouth, by kind. */
const listForeignIds = async ({ plymouth }: DemoCases): Promise<Ids> => {
  const { board, fundId, stalledContractId: contract, escalationId } = plymouth;
  const { decisionId: decision, requestId } = await board.clerk.read('/v1/contracts/{contract}', { contract });
  const { taken } = (await board.clerk.read('/v1/decisions/{decision}', { decision })).state;
  return {
    board: board.id,
    fund: fundId,
    contract,
    'contract-or-decision': contract,
    decision,
    request: String(requestId),
    meeting: String(taken.meetingId),
    escalation: escalationId,
  };
};

describe('The records that bodies name', () => {
  let demonstration: Demonstration;
  let send: Send;
  let own: Ids;
  let foreign: Ids;
  let fields: ReferenceField[];
  let tokens: Readonly<Record<'free' | 'conflicted' | 'officer' | 'chair', string>>;
  let recorded = 0;

  const nameField = ({ route, path, kind }: ReferenceField): string => `${route.path} ${path.join('.')} (${kind})`;

  /** An officer decides for the council, so a conflict of interest in the board takes nothing away. */
  const isForOfficers = ({ route: { policy = {} } }: ReferenceField): boolean =>
    Object.keys(policy).every((role) => role === 'la-officer');
  /** Whoever chairs the board grants its funds, and the clerk does not. */
  const isForChair = ({ route: { policy = {} } }: ReferenceField): boolean => 'chair' in policy && !('clerk' in policy);
  const tokenFor = (field: ReferenceField): string => {
    if (isForOfficers(field)) return tokens.officer;
    return isForChair(field) ? tokens.chair : tokens.free;
  };

  beforeAll(async () => {
    const completed = await startWithCompletedCases();
    const { cases } = completed;
    ({ demonstration } = completed);
    send = createSender(demonstration.url);
    const ids = await listCaseIds(cases);
    foreign = await listForeignIds(cases);
    // The first case has no concern of its own.
    const { board = '', school = '' } = ids;
    const concern = { kind: 'engagement', detail: 'Nobody came to the meeting' } as const;
    const concerns = '/v1/boards/{board}/schools/{school}/concerns';
    const { id: escalation } = await cases.caseOne.board.clerk.record(concerns, { board, school }, concern);
    own = {
      ...ids,
      escalation,
      'discussed-school': ids.school ?? '',
      'contract-or-decision': ids.contract ?? '',
    };
    const description = await readApiDescription(demonstration.url);
    fields = listReferenceFields(listRoutes(description), description, own);
    const { installation, key } = demonstration;
    const createToken = async (...roles: Parameters<typeof installation.register>[2][]): Promise<string> => {
      const { personId } = await installation.register('Caller', DAY, ...roles);
      return issueToken(key, { person: personId, roles: ROLES });
    };
    const clerk = { role: 'clerk', scope: { kind: 'board', id: own.board ?? '' } } as const;
    const leader = { role: 'system-leader', scope: { kind: 'leader', id: own.leader ?? '' } } as const;
    const head = { role: 'school-head', scope: { kind: 'school', id: own.school ?? '' } } as const;
    const officer = { role: 'la-officer', scope: { kind: 'area', id: own.area ?? '' } } as const;
    const director = { role: 'alliance-director', scope: { kind: 'alliance', id: own.alliance ?? '' } } as const;
    tokens = {
      free: await createToken(clerk, leader, director),
      conflicted: await createToken(clerk, leader, director, head),
      officer: await createToken(officer),
      chair: await issueToken(key, { person: cases.caseOne.board.chair.personId, roles: ROLES }),
    };
    recorded = await demonstration.countEvents();
  });

  afterAll(() => demonstration.remove());

  it('are found in the description of the service', () => {
    const kinds = new Set(fields.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'alliance',
      'body',
      'contract',
      'contract-or-decision',
      'decision',
      'discussed-school',
      'escalation',
      'fund',
      'leader',
      'meeting',
      'person',
      'school',
    ]);
  });

  it('are refused alike when they do not exist and when they belong to another board', async () => {
    for (const field of fields) {
      const caller = { token: tokenFor(field), ids: own };
      const missing = await answerTo(send, field, missingId(field.kind), caller);
      expect([nameField(field), missing]).toEqual([
        nameField(field),
        expect.stringMatching(/^404 not-found: There is no [a-z]+ with the id ID\.$/),
      ]);
      if (OPEN_KINDS.includes(field.kind)) continue;
      const other = foreign[field.kind] ?? 'none';
      expect([nameField(field), await answerTo(send, field, other, caller)]).toEqual([nameField(field), missing]);
    }
    expect(await demonstration.countEvents()).toBe(recorded);
  });

  it('are refused like those that do not exist when the caller has a conflict of interest', async () => {
    const inCase = fields.filter(
      (field) => CASE_KINDS.includes(field.kind) && own[field.kind] !== undefined && !isForOfficers(field),
    );
    expect(inCase.length).toBeGreaterThan(2);
    for (const field of inCase) {
      const caller = { token: tokens.conflicted, ids: own };
      const missing = await answerTo(send, field, missingId(field.kind), caller);
      const withheld = await answerTo(send, field, own[field.kind] ?? '', caller);
      expect([nameField(field), withheld]).toEqual([nameField(field), missing]);
    }
    expect(await demonstration.countEvents()).toBe(recorded);
  });

  it('are not refused as unknown when the caller may name them', async () => {
    // Nobody offered this caller work, and the caller has begun no draft, so the paths of an answer to an offer and of a submission name none.
    const answerable = fields.filter(
      ({ route, kind }) => own[kind] !== undefined && !/offers.*acceptance|request-drafts.*submission/.test(route.path),
    );
    for (const field of answerable) {
      const answer = await answerTo(send, field, own[field.kind] ?? '', { token: tokenFor(field), ids: own });
      expect([nameField(field), answer]).toEqual([nameField(field), expect.not.stringMatching(/^(400|401|403|404) /)]);
    }
  });
});
