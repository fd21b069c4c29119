import { idFromStream } from '#kernel/event';
import { CAPACITIES, type Reader } from '#records/readers';
import { projectEvent } from '#records/record-projection';
import { redactEventData } from '#records/visibility';
import { describeMark, findKind, mayRead, playMarkedHistory } from '#test/events/marked-history';

const { marks, marked } = playMarkedHistory();

/** All that this reader sees of the streams: their histories, and their records after each event. */
const readEverything = (reader: Reader): { readonly histories: string; readonly records: string } => {
  const records = new Map<string, unknown>();
  const histories: object[] = [];
  const shown: unknown[] = [];
  for (const { stream, type, data, revision, recordedAt, occurredOn, actor } of marked) {
    const { decider, visibility, projection } = findKind({ stream });
    const visible = redactEventData(visibility, { type, actor, data }, reader);
    if (visible === null) continue;
    histories.push(visible);
    const context = { id: idFromStream(stream), revision, recordedAt, occurredOn, actor };
    const record = projectEvent(decider.category, projection, records.get(stream), type, visible, context);
    records.set(stream, record);
    shown.push(record);
  }
  return { histories: JSON.stringify(histories), records: JSON.stringify(shown) };
};

/** The record shows the aims as they are after a variation, and the proposal with both versions. It shows what was corrected, and the history why. */
const ONLY_IN_HISTORY: readonly string[] = [
  'WorkOfferCorrected.reason',
  'HelpDeclinedVoided.reason',
  'EligibilityLossVoided.reason',
  'SupportReasonCorrected.reason',
  // The texts of the hand-over are in its entry.
  'HandOverAccepted.opened',
  'AimChanged.old',
  'PartChanged.old',
  // Each meeting shows it.
  'MeetingsPlanned.place',
  'VariationAgreed.aims',
  'VariationAgreed.parts',
  'TeamMemberRemoved.reason',
  'SuccessionCorrected.reason',
  'RedactionLifted.reason',
  'VisitReplanned.reason',
  'VisitCorrected.reason',
  'MissedVisitCorrected.reason',
  'VisitRecordVoided.reason',
  'PauseCorrected.reason',
  'PauseVoided.reason',
  'ClauseTakenBack.reason',
  'GroupMeetingVoided.reason',
  'ConfirmationVoided.reason',
  'EvaluationCorrected.reason',
  'EvaluationReplyCorrected.reason',
  'CaseStudyWithdrawn.reason',
  'QuotationsWithheld.reason',
  'FollowUpCorrected.reason',
  'EvaluationVoided.reason',
  'FollowUpVoided.reason',
  'CountersignatureVoided.reason',
  'MeasurementCorrected.reason',
  'MeasurementVoided.reason',
  'SessionVoided.reason',
  'EvidenceCorrected.reason',
  'EvidenceVoided.reason',
  'SessionCorrected.reason',
  'ProgrammeResultCorrected.reason',
  'ReportCorrected.reason',
  'RatingCorrected.reason',
  'SchoolStatementCorrected.reason',
  'BoardReviewCorrected.reason',
  'AllianceDeliveryCorrected.reason',
  'JudgementCorrected.reason',
  'BidCorrected.reason',
  'PaymentCorrected.old',
  'PaymentCorrected.reason',
  'ReleaseRecalled.reason',
  'PersonDetailsCorrected.reason',
  'AnswerCorrected.reason',
  'StepProposalWithdrawn.reason',
  'ChecklistEntryCorrected.reason',
  // Whoever reads the text of the board reads it in place of the one that is addressed to the school or its responsible body.
  'NoticeSent.forSchool',
  'NoticeSent.forResponsibleBody',
  'NoticeCorrected.forSchool',
  'NoticeCorrected.forResponsibleBody',
  'NoticeCorrected.reason',
  'NoticeCorrected.reasonForSchool',
  'NoticeCorrected.reasonForResponsibleBody',
  'NoticeReinstated.reason',
  'NoticeReinstated.reasonForSchool',
  'NoticeReinstated.reasonForResponsibleBody',
  'NoticeLifted.reasonForSchool',
  'NoticeLifted.reasonForResponsibleBody',
  'RepresentationMade.forSchool',
  'RepresentationMade.forResponsibleBody',
  'RepresentationCorrected.forSchool',
  'RepresentationCorrected.forResponsibleBody',
  'RepresentationCorrected.reason',
  'RepresentationCorrected.reasonForSchool',
  'RepresentationCorrected.reasonForResponsibleBody',
  'RepresentationAnswered.forSchool',
  'RepresentationAnswered.forResponsibleBody',
  'PowerReopened.reason',
  'ConcernConditionReopened.reason',
  'NoticeModified.forSchool',
  'NoticeModified.forResponsibleBody',
  'PowerProposalWithdrawn.reason',
  'PowerCorrected.reason',
  'ConcernConditionCorrected.reason',
  'StepBackProposalWithdrawn.reason',
  'EndCorrected.reason',
  'ClearedFlagCorrected.reason',
  'AllianceEndCorrected.reason',
  'BodySchoolCorrected.reason',
  'BodySchoolVoided.reason',
  'RecoveryCorrected.reason',
  'DischargeVoided.reason',
  'RecommendationAnswerCorrected.reason',
  'AuthorisationAnswerCorrected.reason',
  'OverlapAnswerCorrected.reason',
  'RequestCorrected.reason',
  'StartCorrected.reason',
  'ClassificationCorrected.reason',
  'LeadSchoolsCorrected.reason',
  'AllianceMemberCorrected.reason',
  'DueDiligenceUnticked.reason',
  'ActionPlanCorrected.reason',
  'PlanActionCorrected.reason',
  'PlanProgressCorrected.reason',
  'PlanActionReopened.reason',
  'GovernanceTierCorrected.reason',
  'WorkStrandCorrected.reason',
  'HubCorrected.reason',
  'LeadSchoolDesignationCorrected.reason',
  'NetworkMembershipCorrected.reason',
  'MemorandumCorrected.reason',
  'PeerReviewCorrected.reason',
  'HeadshipCorrected.reason',
  'FormalStatusEnded.reason',
  'FormalStatusCorrected.reason',
  'IntelligenceCorrected.reason',
  'RiskRatingCorrected.reason',
];

