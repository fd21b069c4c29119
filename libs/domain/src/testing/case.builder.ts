import type { DraftFigures } from '#domain/contract.events';
import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import type { MeetingCommands } from '#domain/meeting.types';
import { person } from '#domain/person';
import { request } from '#domain/request';
import { school } from '#domain/school';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import { approval, inFavour } from '#domain/testing/meeting.builder';
import { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { Governance } from '#domain/vocabulary';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';

const entry = buildRegisterEntry({
  laCode: '826',
  laName: 'Milton Keynes',
  typeCode: '01',
  pupils: 184,
  percentageFsm: 57.9,
});

const YEAR = { from: '2011-09-01', to: '2012-07-31' } as const;

const appointMembers = (streams: InMemoryStreams): void => {
  for (const personId of ['ann', 'ben', 'cat'])
    streams
      .do('clerk', person, 'RegisterPerson', personId, { name: personalToken(personId), email: null })
      .do('administrator', board, 'AppointMember', 'b', {
        memberId: personId,
        personId,
        office: personId === 'ann' ? 'chair' : 'member',
        schoolUrn: null,
        from: '2011-09-01',
        to: null,
      });
};

/** A board of three with a fund, a supported school, and a leader whose home head has released days. */
export const prepareBoard = (
  governance: Governance | null,
  released = 12,
  streams = new InMemoryStreams('2011-09-01'),
): InMemoryStreams => {
  streams
    .do('clerk', school, 'RecordRegisterEntry', '110001', {
      urn: '110001',
      entry,
      governance,
      source: { file: 'establishments.csv', extractedOn: null },
    })
    .do('clerk', person, 'RegisterPerson', 'lee', { name: personalToken('Lee'), email: null })
    .do('clerk', board, 'EstablishBoard', 'b', { name: 'Board', areas: ['826'], from: '2011-09-01', terms: null });
  appointMembers(streams);
  return streams
    .do('clerk', leader, 'DesignateLeader', 'leader-1', {
      personId: 'lee',
      providerType: 'nle',
      designatingBody: 'National College',
      from: '2011-09-01',
      to: null,
      homeSchoolUrn: '110002',
      employer: null,
      allianceId: null,
      phases: ['Secondary'],
      needAreas: ['mathematics'],
    })
    .do('lee', leader, 'OfferDays', 'leader-1', { offerId: 'o', ...YEAR, halfDays: 20 })
    .do('hal', leader, 'ReleaseDays', 'leader-1', { offerId: 'o', halfDays: released })
    .do('clerk', fund, 'GrantFund', 'f', {
      boardId: 'b',
      name: 'Support',
      source: personalToken('Schools Forum'),
      financialYear: '2011-12',
      pence: 300_000,
    });
};

/** Submits the request, screens it as eligible and adds the leader's bid. */
export const submitRequest = (streams: InMemoryStreams, requestId = 'r'): InMemoryStreams =>
  streams
    .do('sam', request, 'SubmitRequest', requestId, {
      boardId: 'b',
      schoolUrn: '110001',
      reference: '2011/07',
      from: 'school',
      allianceId: null,
      bodyId: null,
      needAreas: ['mathematics'],
      outcomesWanted: personalToken('Better progress in mathematics'),
      circumstances: personalToken('New subject leader'),
      urgency: 'soon',
    })
    .do('clerk', request, 'ScreenRequest', requestId, {
      eligible: true,
      reason: personalToken('Below the floor'),
    })
    .do('lee', request, 'BidForRequest', requestId, {
      bidId: 'bid',
      provider: LEADER_PROVIDER,
      leaderId: 'leader-1',
      halfDays: 12,
      pence: 200_000,
      approach: personalToken('Learning walk'),
    });

/** Who is at the meeting, and an interest that a member declares there. */
interface Sitting {
  readonly present?: string[];
  readonly interest?: MeetingCommands['DeclareInterest'];
}

/** Tables the request for the board's meeting on 5 October. The clerk minutes that it approves six days and £2,000, with these changes. */
export const minuteApproval = (
  streams: InMemoryStreams,
  changes: Partial<MeetingCommands['MinuteDecision']> = {},
  { present = ['ann', 'ben', 'cat'], interest }: Sitting = {},
): InMemoryStreams => {
  submitRequest(streams)
    .do('clerk', meeting, 'ScheduleMeeting', 'm', {
      boardId: 'b',
      on: '2011-10-05',
      place: personalToken('Civic Offices'),
      recordedAfterwards: null,
    })
    .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm', overlaps: [] })
    .on('2011-10-05')
    .do('clerk', meeting, 'OpenMeeting', 'm', { recordedAfterwards: null })
    .do('clerk', meeting, 'RecordAttendance', 'm', { present, apologies: [] });
  if (interest !== undefined) streams.do(interest.personId, meeting, 'DeclareInterest', 'm', interest);
  return streams
    .do('clerk', meeting, 'MinuteDecision', 'm', {
      ...approval,
      decisionId: 'd',
      itemId: 'r',
      vote: inFavour('ann', 'ben', 'cat'),
      ...changes,
    })
    .do('clerk', meeting, 'CloseMeeting', 'm', {});
};

/** As `minuteApproval`, and the chair confirms it. */
export const approveRequest = (
  streams: InMemoryStreams,
  changes: Partial<MeetingCommands['MinuteDecision']> = {},
): InMemoryStreams => minuteApproval(streams, changes).do('ann', meeting, 'ConfirmDecisions', 'm', {});

/** Drafts a contract from the decision, with two aims and all three signatures. */
export const signContract = (
  streams: InMemoryStreams,
  { endsOn, payer, fundId }: Partial<Pick<DraftFigures, 'endsOn' | 'payer' | 'fundId'>> = {},
): InMemoryStreams => {
  const last = endsOn ?? '2012-01-31';
  streams.do('clerk', contract, 'DraftContract', 'c', {
    reference: 'C-7',
    decisionId: 'd',
    boardId: 'b',
    leaderId: 'leader-1',
    payer: payer ?? 'fund',
    fundId: fundId === undefined ? 'f' : fundId,
    pence: 200_000,
    halfDays: 12,
    startsOn: '2011-10-10',
    endsOn: last,
  });
  for (const aim of [mathematics, teaching]) streams.do('clerk', contract, 'AgreeAim', 'c', { ...aim, by: last });
  return collectSignatures(streams);
};

/** The school, the leader and the home head sign. */
export const collectSignatures = (streams: InMemoryStreams): InMemoryStreams => {
  const signature = { signedOn: '2011-10-05', contractVersion: streams.state(contract, 'c').contractVersion } as const;
  return streams
    .do('sam', contract, 'SignContract', 'c', { ...signature, as: 'school' })
    .do('lee', contract, 'SignContract', 'c', { ...signature, as: 'provider' })
    .do('hal', contract, 'SignContract', 'c', { ...signature, as: 'home-head' });
};

/** Approves, signs and starts the contract on 10 October 2011. */
export const startContract = (streams: InMemoryStreams): InMemoryStreams =>
  signContract(approveRequest(streams))
    .on('2011-10-10')
    .do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null });
