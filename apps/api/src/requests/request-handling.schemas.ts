import * as schema from '#api/openapi/response-schemas';
import type { RequestHandling } from '#records/request-handling.record.types';

/** What becomes of a request besides the decision of its board. */
export const REQUEST_HANDLING = {
  deferredTo: schema.orNull(schema.id('The meeting to which the board put it off, until it is tabled again.')),
  handOvers: schema.listOf(
    schema.object<RequestHandling['handOvers'][number]>({
      handOverId: schema.text('If a board took the request over, this is its id there.'),
      toBoardId: schema.orNull(schema.id()),
      toAllianceId: schema.orNull(schema.id()),
      outcomesWanted: schema.text(),
      circumstances: schema.text(),
      handedOverOn: schema.day(),
      handedOverBy: schema.text('Id of the person.'),
      answer: schema.orNull(
        schema.enumOf<NonNullable<RequestHandling['handOvers'][number]['answer']>>(
          { accepted: true, refused: true, withdrawn: true, voided: true },
          '`voided`: it was accepted by a slip, so the request is with this board as before.',
        ),
      ),
      answeredOn: schema.orNull(schema.day()),
      answeredBy: schema.orNull(schema.text('Id of the person.')),
      reasonCode: schema.orNull(schema.text('Why it was refused.')),
      note: schema.orNull(schema.text()),
    }),
    'The other boards and alliances to which the request was handed over.',
  ),
  receivedFrom: schema.orNull(
    schema.object<NonNullable<RequestHandling['receivedFrom']>>({
      requestId: schema.id('The request at the board that handed it over.'),
      boardId: schema.id(),
      reference: schema.text(),
      submittedOn: schema.day(),
      handedOverOn: schema.day(),
    }),
  ),
  overlaps: schema.listOrWithheld(
    schema.object<RequestHandling['overlaps'][number]>({
      overlapKey: schema.text('`contract` or `request` with the id.'),
      kind: schema.enumOf<'contract' | 'request'>({ contract: true, request: true }),
      recordId: schema.text('The contract or the request.'),
      boardId: schema.id('The board of the other support.'),
      needAreas: schema.listOrWithheld(schema.text(), 'Need areas that both have.'),
      answer: schema.text("Code from the board's answers to an overlap."),
      reason: schema.text(),
      answeredOn: schema.day(),
      answeredBy: schema.text('Id of the person.'),
      correctedOn: schema.orNull(schema.day('When the answer was last corrected.')),
    }),
    'Other support of the school that was answered. Only for the board.',
  ),
};

/** The ids in it that are shown with a name. */
export const REQUEST_HANDLING_NAMES = {
  deferredTo: 'meeting',
  handOvers: {
    toBoardId: 'board',
    toAllianceId: 'alliance',
    handedOverBy: 'person',
    answeredBy: 'person',
  },
  receivedFrom: { requestId: 'request', boardId: 'board' },
  // The other support can be that of another board, which shows its references to nobody else.
  overlaps: { boardId: 'board', answeredBy: 'person' },
} as const;
