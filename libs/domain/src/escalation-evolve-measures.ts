import type { Measures, Notice, PowerUse, Representation } from '#domain/escalation-measures.types';
import type { NoticeDays, NoticeLaw } from '#domain/escalation-notices.events';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { changeEntry } from '#domain/numbered-entries';
import type { Decider } from '#kernel/decider';

/** A concern before anything was done about it beyond its steps. */
export const NO_MEASURES: Measures = {
  notices: [],
  representations: [],
  powers: [],
  powerProposal: null,
  powerProposals: 0,
  conditions: [],
  returnProposal: null,
};

const changeNotice = (state: Escalation, number: number, change: (notice: Notice) => Partial<Notice>): Escalation => ({
  ...state,
  notices: changeEntry(state.notices, number, change),
});

const changeUse = (state: Escalation, number: number, change: (use: PowerUse) => Partial<PowerUse>): Escalation => ({
  ...state,
  powers: changeEntry(state.powers, number, change),
});

const changeRepresentation = (
  state: Escalation,
  number: number,
  change: (representation: Representation) => Partial<Representation>,
): Escalation => ({ ...state, representations: changeEntry(state.representations, number, change) });

const pickLaw = (sent: NoticeLaw): NoticeLaw => ({
  governance: sent.governance,
  givenBy: sent.givenBy,
  law: sent.law,
  source: sent.source,
  caution: sent.caution,
  complianceDays: sent.complianceDays,
  representationDays: sent.representationDays,
  powerDays: sent.powerDays,
});

const pickDays = ({ sentOn, complyBy, representBy, powersUntil }: NoticeDays): NoticeDays => ({
  sentOn,
  complyBy,
  representBy,
  powersUntil,
});

/** State changes of notices, representations and powers. */
export const evolveMeasures = {
  NoticeDrafted: (state, { kind, addressees, copiedTo, text, draftedBy }) => ({
    ...state,
    notices: [
      ...state.notices,
      { kind, addressees, copiedTo, text, draftedBy, state: 'draft', sent: null, corrections: 0 },
    ],
  }),
  NoticeRedrafted: (state, { notice: number, addressees, copiedTo, text, draftedBy }) =>
    changeNotice(state, number, ({ corrections }) => ({
      ...{ addressees, copiedTo, text, draftedBy },
      corrections: corrections + 1,
    })),
  NoticeDiscarded: (state, { notice: number }) => changeNotice(state, number, () => ({ state: 'discarded' })),
  NoticeSent: (state, { notice: number, ...sent }) =>
    changeNotice(state, number, () => ({
      state: 'in-force',
      sent: { ...pickLaw(sent), ...pickDays(sent) },
      corrections: 0,
    })),
  NoticeCorrected: (state, { notice: number, text, ...days }) =>
    changeNotice(state, number, ({ sent, corrections }) => ({
      text,
      sent: sent && { ...sent, ...pickDays(days) },
      corrections: corrections + 1,
    })),
  NoticeModified: (state, { notice: number, text, complyBy, powersUntil }) =>
    changeNotice(state, number, ({ sent }) => ({ text, sent: sent && { ...sent, complyBy, powersUntil } })),
  NoticeLifted: (state, { notice: number }) => changeNotice(state, number, () => ({ state: 'lifted' })),
  RepresentationMade: (state, { notice, by, receivedOn }, { actor }) => ({
    ...state,
    representations: [
      ...state.representations,
      { notice, by, personId: actor, receivedOn, outcome: null, corrections: 0 },
    ],
  }),
  RepresentationCorrected: (state, { representation: number, receivedOn }) =>
    changeRepresentation(state, number, ({ corrections }) => ({ receivedOn, corrections: corrections + 1 })),
  RepresentationAnswered: (state, { representation: number, notice, outcome }) => {
    const answered = changeRepresentation(state, number, () => ({ outcome }));
    return outcome === 'withdrawn'
      ? changeNotice(answered, notice, (each) => ({ state: each.state === 'in-force' ? 'withdrawn' : each.state }))
      : answered;
  },
  PowerProposed: (state, powerProposal) => ({
    ...state,
    powerProposal,
    powerProposals: state.powerProposals + 1,
  }),
  PowerProposalWithdrawn: (state) => ({ ...state, powerProposal: null }),
  PowerUsed: (state, { notice, power, from }) => ({
    ...state,
    powerProposal: null,
    powers: [...state.powers, { notice, power, from, endedOn: null, corrections: 0 }],
  }),
  PowerCorrected: (state, { use, from }) =>
    changeUse(state, use, ({ corrections }) => ({ from, corrections: corrections + 1 })),
  PowerEnded: (state, { use, endedOn }) => changeUse(state, use, () => ({ endedOn })),
} satisfies Partial<Decider<EscalationStream>['evolve']>;
