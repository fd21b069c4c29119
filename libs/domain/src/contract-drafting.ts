import { MAX_AMENDMENTS } from '#domain/contract-bounds';
import { requireAwardFor, requireSchool } from '#domain/contract-award';
import { noteExtension, refuseOverlap } from '#domain/contract-extension';
import { listTeamIds, teamHalfDays } from '#domain/contract-days';
import { withdrawalEvent } from '#domain/contract-signing';
import { contractStageOn, isAccepted, recoverablePence, refuseAfterLimit } from '#domain/contract-state';
import type { ContractEvents, DraftFigures } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { CommandContext, Decider, FactsFor } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Draft = ContractStream['commands']['DraftContract'];
type DraftFacts = FactsFor<ContractStream, 'DraftContract'>;

/** The contract as it is first drafted, with the board's intervals and codes of that day. */
const draftFrom = (draft: Draft, facts: DraftFacts, { today }: CommandContext): ContractEvents['ContractDrafted'] => {
  const { award, leader, taken } = requireAwardFor(draft, facts, today);
  const { terms } = facts;
  const schoolUrn = requireSchool(taken);
  refuseUnless(
    terms !== null,
    'unknown-board',
    'There is no board with this id that has terms of reference today. Check the id.',
  );
  const { reviewEveryDays, reportEveryDays, graceDays, missedVisitReasons, earlyEndCauses } = terms;
  return {
    ...draft,
    requestId: taken.requestId,
    schoolUrn,
    provider: award.provider,
    leaderPersonId: leader.personId,
    homeSchoolUrn: leader.homeSchoolUrn,
    employer: leader.employer,
    allianceId: leader.allianceId,
    level: award.level,
    reviewEveryDays,
    reportEveryDays,
    graceDays,
    missedVisitReasons: missedVisitReasons.map(({ code }) => code),
    earlyEndCauses: earlyEndCauses.map(({ code }) => code),
  };
};

/** Marks the draft of a contract whose decision was taken over from paper. */
const markPaper = ({ decisionId }: Draft, { decision }: DraftFacts) =>
  decision === undefined || decision.takenOver === null
    ? []
    : [{ type: 'DraftedFromPaper' as const, data: { decisionId } }];

const refuseFurtherAmendment = ({ amendments }: SupportContract): void =>
  refuseUnless(
    amendments < MAX_AMENDMENTS,
    'too-many-amendments',
    `The draft was changed ${MAX_AMENDMENTS} times, the most allowed. Ask the board for a new decision.`,
  );

const refuseUnlessAmendable = (state: SupportContract, today: IsoDay): void => {
  refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
  refuseUnless(
    state.startedOn === null,
    'already-started',
    'The contract has started. Propose a variation, or ask the board for a new decision.',
  );
  refuseAfterLimit(state.agreed, today);
  refuseFurtherAmendment(state);
  const recoverable = recoverablePence(state);
  refuseUnless(
    recoverable === 0,
    'money-to-recover',
    `${recoverable} pence were paid in advance. Recover them before you change the draft.`,
  );
};

/** The event that voids all signatures, and names the money and days of the old figures that go back. */
const voidSignatures = (state: SupportContract, reason: Personal) => {
  const { agreed, team, signatures, money, reservations } = state;
  const isAsked = ({ status }: { readonly status: SupportContract['money']['status'] }): boolean =>
    status === 'requested' || status === 'confirmed';
  const { fundId, leaderId, pence } = agreed;
  const data: ContractEvents['SignaturesVoided'] = {
    reason,
    voided: signatures.map(({ as }) => as),
    released: [
      ...(isAsked(money) && fundId !== null ? (['money'] as const) : []),
      ...(reservations.some(isAsked) ? (['days'] as const) : []),
    ],
    fundId,
    leaderId,
    team: listTeamIds(team),
    pence,
  };
  return { type: 'SignaturesVoided' as const, data };
};

