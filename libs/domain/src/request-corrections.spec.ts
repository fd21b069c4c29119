import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { RequestCommands } from '#domain/request.types';
import { data, requestDecidedEvent, submitted, terms, withdrawn } from '#domain/testing/request.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;
type Correction = RequestCommands['CorrectRequest'];

const reason = personalToken('The wrong need area was chosen');
const text = personalToken('The mathematics leader is new since September');
const unchanged: Correction = { needAreas: null, urgency: null, outcomesWanted: null, circumstances: null, reason };

const whenCorrecting = (changes: Partial<Correction>, ...more: RequestEvent[]) =>
  given(request, submitted, ...more).when('CorrectRequest', { ...unchanged, ...changes }, { facts: { terms } });

describe('A request that was typed wrongly', () => {
  it('is corrected with its old and new values, and with the new texts only', () => {
    whenCorrecting({ needAreas: ['reading'], urgency: 'urgent', circumstances: text }).then({
      type: 'RequestCorrected',
      data: {
        needAreas: { old: ['mathematics'], new: ['reading'] },
        urgency: { old: 'soon', new: 'urgent' },
        outcomesWanted: null,
        circumstances: text,
        reason,
      },
    });
    whenCorrecting({ needAreas: ['reading'], urgency: 'urgent' }).thenState((state) =>
      expect([state.needAreas, state.urgency]).toEqual([['reading'], 'urgent']),
    );
  });

  it("names need areas of the board's list, or those that it has", () => {
    whenCorrecting({ needAreas: ['alchemy'] }).thenRefusal('unknown-need-area');
    whenCorrecting({ needAreas: [] }).thenRefusal('unknown-need-area');
    const old = { ...submitted, data: { ...data, needAreas: ['dropped-since'] } } as RequestEvent;
    given(request, old)
      .when('CorrectRequest', { ...unchanged, urgency: 'urgent' }, { facts: { terms: { ...terms, needAreas: [] } } })
      .thenTypes('RequestCorrected');
  });

  it('changes something', () => {
    whenCorrecting({}).thenRefusal('nothing-changed');
    whenCorrecting({ needAreas: ['mathematics'], urgency: 'soon' }).thenRefusal('nothing-changed');
  });

  it('keeps what the board decided on: after the decision only the circumstances change', () => {
    const decided = requestDecidedEvent('approve');
    whenCorrecting({ circumstances: text }, decided).thenTypes('RequestCorrected');
    whenCorrecting({ outcomesWanted: text }, decided).thenRefusal('asked-and-decided');
    whenCorrecting({ urgency: 'urgent' }, decided).thenRefusal('asked-and-decided');
    whenCorrecting({ needAreas: ['reading'], circumstances: text }, decided).thenRefusal('asked-and-decided');
    whenCorrecting({ urgency: 'urgent' }, requestDecidedEvent('defer')).thenTypes('RequestCorrected');
    whenCorrecting({ circumstances: text }, withdrawn).thenRefusal('request-withdrawn');
  });
});
