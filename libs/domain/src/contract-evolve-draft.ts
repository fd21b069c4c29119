import { NOTHING_AFTERWARDS } from '#domain/contract-afterwards.types';
import type { AimChange } from '#domain/contract-aims.events';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { PartChange } from '#domain/contract-parts.events';
import { countNextVersion } from '#domain/contract-versions';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

const WITHOUT_ENTRIES = {
  visits: [],
  pauses: [],
  monitoring: null,
  workPlanIds: [],
  sessions: [],
  programmeResults: [],
  measurements: [],
  evidence: [],
  reports: [],
  statements: [],
  reviews: [],
  judgementCount: 0,
  variation: null,
  pastVariationIds: [],
  extendedBy: null,
  circumstances: [],
  passedOn: [],
  concerns: [],
  concernReports: 0,
  judgements: [],
  afterwards: NOTHING_AFTERWARDS,
} satisfies Partial<SupportContract>;

const initialContract = (agreed: SupportContract['agreed'], on: IsoDay): SupportContract => ({
  agreed,
  draftedOn: on,
  amendedOn: null,
  amendments: 0,
  contractVersion: 1,
  team: [],
  reservations: [],
  parts: [],
  clauses: [],
  price: null,
  aims: [],
  signatures: [],
  fromPaper: false,
  takenOverOn: null,
  acknowledgedOn: null,
  attempt: 0,
  money: { status: 'not-requested', since: on },
  days: { status: 'not-requested', since: on },
  releasing: { funds: [], leaders: [] },
  halfDays: agreed.halfDays,
  startedOn: null,
  nextReviewOn: null,
  nextReportOn: null,
  notedOverdue: { review: null, report: null },
  ...WITHOUT_ENTRIES,
  lowered: 0,
  paid: 0,
  recovered: 0,
  ended: null,
  released: null,
  daysSettled: false,
  settling: [],
  withdrawn: false,
  withdrawnOn: null,
  closed: false,
});

/** The aims after these changes. */
export const applyAimChanges = (state: SupportContract, changes: readonly AimChange[]): SupportContract['aims'] =>
  state.aims.map((aim) => changes.find(({ aimId }) => aimId === aim.aimId)?.new ?? aim);

/** The parts after these changes. */
export const applyPartChanges = (state: SupportContract, changes: readonly PartChange[]): SupportContract['parts'] =>
  state.parts.map((part) => changes.find(({ partId }) => partId === part.partId)?.new ?? part);

/** The clauses with another one. It takes the place of an earlier version of it. */
export const putClause = (clauses: readonly ContractClause[], clause: ContractClause): readonly ContractClause[] =>
  clauses.some(({ code }) => code === clause.code)
    ? clauses.map((each) => (each.code === clause.code ? clause : each))
    : [...clauses, clause];

/** Without the id of whoever replied to a release. Old replies do not name it, so that the first release is meant. */
export const withoutReply = (ids: readonly string[], id: string | null): readonly string[] => {
  const at = id === null ? 0 : ids.indexOf(id);
  return at < 0 ? ids : ids.toSpliced(at, 1);
};

/** With the fund and the leaders that must reply to this release. */
export const withReleases = (
  { releasing }: SupportContract,
  { fundId, leaderIds }: { readonly fundId: string | null; readonly leaderIds: readonly string[] },
): SupportContract['releasing'] => ({
  funds: fundId === null ? releasing.funds : [...releasing.funds, fundId],
  leaders: [...releasing.leaders, ...leaderIds],
});

/** The state changes of a draft: its figures, its aims and its voided signatures. */
export const evolveDraft = {
  ContractDrafted: { create: (data, context) => initialContract(data, effectiveDay(context)) },
  // Money that was paid in advance was recovered before. Concerns and replies of the first draft still count.
  ContractRedrafted: (state, data, context) => ({
    ...initialContract(data, effectiveDay(context)),
    amendments: state.amendments + 1,
    contractVersion: state.contractVersion + 1,
    attempt: state.attempt,
    releasing: state.releasing,
    concerns: state.concerns,
    concernReports: state.concernReports,
    paid: state.paid - state.recovered,
  }),
  DraftAmended: (state, { new: figures }, context) => ({
    ...state,
    agreed: { ...state.agreed, ...figures },
    halfDays: figures.halfDays,
    amendedOn: effectiveDay(context),
    amendments: state.amendments + 1,
    contractVersion: countNextVersion(state),
  }),
  SignaturesVoided: (state, { released, fundId, leaderId, team }, context) => {
    const none = { status: 'not-requested', since: effectiveDay(context) } as const;
    return {
      ...state,
      signatures: [],
      takenOverOn: null,
      team: state.team.map((member) => ({ ...member, releasedBy: null })),
      reservations: [],
      acknowledgedOn: null,
      amendedOn: effectiveDay(context),
      amendments: state.amendments + 1,
      contractVersion: countNextVersion(state),
      money: none,
      days: none,
      releasing: withReleases(state, {
        fundId: released.includes('money') ? fundId : null,
        leaderIds: released.includes('days') ? [leaderId, ...team] : [],
      }),
    };
  },
  // The record of both contracts shows the link; nothing is decided by it.
  ExtensionDrafted: (state) => state,
  ContractExtended: (state, { extensionId }) => ({ ...state, extendedBy: extensionId }),
  AimAgreed: (state, aim) => ({ ...state, contractVersion: countNextVersion(state), aims: [...state.aims, aim] }),
  AimChanged: (state, change) => ({
    ...state,
    contractVersion: countNextVersion(state),
    aims: applyAimChanges(state, [change]),
  }),
  AimDropped: (state, { aimId }) => ({
    ...state,
    contractVersion: countNextVersion(state),
    aims: state.aims.filter((aim) => aim.aimId !== aimId),
  }),
  PartAgreed: (state, part) => ({ ...state, contractVersion: countNextVersion(state), parts: [...state.parts, part] }),
  PartChanged: (state, change) => ({
    ...state,
    contractVersion: countNextVersion(state),
    parts: applyPartChanges(state, [change]),
  }),
  PartDropped: (state, { partId }) => ({
    ...state,
    contractVersion: countNextVersion(state),
    parts: state.parts.filter((part) => part.partId !== partId),
  }),
  ClauseAdded: (state, clause) => ({
    ...state,
    contractVersion: countNextVersion(state),
    clauses: putClause(state.clauses, clause),
  }),
  ClauseRemoved: (state, { code }) => ({
    ...state,
    contractVersion: countNextVersion(state),
    clauses: state.clauses.filter((clause) => clause.code !== code),
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
