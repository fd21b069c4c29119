import { randomUUID } from 'node:crypto';
import { designateForAlliance, establishAlliance, type TestLeader } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { buildApproval, openMeeting, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

interface Place {
  readonly rank: number | null;
  readonly kind: string;
  readonly leaderId: string | null;
  readonly candidateKey: string;
  readonly score: number;
  readonly exclusions: readonly string[];
  readonly parts: readonly { part: string; value: number; weight: number; explanation: string }[];
  readonly hasBid: boolean;
}

const WORK = {
  ...{ from: '2011-10-01', to: '2011-12-16', halfDays: 12, visits: 'series', lead: 'both', structural: false },
  brief: 'Results in mathematics have fallen for two years',
};

describe('The search for a provider', () => {
  let fixture: TestBoard;
  let director: Caller;
  let allianceId: string;
  let second: TestLeader;
  let requestId: string;
  let meetingId: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    ({ allianceId, director } = await establishAlliance(fixture, '113530'));
    second = await designateForAlliance(fixture, allianceId, '113531');
    [requestId, meetingId] = await tableRequest(fixture);
  });

  afterAll(() => fixture.service.close());

  const rank = async (query = ''): Promise<readonly Place[]> => {
    const { status, body } = await fixture.clerk.get(`requests/${requestId}/providers${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body.providers as Place[];
  };

  it('ranks leaders and alliances with each part of the score explained', async () => {
    const places = await rank();
    expect(places.map(({ kind, rank: place, exclusions }) => [kind, place, exclusions])).toEqual([
      ['leader', 1, []],
      ['alliance', 2, []],
      ['leader', 3, []],
    ]);
    expect(places[0]).toMatchObject({ leaderId: fixture.leaderId, distanceMetres: 2_000, freeHalfDays: 20, load: 0 });
    expect(places[0]?.parts).toContainEqual({
      part: 'free-days',
      value: 100,
      weight: 15,
      explanation: '20 half-days are free, and 12 are needed.',
    });
    expect(places[1]?.parts).toContainEqual(expect.objectContaining({ part: 'free-days', value: 83 }));
  });

  it('looks for other work if it is asked for, and counts only the days within the period', async () => {
    const places = await rank('?from=2012-08-31&to=2012-09-30&halfDays=4&kind=leader');
    expect(places.map(({ parts }) => parts.find(({ part }) => part === 'free-days')?.value)).toEqual([50, 50]);
    const { status, body } = await fixture.clerk.get(`requests/${requestId}/providers?from=2012-02-01&to=2012-01-01`);
    expect([status, body.errors]).toEqual([400, [{ field: 'to', message: 'must not be before 2012-02-01' }]]);
  });

  it('names why a provider is excluded, and shows it after the others', async () => {
    await fixture.service.createCaller('chair-of-governors', { kind: 'school', id: SUPPORTED }, second.leaderId);
    const excluded = await rank('?excluded=yes');
    expect(excluded).toMatchObject([{ rank: null, leaderId: second.leaderId, exclusions: ['governor'] }]);
    expect((await rank()).at(-1)).toMatchObject({ leaderId: second.leaderId });
  });

  it('is read by the board and its clerk only', async () => {
    const { head, systemLeader, members, auditor } = fixture;
    for (const [reader, status] of [
      [head, 403],
      [systemLeader, 403],
      [director, 403],
      // The head of the supported school has an interest, whatever their seat.
      [members[0], 404],
      [members[1], 200],
      [auditor, 200],
    ] as const)
      expect((await reader.get(`requests/${requestId}/providers`)).status).toBe(status);
  });

  it('offers the work to the alliance, which declines, and then to the leader, who accepts with a bid', async () => {
    const { clerk, systemLeader, leaderId, service } = fixture;
    const path = `requests/${requestId}/offers`;
    const toAlliance = { ...WORK, provider: { kind: 'alliance', allianceId }, expiresOn: '2011-09-10' };
    const first = await clerk.submit(path, toAlliance, 'offerId');
    const toLeader = { ...WORK, provider: { kind: 'leader' }, leaderId };
    expect((await clerk.post(path, toLeader)).body.code).toBe('offer-open');
    const [offered] = (await director.get('me/offers')).body.offers as Record<string, unknown>[];
    expect(offered).toMatchObject({ offerId: first, state: 'open', brief: WORK.brief, schoolUrn: SUPPORTED });
    expect((await systemLeader.get('me/offers')).body.offers).toEqual([]);
    const tasks = (await director.get('me/tasks')).body.tasks as Record<string, unknown>[];
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'answer-offer', due: '2011-09-10' }));
    expect((await systemLeader.post(`${path}/${first}/refusal`, { reasonCode: 'too-far' })).status).toBe(404);
    await director.submit(`${path}/${first}/refusal`, { reasonCode: 'no-days-left', note: 'Not before Easter' });
    const offerId = await clerk.submit(path, toLeader, 'offerId');
    const bid = { halfDays: 12, pence: 180_000, approach: 'Weekly' };
    const bidId = await systemLeader.submit(`${path}/${offerId}/acceptance`, bid, 'bidId');
    await service.whenIdle();
    const { offers } = (await clerk.get(`requests/${requestId}`)).body.state as { offers: unknown };
    expect(offers).toMatchObject([
      { answer: 'declined', reasonCode: 'no-days-left', note: 'Not before Easter' },
      { answer: 'accepted', expiresOn: '2011-09-15' },
    ]);
    expect((await systemLeader.get('me/offers?state=accepted')).body.offers).toMatchObject([{ offerId, bidId }]);
    const another = await clerk.submit(path, toLeader, 'offerId');
    expect(await systemLeader.submit(`${path}/${another}/acceptance`, bid, 'bidId')).toBe(bidId);
  });

  it('shows the bids next to each other, with the parts of the ranking', async () => {
    const { bids } = (await fixture.clerk.get(`requests/${requestId}/bid-comparison`)).body;
    expect(bids).toMatchObject([
      { leaderId: fixture.leaderId, pencePerHalfDay: 15_000, byOffer: true, rank: 1, approach: 'Weekly' },
    ]);
    expect((await rank())[0]).toMatchObject({ hasBid: true });
  });

  it('ranks each bid for its own half-days, unless others are asked for', async () => {
    const { clerk, systemLeader } = fixture;
    const path = `requests/${requestId}/bid-comparison`;
    const [{ bidId }] = (await clerk.get(path)).body.bids as [{ bidId: string }];
    const change = { halfDays: 40, pence: 600_000, approach: null, reason: 'Weekly for a year' };
    await systemLeader.submit(`requests/${requestId}/bids/${bidId}/correction`, change);
    const freeDays = async (query: string): Promise<unknown> => {
      const [bid] = (await clerk.get(`${path}${query}`)).body.bids as [
        { parts: Place['parts']; rankedHalfDays: number },
      ];
      return [bid.rankedHalfDays, bid.parts.find(({ part }) => part === 'free-days')?.value];
    };
    expect(await freeDays('')).toEqual([40, 50]);
    expect(await freeDays('?halfDays=20')).toEqual([20, 100]);
    const back = { halfDays: 12, pence: 180_000, approach: null, reason: 'Only until Easter' };
    await systemLeader.submit(`requests/${requestId}/bids/${bidId}/correction`, back);
  });

  it('keeps the ranking and the checklist in the decision, and asks for a reason if another provider than the first is chosen', async () => {
    const { clerk, chair, service, members } = fixture;
    await clerk.submit(`requests/${requestId}/rankings`, {}, 'rankingId');
    const tick = { candidateKey: `leader ${second.leaderId}`, item: 'references', on: '2011-09-01' };
    const nobody = { ...tick, candidateKey: 'leader Sam', source: 'Letter of a head' };
    expect((await clerk.post(`requests/${requestId}/due-diligence`, nobody)).body.code).toBe('unknown-candidate');
    await clerk.submit(`requests/${requestId}/due-diligence`, { ...tick, source: 'Letter of a head' });
    await openMeeting(fixture, meetingId);
    const minute = buildApproval(fixture, requestId, { leaderId: second.leaderId });
    const path = `meetings/${meetingId}/decisions`;
    expect((await clerk.post(path, minute)).body.code).toBe('departure-needed');
    const other = { reasonCode: 'because', note: 'So' };
    expect((await clerk.post(path, { ...minute, departure: other })).body.code).toBe('unknown-departure-reason');
    const departure = { reasonCode: 'better-known-to-school', note: 'Has taught there' };
    const decisionId = await clerk.submit(path, { ...minute, departure }, 'decisionId');
    await chair.submit(`meetings/${meetingId}/confirmation`);
    await service.whenIdle();
    const { comparison } = (await members[1].get(`decisions/${decisionId}`)).body.state as { comparison: object };
    expect(comparison).toMatchObject({
      ...{ chosenKey: tick.candidateKey, chosenRank: null, departure },
      ranking: { considered: 3, ranked: 2, candidates: [{ rank: 1, candidateKey: `leader ${fixture.leaderId}` }, {}] },
      diligence: [{ item: 'references', on: '2011-09-01' }],
    });
    const seen = (await fixture.head.get(`decisions/${decisionId}`)).body.state as { comparison: unknown };
    expect(seen.comparison).toBe('withheld');
    const request = (await fixture.head.get(`requests/${requestId}`)).body.state as Record<string, unknown>;
    const { bids, offers, ranking, diligence, overlaps } = request;
    expect({ bids, offers, ranking, diligence, overlaps }).toEqual({
      ...{ bids: 'withheld', offers: 'withheld', ranking: 'withheld', diligence: 'withheld', overlaps: 'withheld' },
    });
  });

  it('follows the rules that the board sets by day', async () => {
    const { clerk, boardId } = fixture;
    const path = `boards/${boardId}/matching-rules`;
    const changes = { rankingNeeded: true, rings: [{ metres: 1_000 }, { metres: 500 }] };
    const rules = { from: '2011-10-01', reason: 'Agreed by the board', changes };
    expect((await clerk.post(path, rules)).body.code).toBe('matching-rules-incomplete');
    await clerk.submit(path, { ...rules, changes: { rankingNeeded: true } });
    expect((await clerk.get(path)).body).toMatchObject({ setBy: 'published', rules: { rankingNeeded: false } });
    const later = (await clerk.get(`${path}?on=2011-10-01`)).body;
    expect(later).toMatchObject({ from: '2011-10-01', setBy: 'board', rules: { rankingNeeded: true, offerDays: 14 } });
  });
});

describe('An offer that nobody answers', () => {
  it('expires, so that the work can be offered to the next', async () => {
    const fixture = await createTestBoard();
    const { service, clerk, systemLeader, leaderId } = fixture;
    const { allianceId } = await establishAlliance(fixture, '113523');
    const [requestId] = await tableRequest(fixture);
    const path = `requests/${requestId}/offers`;
    const offer = { ...WORK, provider: { kind: 'leader' }, leaderId, expiresOn: '2011-09-05' };
    const offerId = await clerk.submit(path, offer, 'offerId');
    const correction = { halfDays: 10, reason: 'Two visits fewer' };
    await clerk.submit(`${path}/${offerId}/correction`, correction);
    const read = async (query: string) => (await systemLeader.get(`me/offers${query}`)).body.offers;
    expect(await read('?state=open')).toMatchObject([{ offerId, halfDays: 10, expiresOn: '2011-09-05' }]);
    service.setDay('2011-09-06');
    expect(await read('?state=expired')).toMatchObject([{ offerId }]);
    expect(await read('?state=open')).toEqual([]);
    const bid = { halfDays: 12, pence: 180_000, approach: 'Weekly' };
    const late = await systemLeader.post(`${path}/${offerId}/acceptance`, bid);
    expect(['offer-expired', 'offer-answered']).toContain(late.body.code);
    expect(await read('')).toMatchObject([{ offerId, state: 'expired' }]);
    const next = { ...WORK, provider: { kind: 'alliance', allianceId }, expiresOn: '2011-09-20' };
    await clerk.submit(path, next, 'offerId');
    const { offers } = (await clerk.get(`requests/${requestId}`)).body.state as { offers: unknown };
    expect(offers).toMatchObject([{ answer: 'expired', answeredOn: '2011-09-05' }, { answer: null }]);
    await service.close();
  });

  it('cannot be for the school itself, and only a leader or an alliance gets one', async () => {
    const fixture = await createTestBoard();
    const { service, clerk } = fixture;
    const own = await establishAlliance(fixture, SUPPORTED);
    const [requestId] = await tableRequest(fixture);
    const refused = async (change: object): Promise<unknown> =>
      (await clerk.post(`requests/${requestId}/offers`, { ...WORK, expiresOn: '2011-09-20', ...change })).body.code;
    expect(await refused({ provider: { kind: 'alliance', allianceId: own.allianceId } })).toBe('own-school');
    expect(await refused({ provider: { kind: 'school', schoolUrn: HOME } })).toBe('not-a-leader-or-alliance');
    expect(await refused({ provider: { kind: 'leader' } })).toBe('leader-mismatch');
    expect((await clerk.post(`requests/${randomUUID()}/offers`, WORK)).status).toBe(404);
    await service.close();
  });
});
