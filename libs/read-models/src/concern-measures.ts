import type { EscalationEvents } from '#domain/escalation.events';
import type { ConditionOwner } from '#domain/escalation-conditions.events';
import type { NoticeAddressee } from '#domain/escalation-notices.events';
import type { DomainEvent } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import type { Change } from '#processing/view';

/** A notice, and whether it is drafted or in force. One that has ended can come into force again. */
export interface OpenNotice {
  readonly notice: number;
  readonly open: boolean;
  readonly draftedOn: IsoDay;
  readonly draftedBy: string;
  readonly addressees: readonly NoticeAddressee[];
  /** Null for a draft. */
  readonly sent: { readonly sentOn: IsoDay; readonly complyBy: IsoDay; readonly representBy: IsoDay } | null;
}

/** What was done about a concern besides its answers and steps, and what of it is open. Entries are numbered from 1. */
export interface OpenMeasures {
  readonly notices: readonly OpenNotice[];
  readonly representations: readonly {
    readonly representation: number;
    readonly notice: number;
    readonly by: NoticeAddressee;
    readonly receivedOn: IsoDay;
    readonly open: boolean;
  }[];
  readonly powers: readonly { readonly use: number; readonly notice: number; readonly open: boolean }[];
  readonly proposedPower: { readonly on: IsoDay; readonly by: string; readonly notice: number } | null;
  readonly conditions: readonly {
    readonly condition: number;
    readonly owner: ConditionOwner;
    readonly setOn: IsoDay;
    readonly dueOn: IsoDay;
    readonly open: boolean;
  }[];
  readonly proposedStepBack: { readonly on: IsoDay; readonly by: string } | null;
}

export const NO_OPEN_MEASURES: OpenMeasures = {
  notices: [],
  representations: [],
  powers: [],
  proposedPower: null,
  conditions: [],
  proposedStepBack: null,
};

/** Whether something has to be settled before the concern can be resolved. */
export const hasOpenMeasures = (measures: OpenMeasures): boolean =>
  measures.proposedPower !== null ||
  [measures.notices, measures.representations, measures.powers, measures.conditions].some((list) =>
    list.some(({ open }) => open),
  );

/** A notice that was not complied with by its day, and for which no power is used yet, waits for the council. */
export const waitsForCompliance = ({ powers }: OpenMeasures, { notice, open, sent }: OpenNotice): boolean =>
  open && sent !== null && powers.every((power) => power.notice !== notice || !power.open);

type MeasureEvents = Pick<
  EscalationEvents,
  | 'NoticeDrafted'
  | 'NoticeRedrafted'
  | 'NoticeDiscarded'
  | 'NoticeSent'
  | 'NoticeCorrected'
  | 'NoticeModified'
  | 'NoticeLifted'
  | 'NoticeReinstated'
  | 'RepresentationMade'
  | 'RepresentationCorrected'
  | 'RepresentationAnswered'
  | 'PowerProposed'
  | 'PowerProposalWithdrawn'
  | 'PowerUsed'
  | 'PowerEnded'
  | 'PowerReopened'
  | 'ConcernConditionSet'
  | 'ConcernConditionCorrected'
  | 'ConcernConditionJudged'
  | 'ConcernConditionReopened'
  | 'StepBackProposed'
  | 'StepBackProposalWithdrawn'
>;

type Applied = {
  readonly [Type in keyof MeasureEvents]: (
    measures: OpenMeasures,
    event: DomainEvent<MeasureEvents[Type]>,
  ) => Partial<OpenMeasures>;
};

/** With a change to the entry of this number, from 1. */
const changeEntry = <Entry>(
  entries: readonly Entry[],
  number: number,
  change: (entry: Entry) => Partial<Entry>,
): Entry[] => entries.map((entry, place) => (place + 1 === number ? { ...entry, ...change(entry) } : entry));

const changeNotice = (
  { notices }: OpenMeasures,
  number: number,
  change: (notice: OpenNotice) => Partial<OpenNotice>,
): Pick<OpenMeasures, 'notices'> => ({ notices: changeEntry(notices, number, change) });

const endNotice = (measures: OpenMeasures, number: number): Pick<OpenMeasures, 'notices'> =>
  changeNotice(measures, number, () => ({ open: false }));

/** The notice as it was corrected or modified last. The draft whose text it has is no draft any more. */
const replaceNotice = (
  measures: OpenMeasures,
  { notice, draft, sentOn, complyBy, representBy }: EscalationEvents['NoticeModified'],
): Pick<OpenMeasures, 'notices'> => {
  const changed = changeNotice(measures, notice, () => ({ sent: { sentOn, complyBy, representBy } }));
  return draft === null ? changed : endNotice({ ...measures, ...changed }, draft);
};

