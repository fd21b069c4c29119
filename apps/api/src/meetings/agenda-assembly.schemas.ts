import type { AgendaProposal } from '#api/meetings/agenda-proposals';
import * as schema from '#api/openapi/response-schemas';

const PROPOSAL = schema.namedObject<AgendaProposal>('AgendaProposal', {
  itemId: schema.id('The id that the item will have.'),
  kind: schema.enumOf<AgendaProposal['kind']>({
    request: true,
    review: true,
    escalation: true,
    ratification: true,
    minutes: true,
    other: true,
  }),
  subjectId: schema.id('Of other business, the hand-over of a request to the board.'),
  title: schema.text(),
  cause: schema.enumOf<AgendaProposal['cause']>({
    circumstance: true,
    'group-meeting': true,
    recommendation: true,
    review: true,
    report: true,
    visit: true,
    'contract-end': true,
    'aim-target': true,
    condition: true,
    countersignature: true,
    variation: true,
    concern: true,
    'proposed-step': true,
    resumption: true,
    'follow-up': true,
    notice: true,
    representation: true,
    'proposed-power': true,
    'concern-condition': true,
    request: true,
    'hand-over': true,
    'chairs-action': true,
    'last-meeting': true,
  }),
  due: schema.orNull(schema.day()),
  obstacle: schema.orNull(
    schema.enumOf<NonNullable<AgendaProposal['obstacle']>>(
      { 'not-screened': true, 'overlap-unanswered': true },
      'What must be done before it can be on the agenda.',
    ),
  ),
});

/** What waits for the board, in the order in which it would stand on the agenda. */
export const AGENDA_PROPOSALS = schema.namedObject<{ proposals: readonly AgendaProposal[] }>('AgendaProposals', {
  proposals: schema.listOf(PROPOSAL),
});
