import type {
  DecisionData,
  FactData,
  ItemData,
  MemberData,
  RequestData,
  TermData,
} from '#api/meeting-documents/meeting-document-data';
import { ERASED_NAME } from '#api/documents/document-words';
import type { MeetingRecord } from '#api/meetings/meeting-reader';
import type { DatedTerms } from '#domain/board.types';
import type { Term } from '#domain/board.events';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { IsoDay } from '#kernel/time';
import type { NamedKind } from '#read-models/record-names';
import { toPapers } from '#api/meeting-documents/to-papers';
import type { MinuteRecord } from '#records/meeting.record.types';
import type { RequestDocument } from '#records/request.record.types';
import type { Withheld } from '#records/visibility';

type State = MeetingRecord['state'];

type Item = State['items'][number];

/** What a document is made from. */
export interface Sources {
  readonly state: State;
  /** The papers that the document lists. */
  readonly papers: State['papers'];
  /** The terms of the board on the day of the meeting; null if there are none. */
  readonly terms: DatedTerms | null;
  /** The matching rules of the board on that day. */
  readonly rules: MatchingRules;
  readonly nameFor: (kind: NamedKind, id: string | null) => string | null;
}

/** The list, or nothing if it is withheld. */
export const toList = <Entry>(list: readonly Entry[] | Withheld): readonly Entry[] => (list === 'withheld' ? [] : list);

const SUBJECT_KINDS = { review: 'contract', ratification: 'decision', minutes: 'meeting' } as const;

const findSubjectKind = (kind: string): NamedKind | null =>
  kind === 'review' || kind === 'ratification' || kind === 'minutes' ? SUBJECT_KINDS[kind] : null;

/** The ids of which a document shows the names. */
export const findIdsWithNames = (state: State, leaderIds: readonly string[]): Partial<Record<NamedKind, string[]>> => {
  const ids: Partial<Record<NamedKind, string[]>> = {};
  const add = (kind: NamedKind, ...found: readonly (string | null)[]): void => {
    ids[kind] = [...(ids[kind] ?? []), ...found.flatMap((id) => id ?? [])];
  };
  const roll = toList(state.opened?.roll ?? []);
  add('person', ...leaderIds, ...toList(state.present), ...toList(state.apologies), state.actingChair);
  add('person', ...state.substitutes.flatMap(({ personId, forPersonId }) => [personId, forPersonId]));
  add('person', ...state.absences.map(({ personId }) => personId));
  add('person', ...state.interests.map(({ personId }) => personId), ...roll.map(({ personId }) => personId));
  add('school', ...roll.map(({ schoolUrn }) => schoolUrn));
  for (const item of state.items) {
    if (!('kind' in item)) continue;
    add('school', item.schoolUrn);
    const kind = findSubjectKind(item.kind);
    if (kind !== null) add(kind, item.subjectId);
  }
  for (const { vote, conflicted, award, confirmedBy, authoriserId, deferredTo } of state.decisions) {
    add('meeting', deferredTo);
    add('person', ...toList(conflicted), award?.leaderId ?? null, confirmedBy, authoriserId);
    if (vote !== 'withheld') add('person', ...vote.against, ...vote.abstained);
  }
  return ids;
};

const toTerm = (terms: readonly Term[], code: string): TermData => ({
  code,
  meaning: terms.find((term) => term.code === code)?.meaning ?? code,
});

export const toMember = ({ state, nameFor }: Sources, personId: string): MemberData => {
  const seat = toList(state.opened?.roll ?? []).find((member) => member.personId === personId);
  const schoolName = nameFor('school', seat?.schoolUrn ?? null);
  return { personId, name: nameFor('person', personId), office: seat?.office ?? 'member', schoolName };
};

