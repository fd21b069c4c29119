import {
  bulletsWithLabel,
  heading,
  notice,
  paragraph,
  withLabel,
  type Block,
  type Document,
} from '#documents/document';
import type {
  DecisionData,
  ItemData,
  MeetingDocumentData,
  RequestData,
} from '#api/meeting-documents/meeting-document-data';
import { writePapers } from '#api/meeting-documents/write-papers';
import { ERASED_NAME, formatDay, formatHalfDays, formatPence, joinNames } from '#api/documents/document-words';
import { CONSULTED_LABELS, ITEM_KIND_LABELS, OUTCOME_LABELS, RULE_LABELS } from '#api/meeting-documents/meeting-labels';

const TITLES: Readonly<Record<MeetingDocumentData['kind'], string>> = {
  agenda: 'Agenda',
  pack: 'Pack',
  minutes: 'Minutes',
};

const writeRequest = ({ reference, needAreas, urgency, eligible, overlaps, bids, ...texts }: RequestData): Block[] => [
  ...withLabel('Reference', reference),
  ...withLabel('Submitted on', formatDay(texts.submittedOn)),
  ...withLabel('Need areas', needAreas.map(({ meaning }) => meaning).join('; ')),
  ...withLabel('Urgency', urgency),
  ...withLabel(
    'Reason for support',
    texts.support && `${texts.support.reason.meaning} (${texts.support.source.meaning})`,
  ),
  ...withLabel('Eligible', eligible === null ? 'not screened yet' : eligible ? 'yes' : 'no'),
  ...withLabel('Outcomes wanted', texts.outcomesWanted),
  ...withLabel('Circumstances', texts.circumstances),
  ...overlaps.flatMap((overlap) =>
    withLabel(
      `Other ${overlap.kind === 'contract' ? 'support' : 'request'} in ${overlap.needAreas.map(({ meaning }) => meaning).join('; ')}`,
      `${overlap.answer.meaning}: ${overlap.reason}`,
    ),
  ),
  ...(bids.length === 0
    ? []
    : [
        {
          kind: 'table' as const,
          caption: 'Bids',
          columns: [
            { title: 'Lead', share: 3 },
            { title: 'Time', share: 2 },
            { title: 'Price', share: 2 },
            { title: 'Approach', share: 6 },
          ],
          rows: bids.map(({ leadName, halfDays, pence, approach }) => [
            leadName ?? ERASED_NAME,
            formatHalfDays(halfDays),
            formatPence(pence),
            approach,
          ]),
        },
      ]),
];

const writeVote = ({ vote }: DecisionData): Block[] => {
  if (vote === null) return [];
  const against = vote.against.length === 0 ? 'nobody against' : `against: ${joinNames(vote.against)}`;
  const abstained = vote.abstained.length === 0 ? '' : `; abstained: ${joinNames(vote.abstained)}`;
  const cast = vote.castingVote === null ? '' : `; casting vote of the chair: ${vote.castingVote}`;
  return withLabel('Vote', `${vote.for} in favour; ${against}${abstained}${cast}.`);
};

const writeConsulted = ({ consulted }: DecisionData): Block[] =>
  bulletsWithLabel(
    'Consulted',
    consulted.map(
      ({ party, who, on, said }) => `${CONSULTED_LABELS[party]}, ${who}, on ${formatDay(on)}: ${said ?? 'no answer'}`,
    ),
  );

const writeDecision = (decision: DecisionData): Block[] => {
  const { outcome, reasons, rationale, optionsConsidered, award, conditions, conflicted } = decision;
  return [
    ...withLabel('Decision', `${OUTCOME_LABELS[outcome]}, with effect from ${formatDay(decision.effectiveFrom)}.`),
    ...withLabel('Reasons', reasons.map(({ meaning }) => meaning).join('; ')),
    ...withLabel('Rationale', rationale),
    ...bulletsWithLabel('Options considered', optionsConsidered),
    ...(award === null
      ? []
      : withLabel(
          'Award',
          `${award.level.meaning}, led by ${award.leadName ?? ERASED_NAME}: at most ${formatHalfDays(award.mostHalfDays)} and ${formatPence(award.mostPence)}, until ${formatDay(award.latestEnd)} at the latest.`,
        )),
    ...withLabel(
      'Not the first of the ranking',
      decision.departure && `${decision.departure.reason.meaning}: ${decision.departure.note}`,
    ),
    ...bulletsWithLabel(
      'Conditions',
      conditions.map(({ text, due }) => (due === null ? text : `${text} (by ${formatDay(due)})`)),
    ),
    ...writeConsulted(decision),
    ...withLabel('Approved', decision.scope?.approved ?? null),
    ...withLabel('Not approved', decision.scope?.notApproved ?? null),
    ...withLabel('Why not', decision.scope?.why ?? null),
    ...withLabel('Put off to the meeting on', decision.deferredTo && formatDay(decision.deferredTo)),
    ...withLabel('Message for the school', decision.messageForSchool),
    ...withLabel('Referred to', decision.referredTo),
    ...withLabel('Needs the authority of', decision.authoriserName),
    ...withLabel('Took no part because of an interest', joinNames(conflicted)),
    ...writeVote(decision),
    ...withLabel('Confirmed by', decision.confirmedByName),
  ];
};

