import { MAX_CONCERNS } from '#domain/bounds';
import { refuseFormerProvider } from '#domain/contract-state';
import type { ConcernSubject, RaisedBy } from '#domain/escalation.events';
import type { EscalationStream } from '#domain/escalation.types';
import type { ConcernKind, Provider } from '#domain/vocabulary';
import type { CommandContext, Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

type Raised = {
  readonly kind: ConcernKind;
  readonly raisedBy: RaisedBy;
  readonly aimIds: string[];
  readonly detail: Personal | null;
  readonly referredTo: Personal | null;
};

/** A safeguarding concern is referred to the service that acts on it. This system must not hold what it is about. */
const refer = (subject: ConcernSubject, { raisedBy, detail, referredTo }: Omit<Raised, 'aimIds' | 'kind'>) => {
  refuseUnless(
    detail === null,
    'safeguarding-detail',
    "Do not write here what a safeguarding concern is about. Tell the school's designated safeguarding lead or the council's children's services at once, then record here only whom you told.",
  );
  refuseUnless(
    referredTo !== null,
    'referral-addressee-needed',
    'Refer a safeguarding concern at once, then give only the name of the service here.',
  );
  return [{ type: 'SafeguardingReferred' as const, data: { ...subject, raisedBy, referredTo } }];
};

const raise = (
  subject: ConcernSubject,
  kind: Exclude<ConcernKind, 'safeguarding'>,
  { provider, raisedBy, aimIds, detail }: Omit<Raised, 'kind' | 'referredTo'> & { readonly provider: Provider | null },
  answerDueOn: IsoDay,
) => {
  refuseUnless(detail !== null, 'detail-needed', 'Describe the concern in the field `detail`.');
  return [
    { type: 'ConcernRaised' as const, data: { ...subject, kind, provider, raisedBy, aimIds, detail, answerDueOn } },
  ];
};

/** The last day for an answer to a concern that is raised today. */
const findAnswerDue = ({ today }: CommandContext, { daysToAnswer }: { readonly daysToAnswer: number }): IsoDay =>
  addDays(today, daysToAnswer);

/** Decisions on raising a concern. */
export const decideRaising = {
  RaiseConcern: {
    create: ({ contractId, kind, ...raised }, context, facts) => {
      const about = facts.contract;
      refuseUnless(about !== undefined, 'unknown-contract', 'There is no contract with this id. Check the id.');
      refuseUnless(
        !about.finished,
        'contract-over',
        'The contract is closed or withdrawn, so no concern can be raised about it. Raise one about the school instead.',
      );
      if (raised.raisedBy === 'provider') refuseFormerProvider(about.period, context.today);
      const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = about;
      const subject = { contractId, boardId, schoolUrn, leaderPersonId, homeSchoolUrn };
      if (kind === 'safeguarding') return refer(subject, raised);
      refuseUnless(
        about.concernCount < MAX_CONCERNS,
        'too-many-concerns',
        `${MAX_CONCERNS} concerns were raised about this contract, the most allowed. Answer those that are open.`,
      );
      refuseUnless(
        raised.aimIds.every((aimId) => about.aimIds.includes(aimId)),
        'unknown-aim',
        'The contract has no aim with this id. Check the id.',
      );
      return raise(subject, kind, { ...raised, provider: about.provider }, findAnswerDue(context, facts));
    },
  },

  RaiseSchoolConcern: {
    create: ({ boardId, schoolUrn, kind, ...raised }, context, facts) => {
      refuseUnless(facts.board !== undefined, 'unknown-board', 'There is no board with this id. Check the id.');
      refuseUnless(
        facts.school !== undefined,
        'unknown-school',
        'There is no school with this URN in the register. Check the URN.',
      );
      const { areas } = facts.board;
      refuseUnless(
        areas.includes(facts.school.laCode),
        'another-area',
        `The school belongs to the area ${facts.school.laCode}, and the board is for the areas ${areas.join(', ')}. Raise the concern with a board of the area.`,
      );
      const subject = { contractId: null, boardId, schoolUrn, leaderPersonId: null, homeSchoolUrn: null };
      if (kind === 'safeguarding') return refer(subject, raised);
      return raise(subject, kind, { ...raised, provider: null, aimIds: [] }, findAnswerDue(context, facts));
    },
  },

  OpenConcern: {
    create: (data, context, facts) => [
      {
        type: 'ConcernRaised',
        data: { ...data, provider: facts.provider, raisedBy: 'provider', answerDueOn: findAnswerDue(context, facts) },
      },
    ],
    existing: (_, { contractId }) => [{ type: 'ConcernAlreadyRaised', data: { contractId } }],
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
