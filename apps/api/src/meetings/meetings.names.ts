import { AWARD_NAMES } from '#api/meetings/award.schemas';
import type { MeetingRecord } from '#api/meetings/meeting-reader';
import { NamedBy, nameFields } from '#api/names/name-fields';

/** What an item of an agenda is about. A concern has no name, and other business is about no record. */
const subjectBy = (field: string): NamedBy =>
  new NamedBy(field, { request: 'request', review: 'contract', ratification: 'decision', minutes: 'meeting' });

/** The ids in a meeting that are shown with a name. */
export const MEETING_NAMES = nameFields<MeetingRecord>({
  state: {
    boardId: 'board',
    items: {
      subjectId: subjectBy('kind'),
      schoolUrn: 'school',
      interested: ['person'],
      interestedSchools: ['school'],
      handOver: { requestId: 'request' },
    },
    opened: { roll: { personId: 'person', schoolUrn: 'school' } },
    present: ['person'],
    apologies: ['person'],
    moves: { movedBy: 'person' },
    substitutes: { personId: 'person', forPersonId: 'person' },
    absences: { personId: 'person' },
    actingChair: 'person',
    adjournments: { recordedBy: 'person' },
    minuteTexts: { writtenBy: 'person' },
    redactions: { redactedBy: 'person' },
    papers: { addedBy: 'person', versions: { addedBy: 'person' }, withdrawal: { withdrawnBy: 'person' } },
    removedItems: { removedBy: 'person' },
    recordedAfterwards: { recordedBy: 'person' },
    interests: { personId: 'person', declaredBy: 'person' },
    corrections: { decisionId: 'decision', correctedBy: 'person' },
    decisions: {
      decisionId: 'decision',
      boardId: 'board',
      subjectId: subjectBy('subjectKind'),
      schoolUrn: 'school',
      vote: { for: ['person'], against: ['person'], abstained: ['person'] },
      decidedBy: ['person'],
      conflicted: ['person'],
      award: AWARD_NAMES,
      authoriserId: 'person',
      supersedes: 'decision',
      deferredTo: 'meeting',
      minutedBy: 'person',
      confirmedBy: 'person',
    },
  },
});