const toDecision = ({ terms, rules, nameFor }: Sources, minute: MinuteRecord): DecisionData => {
  const { outcome, award, vote, departure } = minute;
  const toName = (personId: string): string => nameFor('person', personId) ?? ERASED_NAME;
  return {
    decisionId: minute.decisionId,
    outcome,
    reasons: toList(minute.reasonCodes).map((code) => toTerm(terms?.decisionReasons[outcome] ?? [], code)),
    rationale: minute.rationale,
    optionsConsidered: toList(minute.optionsConsidered),
    vote:
      vote === 'withheld'
        ? null
        : {
            for: vote.for.length,
            against: vote.against.map(toName),
            abstained: vote.abstained.map(toName),
            castingVote: vote.castingVote,
          },
    conflicted: toList(minute.conflicted).map(toName),
    conditions: toList(minute.conditions).map(({ text, due }) => ({ text, due })),
    award: award && {
      leadName: nameFor('person', award.leaderId),
      level: toTerm(terms?.levels ?? [], award.level),
      mostHalfDays: award.mostHalfDays,
      mostPence: award.mostPence,
      latestEnd: award.latestEnd,
    },
    departure:
      departure === null || departure === 'withheld'
        ? null
        : { reason: toTerm(rules.departureReasons, departure.reasonCode), note: departure.note },
    ...{ consulted: toList(minute.consulted), referredTo: minute.referredTo },
    scope: minute.scope === 'withheld' ? null : minute.scope,
    // A meeting is named by its day.
    deferredTo: nameFor('meeting', minute.deferredTo) as IsoDay | null,
    messageForSchool: minute.messageForSchool,
    authoriserName: minute.authoriserId === null ? null : toName(minute.authoriserId),
    effectiveFrom: minute.effectiveFrom,
    confirmedByName: nameFor('person', minute.confirmedBy),
  };
};

/** What a request asks for, as the pack says it. */
export const toRequest = ({ terms, rules, nameFor }: Sources, found: RequestDocument): RequestData => ({
  reference: found.reference,
  needAreas: toList(found.needAreas).map((code) => toTerm(terms?.needAreas ?? [], code)),
  urgency: found.urgency,
  support: found.support && {
    reason: toTerm(rules.supportReasons, found.support.reasonCode),
    source: toTerm(rules.supportSources, found.support.source),
  },
  outcomesWanted: found.outcomesWanted,
  circumstances: found.circumstances,
  submittedOn: found.submittedOn,
  eligible: found.eligible,
  overlaps: found.overlaps.map(({ kind, needAreas, answer, reason }) => ({
    kind,
    needAreas: toList(needAreas).map((code) => toTerm(terms?.needAreas ?? [], code)),
    answer: toTerm(rules.overlapAnswers, answer),
    reason,
  })),
  bids: found.bids
    .filter(({ withdrawal }) => withdrawal === null)
    .map(({ leaderId, halfDays, pence, approach }) => ({
      leadName: nameFor('person', leaderId),
      halfDays,
      pence,
      approach,
    })),
});

const WITHHELD_ITEM: Omit<ItemData, 'number'> = {
  withheld: true,
  itemId: null,
  kind: null,
  title: null,
  schoolUrn: null,
  schoolName: null,
  subjectName: null,
  addedAfterPublication: false,
  interests: [],
  absent: [],
  papers: [],
  discussion: null,
  request: null,
  background: [],
  decision: null,
};

/** What the pack says about the subject of an item. */
export interface Background {
  readonly request: RequestData | null;
  readonly facts: readonly FactData[];
}

/** An item of the agenda with its number. */
export const toItem = (sources: Sources, item: Item, number: number, background: Background): ItemData => {
  const { state, nameFor } = sources;
  if (!('kind' in item)) return { ...WITHHELD_ITEM, number };
  const { itemId, kind, title, schoolUrn, subjectId, addedAfterPublication } = item;
  const isOfItem = (entry: { readonly itemId: string | null }): boolean => entry.itemId === itemId;
  const minute = state.decisions.find(isOfItem);
  const subjectKind = findSubjectKind(kind);
  return {
    number,
    withheld: false,
    itemId,
    kind,
    title,
    schoolUrn,
    schoolName: nameFor('school', schoolUrn),
    subjectName: subjectKind === null ? null : nameFor(subjectKind, subjectId),
    addedAfterPublication,
    interests: state.interests
      .filter((interest) => isOfItem(interest) && interest.standing !== 'withdrawn')
      .map(({ personId, nature, standing }) => ({ name: nameFor('person', personId), nature, standing })),
    absent: state.absences
      .filter(({ itemIds }) => toList(itemIds).includes(itemId))
      .map(({ personId }) => nameFor('person', personId) ?? ERASED_NAME),
    papers: toPapers(sources.papers, itemId),
    discussion: state.minuteTexts.find(isOfItem)?.text ?? null,
    request: background.request,
    background: background.facts,
    decision: minute === undefined ? null : toDecision(sources, minute),
  };
};
