import type { SchoolEvents } from '#domain/school.events';
import type { HeadshipKind } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, withIndex } from '#processing/view';

export const contracts = table('around_contracts', 'contractId', {
  contractId: text(),
  decisionId: text(),
  requestId: textOrNull(),
  schoolUrn: text(),
  /** The lead leader, and the deployed leaders besides the lead leader. */
  leaders: json<{ leaderId: string; homeSchoolUrn: string | null; allianceId: string | null }[]>(),
  /** The alliance that gives the support, or else the alliance of the lead leader; null without one. */
  allianceId: textOrNull(),
  draftedOn: text<IsoDay>(),
  endsOn: withIndex(text<IsoDay>()),
  over: json<boolean>(),
  /** The offers from which half-days of each leader are reserved. */
  reserved: json<{ leaderId: string; offerIds: string[] }[]>(),
  /** What is noted already, as `toNote` writes it. */
  noted: json<string[]>(),
});

export const alliances = table('around_alliances', 'allianceId', { allianceId: text(), to: textOrNull<IsoDay>() });

export const leaders = table('around_leaders', 'leaderId', {
  leaderId: text(),
  to: textOrNull<IsoDay>(),
  /** The last passing-on to another alliance; null without one. */
  passedOn: json<{ allianceId: string; on: IsoDay } | null>(),
});

export const offers = table('around_offers', 'offerId', { offerId: text(), recalledOn: text<IsoDay>() });

export const decisions = table('around_decisions', 'decisionId', {
  decisionId: text(),
  rescindedOn: textOrNull<IsoDay>(),
});

export const schools = table('around_schools', 'urn', {
  urn: text(),
  /** The last day of a school that is closed or has a day of closing. */
  closedOn: textOrNull<IsoDay>(),
  status: textOrNull(),
  /** Day of the school's own latest inspection with an overall grade, and the grade; 0 without one. */
  inspectedOn: textOrNull<IsoDay>(),
  grade: integer(),
});

/** The headships of schools, each until the next one of its school begins. */
export const headships = table('around_headships', 'headshipId', {
  headshipId: text(),
  urn: withIndex(text()),
  kind: text<HeadshipKind>(),
  from: text<IsoDay>(),
});

export const requests = table('around_requests', 'requestId', {
  requestId: text(),
  schoolUrn: text(),
  /** 1 while the request waits for a decision, otherwise 0. */
  open: withIndex(integer()),
  /** Since when the school of a decided request has not been eligible; null while it is. */
  ineligibleSince: textOrNull<IsoDay>(),
  /** What is noted already, as `toNote` writes it. */
  noted: json<string[]>(),
});

/** What is noted on a school of conversions, mergers, splits and closures. */
export const successions = table('around_successions', 'successionKey', {
  successionKey: text(),
  successionId: text(),
  urn: withIndex(text()),
  stage: text<SchoolEvents['SuccessionNoted']['stage']>(),
  notedOn: text<IsoDay>(),
});
