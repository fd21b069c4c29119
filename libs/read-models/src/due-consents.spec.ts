import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { dueAndLate } from '#read-models/due-and-late';
import { listDueItems } from '#read-models/due-items';
import {
  contract,
  endEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const text = personalToken('Text');
const kit = (...events: SpecEvent[]) => givenView(dueAndLate).after(...runningContractEvents('1'), ...events);
const consents = async (readModels: ReadModels): Promise<unknown[]> =>
  (await listDueItems(readModels, 'board-1', '2011-11-14', wholeListRequest('due')))
    .filter(({ kind }) => kind === 'countersignature' || kind === 'variation')
    .map(({ kind, subjectId, due, title }) => [kind, subjectId, due, title]);

describe('What is due for the board while a party has not signed or consented', () => {
  const planned = contract('1', 'VisitPlanned', {
    visitId: 'v1',
    on: '2011-11-11',
    halfDays: 1,
    place: 'supported-school',
    purpose: text,
  });
  const held = visitHeldEvent('1', 'v1', 1);
  const countersigned = contract('1', 'VisitCountersigned', { visitId: 'v1', personId: 'head' });
  const open = ['countersignature', 'v1', '2012-01-10', text];

  it('is the countersignature of a visit from the day on which it was recorded', async () => {
    await kit(planned).returns(consents, []);
    await kit(planned, held).returns(consents, [open]);
    await kit(planned, held, countersigned).returns(consents, []);
    const missed = contract('1', 'VisitMissed', { visitId: 'v1', reasonCode: 'weather', note: text });
    await kit(planned, missed).returns(consents, []);
    await kit(planned, held, endEvent('1')).returns(consents, []);
  });

  it('is a countersignature again when it is void, and none for a visit whose record is void', async () => {
    const voided = contract('1', 'CountersignatureVoided', { visitId: 'v1', personId: 'head', reason: text });
    await kit(planned, held, countersigned, voided).returns(consents, [open]);
    const mistake = contract('1', 'VisitRecordVoided', {
      visitId: 'v1',
      leaderId: 'leader-1',
      recordedAs: 'held',
      recordedOn: '2011-11-11',
      halfDays: 1,
      attendedBy: ['leader-1'],
      reason: text,
    });
    await kit(planned, held, mistake).returns(consents, []);
  });

  it('is the consent of the other party to a variation', async () => {
    const proposed = (proposedBy: 'school' | 'provider') =>
      contract('1', 'VariationProposed', {
        variationId: 'v',
        proposedBy,
        reason: text,
        aims: [],
        parts: [],
        halfDays: { old: 12, new: 10 },
      });
    const item = (party: string) => ['variation', 'v', '2012-01-10', `Consent of the ${party} to the variation`];
    await kit(proposed('provider')).returns(consents, [item('school')]);
    await kit(proposed('school')).returns(consents, [item('provider')]);
    const answers = [
      contract('1', 'VariationAgreed', {
        variationId: 'v',
        agreedBy: 'school',
        aims: [],
        parts: [],
        halfDays: { old: 12, new: 10 },
      }),
      contract('1', 'VariationRefused', { variationId: 'v', refusedBy: 'school', reason: text }),
      contract('1', 'VariationWithdrawn', { variationId: 'v', withdrawnBy: 'provider', reason: text }),
    ];
    for (const answer of answers) await kit(proposed('provider'), answer).returns(consents, []);
  });
});
