import type { Measures, Notice, PowerUse, Representation } from '#domain/escalation-measures.types';
import { pickDays, pickLaw } from '#domain/escalation-notice-rules';
import { noteDay } from '#domain/escalation-open';
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
  stepBackProposal: null,
  stepBackProposals: 0,
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

/** A draft whose text another notice has now is no draft any more. */
const useDraft = (state: Escalation, draft: number | null): Escalation =>
  draft === null ? state : changeNotice(state, draft, () => ({ state: 'used' }));

/** State changes of notices, representations and powers. */
export const evolveMeasures = {
  NoticeDrafted: (state, { kind, addressees, copiedTo, text, draftedBy }) => ({
    ...state,
    notices: [
      ...state.notices,
      { kind, addressees, copiedTo, text, draftedBy, state: 'draft', sent: null, endedBy: null, corrections: 0 },
    ],
  }),
  NoticeRedrafted: (state, { notice: number, addressees, copiedTo, text, draftedBy }) =>
    changeNotice(state, number, ({ corrections }) => ({
      ...{ addressees, copiedTo, text, draftedBy },
      corrections: corrections + 1,
    })),
  NoticeDiscarded: (state, { notice: number }) => changeNotice(state, number, () => ({ state: 'discarded' })),
  NoticeSent: (state, { notice: number, ...sent }) =>
    changeNotice(noteDay(state, sent.sentOn), number, () => ({
      state: 'in-force',
      sent: { ...pickLaw(sent), ...pickDays(sent) },
      corrections: 0,
    })),
  NoticeCorrected: (state, { notice: number, draft, text, draftedBy, ...corrected }) =>
    changeNotice(useDraft(noteDay(state, corrected.sentOn), draft), number, ({ corrections }) => ({
      ...{ text, draftedBy },
      sent: { ...pickLaw(corrected), ...pickDays(corrected) },
      corrections: corrections + 1,
    })),
  NoticeModified: (state, { notice: number, draft, text, draftedBy, ...days }) =>
    changeNotice(useDraft(state, draft), number, ({ sent }) => ({
      ...{ text, draftedBy },
      sent: sent && { ...sent, ...pickDays(days) },
    })),
  NoticeLifted: (state, { notice: number, liftedOn }, { actor }) =>
    changeNotice(noteDay(state, liftedOn), number, () => ({ state: 'lifted', endedBy: actor })),
  NoticeReinstated: (state, { notice: number, representations }) => ({
    ...changeNotice(state, number, () => ({ state: 'in-force', endedBy: null })),
    representations: state.representations.map((each, place) =>
      representations.includes(place + 1) ? { ...each, outcome: null } : each,
    ),
  }),
  RepresentationMade: (state, { notice, by, receivedOn }, { actor }) => ({
    ...noteDay(state, receivedOn),
    representations: [
      ...state.representations,
      { notice, by, personId: actor, receivedOn, outcome: null, corrections: 0 },
    ],
  }),
  RepresentationCorrected: (state, { representation: number, receivedOn }) =>
    changeRepresentation(state, number, ({ corrections }) => ({ receivedOn, corrections: corrections + 1 })),
  RepresentationAnswered: (state, { representation: number, notice, outcome, answeredOn }, { actor }) => {
    const answered = changeRepresentation(noteDay(state, answeredOn), number, () => ({ outcome }));
    return outcome === 'withdrawn'
      ? changeNotice(answered, notice, (each) =>
          each.state === 'in-force' ? { state: 'withdrawn', endedBy: actor } : {},
        )
      : answered;
  },
  PowerProposed: (state, powerProposal) => ({
    ...state,
    powerProposal,
    powerProposals: state.powerProposals + 1,
  }),
  PowerProposalWithdrawn: (state) => ({ ...state, powerProposal: null }),
  PowerUsed: (state, { notice, power, governance, from }) => ({
    ...state,
    powerProposal: null,
    powers: [...state.powers, { notice, power, governance, from, endedOn: null, endedBy: null, corrections: 0 }],
  }),
  PowerCorrected: (state, { use, from }) =>
    changeUse(state, use, ({ corrections }) => ({ from, corrections: corrections + 1 })),
  PowerEnded: (state, { use, endedOn }, { actor }) =>
    changeUse(noteDay(state, endedOn), use, () => ({ endedOn, endedBy: actor })),
  PowerReopened: (state, { use }) => changeUse(state, use, () => ({ endedOn: null, endedBy: null })),
} satisfies Partial<Decider<EscalationStream>['evolve']>;
