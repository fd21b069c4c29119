import type { EscalationEvents } from '#domain/escalation.events';
import type { NoticeAddressee } from '#domain/escalation-notices.events';
import type { DomainEvent } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import type { Change } from '#processing/view';

/** A notice that is drafted or in force. */
export interface OpenNotice {
  readonly notice: number;
  readonly draftedOn: IsoDay;
  readonly draftedBy: string;
  readonly addressees: readonly NoticeAddressee[];
  /** Null for a draft. */
  readonly sent: { readonly sentOn: IsoDay; readonly complyBy: IsoDay; readonly representBy: IsoDay } | null;
  /** Who has made representations. */
  readonly answeredBy: readonly NoticeAddressee[];
}

/** What is open about a concern besides its answers and steps, with the numbers of the next entries. */
export interface OpenMeasures {
  readonly counts: {
    readonly notices: number;
    readonly representations: number;
    readonly powers: number;
    readonly conditions: number;
  };
  readonly notices: readonly OpenNotice[];
  readonly representations: readonly { readonly representation: number; readonly receivedOn: IsoDay }[];
  readonly powers: readonly { readonly use: number; readonly notice: number }[];
  readonly proposedPower: { readonly on: IsoDay; readonly by: string } | null;
  readonly conditions: readonly { readonly condition: number; readonly setOn: IsoDay; readonly dueOn: IsoDay }[];
  readonly proposedReturn: { readonly on: IsoDay; readonly by: string } | null;
}

export const NO_OPEN_MEASURES: OpenMeasures = {
  counts: { notices: 0, representations: 0, powers: 0, conditions: 0 },
  notices: [],
  representations: [],
  powers: [],
  proposedPower: null,
  conditions: [],
  proposedReturn: null,
};

/** Whether something has to be settled before the concern can be resolved. */
export const hasOpenMeasures = (measures: OpenMeasures): boolean =>
  measures.proposedPower !== null ||
  [measures.notices, measures.representations, measures.powers, measures.conditions].some(({ length }) => length > 0);

/** A notice that was not complied with by its day, and for which no power is used yet, waits for the council. */
export const waitsForCompliance = ({ powers }: OpenMeasures, { notice, sent }: OpenNotice): boolean =>
  sent !== null && powers.every((power) => power.notice !== notice);

type MeasureEvents = Pick<
  EscalationEvents,
  | 'NoticeDrafted'
  | 'NoticeRedrafted'
  | 'NoticeDiscarded'
  | 'NoticeSent'
  | 'NoticeCorrected'
  | 'NoticeModified'
  | 'NoticeLifted'
  | 'RepresentationMade'
  | 'RepresentationCorrected'
  | 'RepresentationAnswered'
  | 'PowerProposed'
  | 'PowerProposalWithdrawn'
  | 'PowerUsed'
  | 'PowerEnded'
  | 'ConcernConditionSet'
  | 'ConcernConditionCorrected'
  | 'ConcernConditionJudged'
  | 'DeEscalationProposed'
  | 'DeEscalationProposalWithdrawn'
>;

type Applied = {
  readonly [Type in keyof MeasureEvents]: (
    measures: OpenMeasures,
    event: DomainEvent<MeasureEvents[Type]>,
  ) => Partial<OpenMeasures>;
};

const countOneMore = ({ counts }: OpenMeasures, what: keyof OpenMeasures['counts']) => ({
  ...counts,
  [what]: counts[what] + 1,
});

const changeNotice = (
  { notices }: OpenMeasures,
  number: number,
  change: (notice: OpenNotice) => Partial<OpenNotice>,
): Pick<OpenMeasures, 'notices'> => ({
  notices: notices.map((notice) => (notice.notice === number ? { ...notice, ...change(notice) } : notice)),
});

const removeNotice = ({ notices }: OpenMeasures, number: number): Pick<OpenMeasures, 'notices'> => ({
  notices: notices.filter(({ notice }) => notice !== number),
});