/** The service decrypts the file for those who may read the paper. Nobody gets its key. */
const FOR_NOBODY: readonly string[] = ['PaperFileAdded.contentKey'];

describe('The visibility table', () => {
  it('has a text of people in many events of the sample history', () => {
    expect(marks.length).toBeGreaterThan(30);
  });

  it.each(CAPACITIES)('shows each text in histories exactly to whom it names, read as %s', (capacity) => {
    const reader: Reader = { personId: 'nobody', capacities: [capacity] };
    const { histories, records } = readEverything(reader);
    for (const each of marks) {
      const expected = mayRead(each, reader);
      expect([describeMark(each), histories.includes(each.text)]).toEqual([describeMark(each), expected]);
      if (!expected) expect([describeMark(each), records.includes(each.text)]).toEqual([describeMark(each), false]);
    }
  });

  it('shows authors what they wrote where it names authors', () => {
    for (const each of marks) {
      const reader: Reader = { personId: each.event.actor, capacities: [] };
      const expected = mayRead(each, reader);
      expect([describeMark(each), readEverything(reader).histories.includes(each.text)]).toEqual([
        describeMark(each),
        expected,
      ]);
    }
  });

  it('leaves no text out of the record that its readers may see', () => {
    const reader: Reader = { personId: 'nobody', capacities: [...CAPACITIES] };
    const { records } = readEverything(reader);
    const missing = marks.filter((each) => !records.includes(each.text)).map(describeMark);
    expect([...new Set(missing)].filter((name) => ![...ONLY_IN_HISTORY, ...FOR_NOBODY].includes(name))).toEqual([]);
  });

  it('lets somebody read every text, except the keys of files', () => {
    for (const each of marks)
      expect([
        describeMark(each),
        CAPACITIES.some((capacity) => mayRead(each, { personId: '', capacities: [capacity] })),
      ]).toEqual([describeMark(each), !FOR_NOBODY.includes(describeMark(each))]);
  });
});
