import { MAX_FORMAL_STATUSES, MAX_HEADSHIPS } from '#domain/bounds';
import { school } from '#domain/school';
import { refuseFutureDay, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { FormalStatus, HeadshipKind, SituationEvents } from '#domain/situation.events';
import type { Period, Urn } from '#domain/vocabulary';
import { lookUp, type CommandContext, type Decider, type NewEvent, type StreamLookup } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

interface Headship {
  readonly headshipId: string;
  readonly kind: HeadshipKind;
  readonly from: IsoDay;
}

interface StatusPeriod extends Period {
  readonly statusId: string;
  readonly status: FormalStatus;
}

/** The headships and the formal statuses of a school. */
export type Situation = {
  readonly schoolUrn: Urn;
  readonly headships: readonly Headship[];
  readonly statuses: readonly StatusPeriod[];
};

export type SituationCommands = {
  RecordHeadship: { schoolUrn: Urn } & SituationEvents['HeadshipRecorded'];
  /** `head`: null if it stays as it is. */
  CorrectHeadship: { headshipId: string; kind: HeadshipKind; from: IsoDay; head: Personal | null; reason: Personal };
  RecordFormalStatus: { schoolUrn: Urn } & SituationEvents['FormalStatusRecorded'];
  EndFormalStatus: SituationEvents['FormalStatusEnded'];
  /** `to`: the last day, or null if it is still in force. `plan`: null if it stays as it is. */
  CorrectFormalStatus: {
    statusId: string;
    status: FormalStatus;
    from: IsoDay;
    to: IsoDay | null;
    plan: Personal | null;
    reason: Personal;
  };
};

type Facts = { schoolExists: boolean };

export type SituationStream = {
  state: Situation;
  commands: SituationCommands;
  events: SituationEvents;
  facts: { RecordHeadship: Facts; RecordFormalStatus: Facts };
};

type Recorded = readonly NewEvent<SituationEvents>[];
type Known = Pick<Situation, 'headships' | 'statuses'>;

const NOTHING: Known = { headships: [], statuses: [] };

const schoolExists = ({ schoolUrn }: { schoolUrn: Urn }): StreamLookup<boolean> =>
  lookUp(school, schoolUrn, (found) => found !== undefined);

/** A decision that opens the stream if it is the first about the school. */
const opening = <Data extends { schoolUrn: Urn }>(
  decideOn: (known: Known, data: Data, context: CommandContext) => Recorded,
) => ({
  create: (data: Data, context: CommandContext, facts: Facts): Recorded => {
    refuseUnless(
      facts.schoolExists,
      'unknown-school',
      'There is no school with this URN in the register. Check the URN, or import the register first.',
    );
    return [{ type: 'SituationOpened', data: { schoolUrn: data.schoolUrn } }, ...decideOn(NOTHING, data, context)];
  },
  existing: (state: Situation, data: Data, context: CommandContext): Recorded => decideOn(state, data, context),
});

const refuseSecondOnDay = (others: readonly Headship[], from: IsoDay): void =>
  refuseUnless(
    others.every((each) => each.from !== from),
    'headship-already-begins',
    `Another headship begins on ${from}. Correct that one, or give another day.`,
  );

const recordHeadship = (
  { headships }: Known,
  { headshipId, kind, from, head }: SituationCommands['RecordHeadship'],
): Recorded => {
  refuseUnless(
    headships.length < MAX_HEADSHIPS,
    'too-many-headships',
    `The school has had ${MAX_HEADSHIPS} headships, the most allowed. Correct one of them.`,
  );
  refuseUnless(
    headships.every((each) => each.headshipId !== headshipId),
    'headship-id-already-used',
    'Another headship of the school already has this id. Use a new id.',
  );
  refuseSecondOnDay(headships, from);
  return [{ type: 'HeadshipRecorded', data: { headshipId, kind, from, head }, occurredOn: from }];
};

const recordStatus = (
  { statuses }: Known,
  { statusId, status, from, plan, source }: SituationCommands['RecordFormalStatus'],
  { today }: CommandContext,
): Recorded => {
  refuseFutureDay(from, today);
  refuseUnless(
    statuses.length < MAX_FORMAL_STATUSES,
    'too-many-formal-statuses',
    `The school has ${MAX_FORMAL_STATUSES} formal statuses on record, the most allowed. Correct one of them.`,
  );
  refuseUnless(
    statuses.every((each) => each.statusId !== statusId),
    'status-id-already-used',
    'Another formal status of the school already has this id. Use a new id.',
  );
  refuseUnless(
    statuses.every((each) => each.status !== status || each.to !== null),
    'already-in-force',
    'The school already has this formal status. End that first, or correct it.',
  );
  return [{ type: 'FormalStatusRecorded', data: { statusId, status, from, plan, source }, occurredOn: from }];
};

const requireStatus = ({ statuses }: Situation, statusId: string): StatusPeriod => {
  const known = statuses.find((each) => each.statusId === statusId);
  refuseUnless(known !== undefined, 'unknown-status', 'The school has no formal status with this id. Check the id.');
  return known;
};

const decide: Decider<SituationStream>['decide'] = {
  RecordHeadship: opening(recordHeadship),
  RecordFormalStatus: opening(recordStatus),

  CorrectHeadship: (state, { headshipId, kind, from, head, reason }) => {
    const known = state.headships.find((each) => each.headshipId === headshipId);
    refuseUnless(known !== undefined, 'unknown-headship', 'The school has no headship with this id. Check the id.');
    refuseWithoutChange(kind !== known.kind || from !== known.from || head !== null);
    refuseSecondOnDay(
      state.headships.filter((each) => each !== known),
      from,
    );
    const replaced = { kind: { old: known.kind, new: kind }, from: { old: known.from, new: from } };
    return [{ type: 'HeadshipCorrected', data: { headshipId, ...replaced, head, reason } }];
  },

  EndFormalStatus: (state, { statusId, on, reason }, { today }) => {
    const known = requireStatus(state, statusId);
    refuseFutureDay(on, today);
    refuseUnless(
      known.to === null,
      'status-already-ended',
      `This formal status ended on ${known.to}. Correct it if the day is wrong.`,
    );
    refuseReversedPeriod({ from: known.from, to: on });
    return [{ type: 'FormalStatusEnded', data: { statusId, on, reason }, occurredOn: on }];
  },

  CorrectFormalStatus: (state, { statusId, status, from, to, plan, reason }, { today }) => {
    const known = requireStatus(state, statusId);
    refuseFutureDay(to ?? from, today);
    refuseReversedPeriod({ from, to });
    refuseWithoutChange(status !== known.status || from !== known.from || to !== known.to || plan !== null);
    const data = {
      statusId,
      status: { old: known.status, new: status },
      from: { old: known.from, new: from },
      to: { old: known.to, new: to },
      plan,
      reason,
    };
    return [{ type: 'FormalStatusCorrected', data }];
  },
};

const evolve: Decider<SituationStream>['evolve'] = {
  SituationOpened: { create: ({ schoolUrn }) => ({ schoolUrn, ...NOTHING }) },
  HeadshipRecorded: (state, { headshipId, kind, from }) => ({
    ...state,
    headships: [...state.headships, { headshipId, kind, from }],
  }),
  HeadshipCorrected: (state, { headshipId, kind, from }) => ({
    ...state,
    headships: state.headships.map((each) =>
      each.headshipId === headshipId ? { headshipId, kind: kind.new, from: from.new } : each,
    ),
  }),
  FormalStatusRecorded: (state, { statusId, status, from }) => ({
    ...state,
    statuses: [...state.statuses, { statusId, status, from, to: null }],
  }),
  FormalStatusEnded: (state, { statusId, on }) => ({
    ...state,
    statuses: state.statuses.map((each) => (each.statusId === statusId ? { ...each, to: on } : each)),
  }),
  FormalStatusCorrected: (state, { statusId, status, from, to }) => ({
    ...state,
    statuses: state.statuses.map((each) =>
      each.statusId === statusId ? { statusId, status: status.new, from: from.new, to: to.new } : each,
    ),
  }),
};

/** The headships and the formal statuses of a school. The stream has the URN as its id. */
export const situation: Decider<SituationStream> = {
  category: 'situation',
  decide,
  evolve,
  facts: { RecordHeadship: { schoolExists }, RecordFormalStatus: { schoolExists } },
  personal: {
    RecordHeadship: { head: 'item' },
    CorrectHeadship: { head: 'item', reason: 'item' },
    RecordFormalStatus: { plan: 'item', source: 'item' },
    EndFormalStatus: { reason: 'item' },
    CorrectFormalStatus: { plan: 'item', reason: 'item' },
  },
};