const APPLIED: Applied = {
  NoticeDrafted: (measures, { day, data: { addressees, draftedBy } }) => {
    const counts = countOneMore(measures, 'notices');
    const draft = { draftedOn: day, draftedBy, addressees, sent: null, answeredBy: [] };
    return { counts, notices: [...measures.notices, { notice: counts.notices, ...draft }] };
  },
  NoticeRedrafted: (measures, { day, data: { notice, addressees, draftedBy } }) =>
    changeNotice(measures, notice, () => ({ draftedOn: day, draftedBy, addressees })),
  NoticeDiscarded: (measures, { data }) => removeNotice(measures, data.notice),
  NoticeSent: (measures, { data: { notice, sentOn, complyBy, representBy } }) =>
    changeNotice(measures, notice, () => ({ sent: { sentOn, complyBy, representBy } })),
  NoticeCorrected: (measures, { data: { notice, sentOn, complyBy, representBy } }) =>
    changeNotice(measures, notice, () => ({ sent: { sentOn, complyBy, representBy } })),
  NoticeModified: (measures, { data: { notice, complyBy } }) =>
    changeNotice(measures, notice, ({ sent }) => ({ sent: sent && { ...sent, complyBy } })),
  NoticeLifted: (measures, { data }) => removeNotice(measures, data.notice),
  RepresentationMade: (measures, { data: { notice, by, receivedOn } }) => {
    const counts = countOneMore(measures, 'representations');
    const made = { representation: counts.representations, receivedOn };
    return {
      ...changeNotice(measures, notice, ({ answeredBy }) => ({ answeredBy: [...new Set([...answeredBy, by])] })),
      counts,
      representations: [...measures.representations, made],
    };
  },
  RepresentationCorrected: ({ representations }, { data: { representation, receivedOn } }) => ({
    representations: representations.map((each) =>
      each.representation === representation ? { ...each, receivedOn } : each,
    ),
  }),
  RepresentationAnswered: (measures, { data: { representation, notice, outcome } }) => ({
    ...(outcome === 'withdrawn' ? removeNotice(measures, notice) : {}),
    representations: measures.representations.filter((each) => each.representation !== representation),
  }),
  PowerProposed: (_, { day, data: { proposedBy } }) => ({ proposedPower: { on: day, by: proposedBy } }),
  PowerProposalWithdrawn: () => ({ proposedPower: null }),
  PowerUsed: (measures, { data: { notice } }) => {
    const counts = countOneMore(measures, 'powers');
    return { counts, proposedPower: null, powers: [...measures.powers, { use: counts.powers, notice }] };
  },
  PowerEnded: ({ powers }, { data }) => ({ powers: powers.filter(({ use }) => use !== data.use) }),
  ConcernConditionSet: (measures, { day: setOn, data: { dueOn } }) => {
    const counts = countOneMore(measures, 'conditions');
    return { counts, conditions: [...measures.conditions, { condition: counts.conditions, setOn, dueOn }] };
  },
  ConcernConditionCorrected: ({ conditions }, { data: { condition, dueOn } }) => ({
    conditions: conditions.map((each) => (each.condition === condition ? { ...each, dueOn } : each)),
  }),
  ConcernConditionJudged: ({ conditions }, { data: { condition, result } }) => ({
    conditions: conditions.filter((each) => each.condition !== condition || result === 'not-met'),
  }),
  DeEscalationProposed: (_, { day, data: { proposedBy } }) => ({ proposedReturn: { on: day, by: proposedBy } }),
  DeEscalationProposalWithdrawn: () => ({ proposedReturn: null }),
};

interface MeasuredRow {
  readonly measures: OpenMeasures;
}

/** How a row changes with an event. */
type UpdateRow = <Data>(change: (row: MeasuredRow, event: DomainEvent<Data>) => MeasuredRow) => Change<Data>;

/** The changes of a view whose rows have what is open about a concern. */
export const listMeasureChanges = (
  update: UpdateRow,
): { readonly [Type in keyof MeasureEvents]: readonly Change<MeasureEvents[Type]>[] } => {
  const toChange = <Data>(
    apply: (measures: OpenMeasures, event: DomainEvent<Data>) => Partial<OpenMeasures>,
  ): readonly Change<Data>[] => [
    update<Data>(({ measures }, event) => ({ measures: { ...measures, ...apply(measures, event) } })),
  ];
  return {
    NoticeDrafted: toChange(APPLIED.NoticeDrafted),
    NoticeRedrafted: toChange(APPLIED.NoticeRedrafted),
    NoticeDiscarded: toChange(APPLIED.NoticeDiscarded),
    NoticeSent: toChange(APPLIED.NoticeSent),
    NoticeCorrected: toChange(APPLIED.NoticeCorrected),
    NoticeModified: toChange(APPLIED.NoticeModified),
    NoticeLifted: toChange(APPLIED.NoticeLifted),
    RepresentationMade: toChange(APPLIED.RepresentationMade),
    RepresentationCorrected: toChange(APPLIED.RepresentationCorrected),
    RepresentationAnswered: toChange(APPLIED.RepresentationAnswered),
    PowerProposed: toChange(APPLIED.PowerProposed),
    PowerProposalWithdrawn: toChange(APPLIED.PowerProposalWithdrawn),
    PowerUsed: toChange(APPLIED.PowerUsed),
    PowerEnded: toChange(APPLIED.PowerEnded),
    ConcernConditionSet: toChange(APPLIED.ConcernConditionSet),
    ConcernConditionCorrected: toChange(APPLIED.ConcernConditionCorrected),
    ConcernConditionJudged: toChange(APPLIED.ConcernConditionJudged),
    DeEscalationProposed: toChange(APPLIED.DeEscalationProposed),
    DeEscalationProposalWithdrawn: toChange(APPLIED.DeEscalationProposalWithdrawn),
  };
};
