import { MAX_RANKINGS, MAX_TICKS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/request-bids';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const isTicked = ({ diligence }: SupportRequest, tick: { candidateKey: string; item: string }): boolean =>
  diligence.some(({ candidateKey, item }) => candidateKey === tick.candidateKey && item === tick.item);

/** Decisions on kept rankings and due diligence. */
export const decideRankings = {
  KeepRanking: (state, data) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.rankingsKept < MAX_RANKINGS,
      'too-many-rankings',
      `${MAX_RANKINGS} rankings were kept for the request, the most allowed. Use the last one.`,
    );
    return [{ type: 'RankingKept', data }];
  },

  TickDueDiligence: (state, data, { today }, { matchingRules, candidateExists }) => {
    refuseUnlessOpen(state);
    refuseFutureDay(data.on, today);
    refuseUnless(
      candidateExists,
      'unknown-candidate',
      'There is no leader or alliance with this key. Take the candidateKey from the ranking.',
    );
    const codes = matchingRules.dueDiligence.map(({ code }) => code);
    refuseUnless(
      codes.includes(data.item),
      'unknown-checklist-item',
      `Name one of the board's items of due diligence: ${codes.join(', ')}.`,
    );
    refuseUnless(
      !isTicked(state, data),
      'already-ticked',
      'This item is already ticked for the provider. Untick it first if it is wrong.',
    );
    refuseUnless(
      state.ticks < MAX_TICKS,
      'too-many-ticks',
      `The checklist of the request was ticked ${MAX_TICKS} times, the most allowed. Write further checks into the rationale of the decision.`,
    );
    return [{ type: 'DueDiligenceTicked', data, occurredOn: data.on }];
  },

  UntickDueDiligence: (state, data) => {
    refuseUnlessOpen(state);
    refuseUnless(
      isTicked(state, data),
      'not-ticked',
      'This item is not ticked for the provider. Check the provider and the item.',
    );
    return [{ type: 'DueDiligenceUnticked', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

/** State changes of kept rankings and due diligence. */
export const evolveRankings = {
  RankingKept: (state, ranking) => ({ ...state, ranking, rankingsKept: state.rankingsKept + 1 }),
  DueDiligenceTicked: (state, { candidateKey, item, on }) => ({
    ...state,
    ticks: state.ticks + 1,
    diligence: [...state.diligence, { candidateKey, item, on }],
  }),
  DueDiligenceUnticked: (state, tick) => ({
    ...state,
    diligence: state.diligence.filter((each) => each.candidateKey !== tick.candidateKey || each.item !== tick.item),
  }),
} satisfies Partial<Decider<RequestStream>['evolve']>;
