import type { EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { ConcernKind, EscalationStep, Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

const concernTable = table(
  'concerns',
  'escalationId',
  {
    escalationId: text(),
    boardId: text(),
    schoolUrn: text(),
    contractId: textOrNull(),
    kind: text<Exclude<ConcernKind, 'safeguarding'>>(),
    raisedBy: text<RaisedBy>(),
    raisedOn: text<IsoDay>(),
    state: text<'open' | 'resolved'>(),
    /** The last step that was taken, and who acts at it; null before the first step. */
    step: textOrNull<EscalationStep>(),
    addressee: textOrNull(),
    /** Last day for an answer to the last step, or before the first step to the concern. */
    answerDueOn: textOrNull<IsoDay>(),
    /** The step that waits for approval; null without one. */
    proposedStep: textOrNull<EscalationStep>(),
    resolvedOn: textOrNull<IsoDay>(),
  },
  [
    { of: ['boardId'], by: ['raisedOn'] },
    { of: ['schoolUrn'], by: ['raisedOn'] },
  ],
);

/** Referrals are apart from concerns, so that no list of concerns can show one. */
const referralTable = table(
  'safeguarding_referrals',
  'escalationId',
  {
    escalationId: text(),
    boardId: text(),
    schoolUrn: text(),
    contractId: textOrNull(),
    raisedBy: text<RaisedBy>(),
    referredOn: text<IsoDay>(),
    referredAt: text(),
    /** May be encrypted. */
    referredTo: text(),
  },
  [{ of: ['boardId'], by: ['referredAt'] }],
);

const concern = rowPerStream(concernTable);
const referral = rowPerStream(referralTable);

export const concerns = view<EscalationEvents>({
  name: 'concern-register',
  version: 2,
  tables: [concernTable, referralTable],
  on: {
    ConcernRaised: [
      concern.insert(({ id, day, data: { boardId, schoolUrn, contractId, kind, raisedBy, answerDueOn } }) => ({
        escalationId: id,
        boardId,
        schoolUrn,
        contractId,
        kind,
        raisedBy,
        raisedOn: day,
        state: 'open',
        step: null,
        addressee: null,
        answerDueOn,
        proposedStep: null,
        resolvedOn: null,
      })),
    ],
    SafeguardingReferred: [
      referral.insert(({ id, day, recordedAt, data: { boardId, schoolUrn, contractId, raisedBy, referredTo } }) => ({
        escalationId: id,
        boardId,
        schoolUrn,
        contractId,
        raisedBy,
        referredOn: day,
        referredAt: recordedAt,
        referredTo,
      })),
    ],
    StepProposed: [concern.update((_, { data }) => ({ proposedStep: data.step }))],
    StepProposalWithdrawn: [concern.update(() => ({ proposedStep: null }))],
    ConcernEscalated: [
      concern.update((_, { data: { step, addressee, answerDueOn } }) => ({
        step,
        addressee,
        answerDueOn,
        proposedStep: null,
      })),
    ],
    StepBackTaken: [concern.update((_, { data: { to } }) => ({ step: to, addressee: null, answerDueOn: null }))],
    ConcernResolved: [
      concern.update((_, { data }) => ({ state: 'resolved', proposedStep: null, resolvedOn: data.resolvedOn })),
    ],
  },
});

/** A concern about a contract or a school, without what was said about it. */
export type ConcernRow = RowOf<typeof concernTable.columns>;

/** A safeguarding concern that was referred to another service. */
export type ReferralRow = RowOf<typeof referralTable.columns>;

const concernListing = tableListing(concernTable, {
  filters: { state: 'state', kind: 'kind', contractId: 'contractId' },
  sorts: { raisedOn: 'raisedOn' },
});
const referralListing = tableListing(referralTable, { filters: {}, sorts: { referredAt: 'referredAt' } });

export type ConcernsPage = PageRequestFor<typeof concernListing>;
export type ReferralsPage = PageRequestFor<typeof referralListing>;

/** Lists the concerns before a board. */
export const listBoardConcerns = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: ConcernsPage,
): Promise<ConcernRow[]> =>
  readPage(readModels, concernListing, (query) => query.where('boardId', '=', boardId), page, today);

/** Lists the concerns about a school, before any board. */
export const listSchoolConcerns = (
  readModels: ReadModels,
  urn: Urn,
  today: IsoDay,
  page: ConcernsPage,
): Promise<ConcernRow[]> =>
  readPage(readModels, concernListing, (query) => query.where('schoolUrn', '=', urn), page, today);

/** Lists the safeguarding referrals about schools before a board. */
export const listBoardReferrals = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: ReferralsPage,
): Promise<ReferralRow[]> =>
  readPage(readModels, referralListing, (query) => query.where('boardId', '=', boardId), page, today);
