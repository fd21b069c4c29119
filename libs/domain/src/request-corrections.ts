import type { DatedTerms } from '#domain/board.types';
import { isDecided } from '#domain/request-bids';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { isSameList, refuseWithoutChange, validCodes } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The board's need areas of the day, and those that the request has. */
const refuseUnknownNeedAreas = ({ needAreas }: SupportRequest, named: readonly Code[], terms: DatedTerms | null) => {
  const codes = validCodes(needAreas, terms?.needAreas);
  refuseUnless(
    named.length > 0 && named.every((area) => codes.includes(area)),
    'unknown-need-area',
    `Name at least one of the board's need areas: ${codes.join(', ')}.`,
  );
};

/** The decision that puts a submitted request right. */
export const decideRequestCorrections = {
  CorrectRequest: (state, { outcomesWanted, circumstances, reason, ...data }, _, { terms }) => {
    refuseUnless(
      !state.withdrawn,
      'request-withdrawn',
      'The request was withdrawn. Submit another request if support is needed.',
    );
    const needAreas = { old: [...state.needAreas], new: data.needAreas ?? [...state.needAreas] };
    const urgency = { old: state.urgency, new: data.urgency ?? state.urgency };
    const isAsked = isSameList(needAreas.old, needAreas.new) && urgency.old === urgency.new && outcomesWanted === null;
    refuseWithoutChange(!isAsked || circumstances !== null);
    refuseUnless(
      isAsked || !isDecided(state),
      'asked-and-decided',
      'The board has decided on this request, so you can now correct only its circumstances. Submit another request if more is needed.',
    );
    refuseUnknownNeedAreas(state, needAreas.new, terms);
    return [{ type: 'RequestCorrected', data: { needAreas, urgency, outcomesWanted, circumstances, reason } }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;
