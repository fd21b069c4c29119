import type { MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';

/** Builds events of meetings and requests of board-1 for specs of read models. */
export const meeting = eventFactory<MeetingEvents>('meeting');
export const request = eventFactory<RequestEvents>('request');

export const meetingScheduledEvent = (id: string, on: IsoDay = '2012-01-10', boardId = 'board-1'): SpecEvent =>
  meeting(id, 'MeetingScheduled', { boardId, on, place: personalToken('Council House') });

export const requestSubmittedEvent = (id: string, boardId = 'board-1'): SpecEvent =>
  request(id, 'RequestSubmitted', {
    boardId,
    schoolUrn: '110317',
    reference: `R-${id}`,
    from: 'school',
    allianceId: null,
    bodyId: null,
    needAreas: ['mathematics'],
    outcomesWanted: personalToken('Better results'),
    circumstances: personalToken('A hard year'),
    urgency: 'soon',
  });

export const requestTabledEvent = (id: string, meetingId: string): SpecEvent =>
  request(id, 'RequestTabled', {
    meetingId,
    schoolUrn: '110317',
    reference: `R-${id}`,
    interested: [],
    interestedSchools: [],
  });

export const requestPlacedEvent = (id: string, meetingId: string): SpecEvent =>
  request(id, 'RequestPlacedOnAgenda', { meetingId, itemId: id });
