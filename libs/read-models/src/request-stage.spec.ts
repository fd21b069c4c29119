import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { boardAgenda } from '#read-models/board-agenda';
import { listBoardRequests } from '#read-models/board-lists';
import type { RequestState } from '#domain/request-stage';
import { listSchoolRequests } from '#read-models/school-pages';
import { schoolRecord } from '#read-models/school-record';
import {
  request,
  requestPlacedEvent,
  requestSubmittedEvent,
  requestTabledEvent,
} from '#read-models/testing/board-events.builder';

const screened = (eligible: boolean): SpecEvent =>
  request('r1', 'RequestScreened', { eligible, reason: personalToken('In the area') });
const decided = (outcome: Outcome): SpecEvent =>
  request('r1', 'RequestDecided', { decisionId: 'd1', meetingId: 'm1', outcome, decidedOn: '2012-01-10' });
const takenOff: SpecEvent = request('r1', 'RequestTakenOffAgenda', { meetingId: 'm1' });
const withdrawn: RequestEvents['RequestWithdrawn'] = { reasonCode: 'need-met', note: personalToken(''), by: 'school' };
const tabled = [requestTabledEvent('r1', 'm1'), requestPlacedEvent('r1', 'm1')];

const HISTORIES: readonly [state: RequestState, ...SpecEvent[]][] = [
  ['submitted'],
  ['eligible', screened(true)],
  ['not-eligible', screened(false)],
  ['tabled', screened(true), requestTabledEvent('r1', 'm1')],
  ['on-agenda', screened(true), ...tabled],
  ['eligible', screened(true), ...tabled, takenOff],
  ['deferred', screened(true), ...tabled, decided('defer')],
  ['deferred', screened(true), ...tabled, decided('defer'), screened(true)],
  ['deferred', screened(true), ...tabled, decided('defer'), ...tabled, takenOff],
  ['on-agenda', screened(true), ...tabled, decided('defer'), ...tabled],
  ['decided', screened(true), ...tabled, decided('approve')],
  ['withdrawn', screened(true), ...tabled, request('r1', 'RequestWithdrawn', withdrawn), takenOff],
];

describe('The state of a request', () => {
  it.each(HISTORIES)('is "%s" in the list of its board and in the record of its school', async (state, ...events) => {
    const history = [requestSubmittedEvent('r1'), ...events];
    const page = wholeListRequest<'submittedOn'>('submittedOn');
    await givenView(boardAgenda)
      .after(...history)
      .returns(
        async (readModels) => (await listBoardRequests(readModels, 'board-1', '2012-01-10', page))[0]?.state,
        state,
      );
    await givenView(schoolRecord)
      .after(...history)
      .returns(
        async (readModels) => (await listSchoolRequests(readModels, ['110317'], '2012-01-10', page))[0]?.state,
        state,
      );
  });
});
