import type { RequestStream } from '#domain/request.types';
import { noteAsking } from '#domain/request-asking';
import { refuseBlank } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Submission = RequestStream['commands']['SubmitRequest'];

/** A school or a council asks the board of its own area. The board can also take a request from elsewhere, which its clerk records. */
const refuseAnotherArea = (
  { from }: Submission,
  { laCode }: { readonly laCode: string },
  areas: readonly string[],
): void =>
  refuseUnless(
    (from !== 'school' && from !== 'la') || areas.includes(laCode),
    'another-area',
    `The school belongs to the area ${laCode}, and the board is for the areas ${areas.join(', ')}. Ask a board of the area, or ask the clerk to record the request for this board.`,
  );

/** An alliance requests with the id of its alliance, a trust or diocese with that of its responsible body. No other requester has an id. */
const refuseWrongRequester = ({ from, allianceId, bodyId }: Submission): void =>
  refuseUnless(
    (allianceId === null || from === 'alliance') && (bodyId === null || from === 'trust' || from === 'diocese'),
    'requester-mismatch',
    'Name an alliance only for a request from an alliance, and a responsible body only for a request from a trust or a diocese.',
  );

/** What `RequestSubmitted` records. The reason and the protected source are events of their own. */
const withoutNotes = ({ support: _, protectedSource: __, ...asked }: Submission) => asked;

/** Whether a board, a school and its area let a request be submitted. */
export const decideSubmission = {
  SubmitRequest: {
    create: (data, context, facts) => {
      const { terms } = facts;
      refuseUnless(
        terms !== null,
        'unknown-board',
        'There is no board with this id. Address the request to an existing board.',
      );
      refuseUnless(
        facts.school !== undefined,
        'unknown-school',
        'There is no school with this URN in the register. Check the URN.',
      );
      refuseUnless(
        !facts.school.closed,
        'school-closed',
        'The school is closed. Submit a request for its successor instead.',
      );
      refuseWrongRequester(data);
      refuseAnotherArea(data, facts.school, facts.areas);
      const needAreas = terms.needAreas.map(({ code }) => code);
      refuseUnless(
        data.needAreas.length > 0 && data.needAreas.every((area) => needAreas.includes(area)),
        'unknown-need-area',
        `Name at least one of the board's need areas: ${needAreas.join(', ')}.`,
      );
      refuseBlank(data.reference, 'reference-needed', 'Give the request a reference.');
      return [
        { type: 'RequestSubmitted', data: withoutNotes(data) },
        ...noteAsking(data, facts.matchingRules, context),
      ];
    },
  },
} satisfies Partial<Decider<RequestStream>['decide']>;
