import type { MeetingDocumentData } from '#api/meeting-documents/meeting-document-data';
import { toPapers } from '#api/meeting-documents/to-papers';
import { type Sources, toList, toMember } from '#api/meeting-documents/to-data';

type Header = Omit<MeetingDocumentData, 'kind' | 'published' | 'meetingId' | 'items'>;

/** What a document says before its items. */
export const toHeader = (sources: Sources, boardName: string): Header => {
  const { state, nameFor } = sources;
  return {
    boardName,
    on: state.on,
    place: state.place,
    cancelled: state.cancelled,
    agendaPublishedOn: state.agendaPublishedOn,
    adjournedTo: state.adjournments.map(({ on }) => on),
    minutesApprovedOn: state.minutesApprovedOn,
    quorum: state.opened?.quorum ?? null,
    decisionRule: state.opened?.decisionRule ?? null,
    present: toList(state.present).map((personId) => toMember(sources, personId)),
    apologies: toList(state.apologies).map((personId) => toMember(sources, personId)),
    nonVoters: toList(state.nonVoters),
    substitutes: state.substitutes.map(({ personId, forPersonId }) => ({
      name: nameFor('person', personId),
      forName: nameFor('person', forPersonId),
    })),
    actingChairName: nameFor('person', state.actingChair),
    papers: toPapers(sources.papers, null),
    discussion: state.minuteTexts.find(({ itemId }) => itemId === null)?.text ?? null,
  };
};
