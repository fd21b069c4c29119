import type { MeetingDocument, MinuteRecord } from '#records/meeting.record.types';

export const NOT_EXPLAINED = { scope: null, deferredTo: null, messageForSchool: null } as const;

export const explain = (
  record: MeetingDocument,
  decisionId: string,
  change: Partial<Pick<MinuteRecord, keyof typeof NOT_EXPLAINED | 'consulted'>>,
): MeetingDocument => ({
  ...record,
  decisions: record.decisions.map((minute) => (minute.decisionId === decisionId ? { ...minute, ...change } : minute)),
});