/** The figures after an amendment. A field that is null stays. Without a fund as payer, there is no fund. */
export const amendFigures = (
  { agreed }: SupportContract,
  data: Omit<ContractStream['commands']['AmendDraft'], 'reason'>,
): { old: DraftFigures; new: DraftFigures } => {
  const { reference, payer, fundId, pence, halfDays, startsOn, endsOn } = agreed;
  const old = { reference, payer, fundId, pence, halfDays, startsOn, endsOn };
  const nextPayer = data.payer ?? payer;
  const next: DraftFigures = {
    reference: data.reference ?? reference,
    payer: nextPayer,
    fundId: nextPayer === 'fund' ? (data.fundId ?? fundId) : data.fundId,
    pence: data.pence ?? pence,
    halfDays: data.halfDays ?? halfDays,
    startsOn: data.startsOn ?? startsOn,
    endsOn: data.endsOn ?? endsOn,
  };
  return { old, new: next };
};

const refuseUnlessAmended = (
  { aims, team }: SupportContract,
  figures: { readonly old: DraftFigures; readonly new: DraftFigures },
): void => {
  const names = Object.keys(figures.old) as (keyof DraftFigures)[];
  refuseUnless(
    names.some((name) => figures.old[name] !== figures.new[name]),
    'nothing-amended',
    'The draft has these figures already. Give at least one that changes.',
  );
  const ofTeam = teamHalfDays({ team });
  refuseUnless(
    ofTeam <= figures.new.halfDays,
    'below-team-days',
    `The leaders of the team have ${ofTeam} half-days. Plan at least that many, or remove a leader first.`,
  );
  const late = aims.find(({ by }) => by > figures.new.endsOn);
  refuseUnless(
    late === undefined,
    'aim-after-the-end',
    `An aim is due on ${late?.by ?? ''}, after the new end of the contract. Change that aim first, or give a later end.`,
  );
};

/** Decisions on drafting: the draft from the board's decision, and its figures until the start. */
export const decideDrafting = {
  DraftContract: {
    create: (draft, context, facts) => [
      { type: 'ContractDrafted', data: draftFrom(draft, facts, context) },
      ...markPaper(draft, facts),
      ...noteExtension(draft, facts.extended),
    ],
    // A withdrawn draft gives the decision back: the contract is drafted again under the same id, without its team, aims, parts and signatures.
    existing: (state, draft, context, facts) => {
      const data = draftFrom(draft, facts, context);
      refuseUnless(
        contractStageOn(state, context.today) === 'withdrawn',
        'already-exists',
        'The decision already has a contract. Amend it, or withdraw it before you draft it again.',
      );
      refuseFurtherAmendment(state);
      return [
        ...(state.withdrawn ? [] : [withdrawalEvent(state, null)]),
        ...state.aims.map(({ aimId }) => ({ type: 'AimDropped' as const, data: { aimId } })),
        ...state.parts.map(({ partId }) => ({ type: 'PartDropped' as const, data: { partId } })),
        { type: 'ContractRedrafted', data },
        ...markPaper(draft, facts),
        ...noteExtension(draft, facts.extended),
      ];
    },
  },

  AmendDraft: (state, { reason, ...changes }, { today }, facts) => {
    refuseUnlessAmendable(state, today);
    const figures = amendFigures(state, changes);
    refuseUnlessAmended(state, figures);
    requireAwardFor({ ...state.agreed, ...figures.new }, facts, today);
    refuseOverlap(figures.new, facts.extended);
    const amended = { type: 'DraftAmended' as const, data: { ...figures, reason } };
    return isAccepted(state) ? [voidSignatures(state, reason), amended] : [amended];
  },

  ReopenDraft: (state, { reason }, { today }) => {
    refuseUnlessAmendable(state, today);
    refuseUnless(
      isAccepted(state),
      'not-signed',
      'Nobody has signed yet, so the draft is open. Change it without reopening it.',
    );
    return [voidSignatures(state, reason)];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