/** A meeting is named by its day. */
const describeSubject = ({ kind, subjectName }: ItemData): string | null =>
  kind === 'minutes' && subjectName !== null ? `the meeting on ${formatDay(subjectName)}` : subjectName;

const writeItem = (kind: MeetingDocumentData['kind'], item: ItemData): Block[] => {
  if (item.withheld || item.kind === null)
    return [heading(2, `${item.number}. Withheld`), paragraph(item.title ?? 'You have an interest in this item.')];
  const late = item.addedAfterPublication ? ' (added after the agenda was published)' : '';
  const isMinutes = kind === 'minutes';
  return [
    heading(2, `${item.number}. ${item.title ?? ITEM_KIND_LABELS[item.kind]}${late}`),
    ...withLabel('Kind', isMinutes ? null : ITEM_KIND_LABELS[item.kind]),
    ...withLabel('About', describeSubject(item)),
    ...withLabel('School', item.schoolName),
    ...(kind === 'pack' && item.request !== null ? writeRequest(item.request) : []),
    ...(kind === 'pack' ? item.background.flatMap(({ label, text }) => withLabel(label, text)) : []),
    ...writePapers(item.papers),
    ...item.interests.flatMap(({ name, nature, standing }) =>
      withLabel('Interest', `${name ?? ERASED_NAME}: ${nature} (${standing})`),
    ),
    ...withLabel('Absent for this item', isMinutes ? joinNames(item.absent) : null),
    ...withLabel('Discussion', isMinutes ? item.discussion : null),
    ...(isMinutes && item.decision !== null ? writeDecision(item.decision) : []),
    ...(isMinutes && item.decision === null ? [paragraph('No decision is recorded.')] : []),
  ];
};

const writeAttendance = (data: MeetingDocumentData): Block[] => {
  const toRow = ({ name, office, schoolName }: MeetingDocumentData['present'][number]): string[] => [
    name ?? ERASED_NAME,
    office === 'member' ? 'Member' : office === 'chair' ? 'Chair' : 'Vice-chair',
    schoolName ?? '–',
  ];
  const columns = [
    { title: 'Name', share: 4 },
    { title: 'Office', share: 2 },
    { title: 'School', share: 4 },
  ];
  return [
    heading(2, 'Attendance'),
    ...(data.present.length === 0
      ? [paragraph('Nobody is recorded as present.')]
      : [{ kind: 'table' as const, caption: 'Present', columns, rows: data.present.map(toRow) }]),
    ...withLabel('Apologies', joinNames(data.apologies.map(({ name }) => name ?? ERASED_NAME))),
    ...data.substitutes.flatMap(({ name, forName }) =>
      withLabel('Substitute', `${name ?? ERASED_NAME} for ${forName ?? ERASED_NAME}`),
    ),
    ...withLabel('In attendance, without a vote', joinNames(data.nonVoters)),
    ...withLabel('Acting chair', data.actingChairName),
    ...withLabel(
      'Rules',
      data.decisionRule === null ? null : `quorum of ${data.quorum}; decisions ${RULE_LABELS[data.decisionRule]}.`,
    ),
  ];
};

/** A redacted item has a title that says so. */
const hasInterest = ({ withheld, title }: ItemData): boolean => withheld && title === null;

/** Somebody could take what this copy lacks for redacted, and what others may not read for open. */
const NOT_FOR_OTHERS =
  ' Do not publish this copy: you have an interest in one of its items. Ask somebody without an interest for the published version.';

const describeVersion = ({ published, items }: MeetingDocumentData): string => {
  if (!published) return ' For the board only.';
  return items.some(hasInterest) ? NOT_FOR_OTHERS : ' Published version.';
};

const describeStatus = (data: MeetingDocumentData): string => {
  const { kind, minutesApprovedOn, published, cancelled, agendaPublishedOn } = data;
  if (cancelled) return 'This meeting was cancelled.';
  if (kind !== 'minutes')
    return agendaPublishedOn === null ? 'Draft: not published yet.' : `Published on ${formatDay(agendaPublishedOn)}.`;
  return minutesApprovedOn === null
    ? `Draft: not approved yet.${published ? ' Do not publish it.' : describeVersion(data)}`
    : `Approved by the board on ${formatDay(minutesApprovedOn)}.${describeVersion(data)}`;
};

/** Makes the agenda, pack or minutes from their data. All forms of output follow from it. */
export const toDocument = (data: MeetingDocumentData): Document => ({
  title: `${TITLES[data.kind]} of the meeting on ${formatDay(data.on)}`,
  madeOn: data.on,
  owner: data.boardName,
  blocks: [
    notice(describeStatus(data)),
    ...withLabel('Board', data.boardName),
    ...withLabel('Place', data.place),
    ...withLabel('Adjourned to', joinNames(data.adjournedTo.map(formatDay))),
    ...(data.kind === 'minutes' ? writeAttendance(data) : []),
    ...withLabel('Discussion', data.kind === 'minutes' ? data.discussion : null),
    ...writePapers(data.papers),
    ...data.items.flatMap((item) => writeItem(data.kind, item)),
    ...(data.items.length === 0 ? [paragraph('The agenda has no items yet.')] : []),
  ],
});
