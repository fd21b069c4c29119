import { MAX_EXPERTISE } from '#domain/bounds';
import type { Expertise } from '#domain/leader-expertise.events';
import type { DesignationLists, Leader, LeaderExpertise, LeaderStream } from '#domain/leader.types';
import { PHASES } from '#domain/register-codes';
import { periodsOverlap, refuseFutureDay, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/**
 * The subjects that schools in England must teach, by law: those of the national curriculum, religious education, and relationships and health education.
 * Themes are the need areas of the board, which change by configuration.
 */
export const SUBJECTS: readonly string[] = [
  'english',
  'mathematics',
  'science',
  'art-and-design',
  'citizenship',
  'computing',
  'design-and-technology',
  'geography',
  'history',
  'languages',
  'music',
  'physical-education',
  'religious-education',
  'relationships-and-health',
];

type Topic = Pick<Expertise, 'kind' | 'topic'>;

const isSameTopic = (one: Topic, other: Topic): boolean => one.kind === other.kind && one.topic === other.topic;

/** Refuses a topic that is in no list. `known`: the topic that is recorded, which stays valid. */
const refuseUnknownTopic = ({ kind, topic }: Topic, { needAreas }: DesignationLists, known?: Topic): void => {
  const isKnown = known !== undefined && isSameTopic(known, { kind, topic });
  const lists = { subject: SUBJECTS, phase: PHASES, theme: needAreas } as const;
  refuseUnless(
    isKnown || lists[kind].includes(topic),
    'unknown-topic',
    `Name one of these for a ${kind}: ${lists[kind].join(', ')}. A theme is a need area: a clerk names those of their board, others those of the standard terms.`,
  );
};

/** Nobody records, ends or corrects their own expertise, because it counts when a provider is chosen. */
const refuseOwnExpertise = ({ personId }: Leader, { actor }: CommandContext): void =>
  refuseUnless(
    personId !== actor,
    'own-expertise',
    'You cannot record, end or correct your own expertise. Ask your alliance or a clerk to do it.',
  );

const requireExpertise = ({ expertise }: Leader, expertiseId: string): LeaderExpertise => {
  const found = expertise.find((each) => each.expertiseId === expertiseId);
  refuseUnless(
    found !== undefined,
    'unknown-expertise',
    'The leader has no expertise with this id. Read the leader for the ids.',
  );
  return found;
};

/** A leader has a topic once on any day. */
const refuseRepeated = (others: readonly LeaderExpertise[], wanted: Omit<LeaderExpertise, 'expertiseId'>): void =>
  refuseUnless(
    others.every((each) => !isSameTopic(each, wanted) || !periodsOverlap(each, wanted)),
    'expertise-already-recorded',
    'This expertise is already recorded for these days. Correct or end that entry.',
  );

/** Decisions on what a leader is good at. */
export const decideExpertise = {
  RecordExpertise: (state, data, context, { lists }) => {
    refuseOwnExpertise(state, context);
    refuseFutureDay(data.from, context.today);
    refuseUnknownTopic(data, lists);
    refuseUnless(
      state.expertise.every(({ expertiseId }) => expertiseId !== data.expertiseId),
      'expertise-id-already-used',
      'Another expertise of the leader has this id. Use a new id.',
    );
    refuseUnless(
      state.expertise.length < MAX_EXPERTISE,
      'too-many-expertise',
      `${MAX_EXPERTISE} entries of expertise are recorded, the most allowed. Correct one of them instead.`,
    );
    refuseRepeated(state.expertise, { ...data, to: null });
    return [{ type: 'LeaderExpertiseRecorded', data, occurredOn: data.from }];
  },

  EndExpertise: (state, data, context) => {
    refuseOwnExpertise(state, context);
    const found = requireExpertise(state, data.expertiseId);
    refuseUnless(
      found.to === null,
      'expertise-already-ended',
      `This expertise already ended on ${found.to}. Correct the entry if that day is wrong.`,
    );
    refuseFutureDay(data.on, context.today);
    refuseReversedPeriod({ from: found.from, to: data.on });
    return [{ type: 'LeaderExpertiseEnded', data, occurredOn: data.on }];
  },

  CorrectExpertise: (state, data, context, { lists }) => {
    refuseOwnExpertise(state, context);
    const { expertiseId, kind, topic, from, to, evidence, source, reason } = data;
    const old = requireExpertise(state, expertiseId);
    refuseWithoutChange(
      !isSameTopic(old, data) || old.from !== from || old.to !== to || evidence !== null || source !== null,
    );
    refuseFutureDay(from, context.today);
    if (to !== null) refuseFutureDay(to, context.today);
    refuseReversedPeriod({ from, to });
    refuseUnknownTopic(data, lists, old);
    refuseRepeated(
      state.expertise.filter((each) => each !== old),
      { kind, topic, from, to },
    );
    return [
      {
        type: 'LeaderExpertiseCorrected',
        data: {
          expertiseId,
          kind: { old: old.kind, new: kind },
          topic: { old: old.topic, new: topic },
          from: { old: old.from, new: from },
          to: { old: old.to, new: to },
          evidence,
          source,
          reason,
        },
      },
    ];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

const change = (state: Leader, expertiseId: string, changes: Partial<LeaderExpertise>): Leader => ({
  ...state,
  expertise: state.expertise.map((each) => (each.expertiseId === expertiseId ? { ...each, ...changes } : each)),
});

/** State changes of what a leader is good at. */
export const evolveExpertise = {
  LeaderExpertiseRecorded: (state, { expertiseId, kind, topic, from }) => ({
    ...state,
    expertise: [...state.expertise, { expertiseId, kind, topic, from, to: null }],
  }),
  LeaderExpertiseEnded: (state, { expertiseId, on }) => change(state, expertiseId, { to: on }),
  LeaderExpertiseCorrected: (state, { expertiseId, kind, topic, from, to }) =>
    change(state, expertiseId, { kind: kind.new, topic: topic.new, from: from.new, to: to.new }),
} satisfies Partial<Decider<LeaderStream>['evolve']>;
