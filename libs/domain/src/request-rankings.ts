import { MAX_RANKINGS, MAX_TICKS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/request-bids';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const isTicked = ({ diligence }: SupportRequest, tick: { candidateKey: string; item: string }): boolean =>
  diligence.some(({ candidateKey, item }) => candidateKey === tick.candidateKey && item === tick.item);

/** Decisions on what a board keeps of its comparison of providers. */
export const decideRankings = {
  KeepRanking: (state, data) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.rankingsKept < MAX_RANKINGS,
      'too-many-rankings',
      `${MAX_RANKINGS} rankings were kept for the request, the most that is possible. The last one stands.`,
    );
    return [{ type: 'RankingKept', data }];
  },

  TickDueDiligence: (state, data, { today }, { matchingRules }) => {
    refuseUnlessOpen(state);
    refuseFutureDay(data.on, today);
    const codes = matchingRules.dueDiligence.map(({ code }) => code);
    refuseUnless(
      codes.includes(data.item),
      'unknown-checklist-item',
      `Name one of the board's items of due diligence: ${codes.join(', ')}.`,
    );
    refuseUnless(!isTicked(state, data), 'already-ticked', 'This is ticked already. Untick it first if it is wrong.');
    refuseUnless(
      state.ticks < MAX_TICKS,
      'too-many-ticks',
      `The checklist of the request was ticked ${MAX_TICKS} times, the most that is possible.`,
    );
    return [{ type: 'DueDiligenceTicked', data, occurredOn: data.on }];
  },

  UntickDueDiligence: (state, data) => {
    refuseUnlessOpen(state);
    refuseUnless(isTicked(state, data), 'not-ticked', 'This is not ticked. Check the provider and the item.');
    return [{ type: 'DueDiligenceUnticked', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

/** State changes from what a board keeps of its comparison of providers. */
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
