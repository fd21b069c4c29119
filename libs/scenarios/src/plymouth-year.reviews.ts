import type { ContractFixture } from '#scenarios/case-steps';
import {
  addItem,
  approve,
  askForSupport,
  holdMeeting,
  prepareMeeting,
  type Asked,
  type Minute,
  type PlymouthYear,
} from '#scenarios/plymouth-year.steps';
import type { IsoDay } from '#kernel/time';

/** Holds a meeting that reviews a contract and approves these requests. Returns the id of the decision on the contract. */
export const decideOnReview = async (
  year: PlymouthYear,
  on: IsoDay,
  { id: subjectId }: ContractFixture,
  minute: Minute,
  requests: readonly Asked[],
): Promise<string> => {
  const meeting = await prepareMeeting(year, on, requests);
  const item = await addItem(year, meeting, { kind: 'review', subjectId, title: 'How the work goes' });
  let decisionId = '';
  await holdMeeting(year, { meeting, on, earlier: year.meetingIds.at(-2) }, async (sitting) => {
    decisionId = await sitting.minute(item, minute);
    for (const asked of requests) await sitting.minute(asked.requestId, approve(asked, '2016-07-20'));
  });
  return decisionId;
};

/** These schools ask for support. */
export const askMore = async (year: PlymouthYear, urns: readonly string[]): Promise<Asked[]> => {
  const asked: Asked[] = [];
  for (const urn of urns) asked.push(await askForSupport(year, urn));
  return asked;
};