const APPLIED: Applied = {
  NoticeDrafted: ({ notices }, { day, data: { addressees, draftedBy } }) => {
    const draft = { open: true, draftedOn: day, draftedBy, addressees, sent: null };
    return { notices: [...notices, { notice: notices.length + 1, ...draft }] };
  },
  NoticeRedrafted: (measures, { day, data: { notice, addressees, draftedBy } }) =>
    changeNotice(measures, notice, () => ({ draftedOn: day, draftedBy, addressees })),
  NoticeDiscarded: (measures, { data }) => endNotice(measures, data.notice),
  NoticeSent: (measures, { data: { notice, sentOn, complyBy, representBy } }) =>
    changeNotice(measures, notice, () => ({ sent: { sentOn, complyBy, representBy } })),
  NoticeCorrected: (measures, { data }) => replaceNotice(measures, data),
  NoticeModified: (measures, { data }) => replaceNotice(measures, data),
  NoticeLifted: (measures, { data }) => endNotice(measures, data.notice),
  NoticeReinstated: (measures, { data: { notice, representations: again } }) => ({
    ...changeNotice(measures, notice, () => ({ open: true })),
    representations: measures.representations.map((each) =>
      again.includes(each.representation) ? { ...each, open: true } : each,
    ),
  }),
  RepresentationMade: ({ representations }, { data: { notice, by, receivedOn } }) => {
    const made = { representation: representations.length + 1, notice, by, receivedOn, open: true };
    return { representations: [...representations, made] };
  },
  RepresentationCorrected: ({ representations }, { data: { representation, receivedOn } }) => ({
    representations: changeEntry(representations, representation, () => ({ receivedOn })),
  }),
  RepresentationAnswered: (measures, { data: { representation, notice, outcome } }) => ({
    ...(outcome === 'withdrawn' ? endNotice(measures, notice) : {}),
    representations: changeEntry(measures.representations, representation, () => ({ open: false })),
  }),
  PowerProposed: (_, { day, data: { notice, proposedBy } }) => ({
    proposedPower: { on: day, by: proposedBy, notice },
  }),
  PowerProposalWithdrawn: () => ({ proposedPower: null }),
  PowerUsed: ({ powers }, { data: { notice } }) => ({
    proposedPower: null,
    powers: [...powers, { use: powers.length + 1, notice, open: true }],
  }),
  PowerEnded: ({ powers }, { data }) => ({ powers: changeEntry(powers, data.use, () => ({ open: false })) }),
  PowerReopened: ({ powers }, { data }) => ({ powers: changeEntry(powers, data.use, () => ({ open: true })) }),
  ConcernConditionSet: ({ conditions }, { day: setOn, data: { owner, dueOn } }) => ({
    conditions: [...conditions, { condition: conditions.length + 1, owner, setOn, dueOn, open: true }],
  }),
  ConcernConditionCorrected: ({ conditions }, { data: { condition, owner, dueOn } }) => ({
    conditions: changeEntry(conditions, condition, () => ({ owner, dueOn })),
  }),
  ConcernConditionJudged: ({ conditions }, { data: { condition, result } }) => ({
    conditions: changeEntry(conditions, condition, () => ({ open: result === 'not-met' })),
  }),
  ConcernConditionReopened: ({ conditions }, { data }) => ({
    conditions: changeEntry(conditions, data.condition, () => ({ open: true })),
  }),
  StepBackProposed: (_, { day, data: { proposedBy } }) => ({ proposedStepBack: { on: day, by: proposedBy } }),
  StepBackProposalWithdrawn: () => ({ proposedStepBack: null }),
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
    NoticeReinstated: toChange(APPLIED.NoticeReinstated),
    RepresentationMade: toChange(APPLIED.RepresentationMade),
    RepresentationCorrected: toChange(APPLIED.RepresentationCorrected),
    RepresentationAnswered: toChange(APPLIED.RepresentationAnswered),
    PowerProposed: toChange(APPLIED.PowerProposed),
    PowerProposalWithdrawn: toChange(APPLIED.PowerProposalWithdrawn),
    PowerUsed: toChange(APPLIED.PowerUsed),
    PowerEnded: toChange(APPLIED.PowerEnded),
    PowerReopened: toChange(APPLIED.PowerReopened),
    ConcernConditionSet: toChange(APPLIED.ConcernConditionSet),
    ConcernConditionCorrected: toChange(APPLIED.ConcernConditionCorrected),
    ConcernConditionJudged: toChange(APPLIED.ConcernConditionJudged),
    ConcernConditionReopened: toChange(APPLIED.ConcernConditionReopened),
    StepBackProposed: toChange(APPLIED.StepBackProposed),
    StepBackProposalWithdrawn: toChange(APPLIED.StepBackProposalWithdrawn),
  };
};
