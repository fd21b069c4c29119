import type { DecisionData, ItemData } from '#api/meeting-documents/meeting-document-data';
import { ITEM_KIND_LABELS, REDACTED_LABELS } from '#api/meeting-documents/meeting-labels';
import type { RedactedPart } from '#domain/meeting-minutes.events';

type Hide = (text: string) => string;

const redactDecision = (decision: DecisionData | null, hide: Hide): DecisionData | null =>
  decision && {
    ...decision,
    rationale: hide(decision.rationale),
    optionsConsidered: decision.optionsConsidered.map(hide),
    conditions: decision.conditions.map(({ text, due }) => ({ text: hide(text), due })),
  };

const hideTexts = (item: ItemData, hide: Hide): ItemData => ({
  ...item,
  // The system titles requests by their reference. What a person typed can say more.
  title: item.title === null || item.kind === 'request' ? item.title : hide(item.title),
  interests: item.interests.map((interest) => ({ ...interest, nature: hide(interest.nature) })),
  discussion: item.discussion === null ? null : hide(item.discussion),
  request: null,
  background: [],
  decision: redactDecision(item.decision, hide),
});

const EMPTY = {
  interests: [],
  absent: [],
  papers: [],
  background: [],
  discussion: null,
  request: null,
  decision: null,
} as const;

/** An item as the published minutes show it. A text that names a withheld school is withheld too. */
export const redactItem = (item: ItemData, parts: readonly RedactedPart[]): ItemData => {
  if (item.withheld || parts.includes('item'))
    return {
      number: item.number,
      withheld: true,
      itemId: null,
      kind: null,
      title: REDACTED_LABELS.item,
      schoolUrn: null,
      schoolName: null,
      subjectName: null,
      addedAfterPublication: false,
      ...EMPTY,
    };
  const all = parts.includes('texts')
    ? hideTexts(item, () => REDACTED_LABELS.texts)
    : { ...item, request: null, background: [] };
  if (!parts.includes('school')) return all;
  const names = [item.schoolName, item.schoolUrn].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));
  const isNamed = (text: string): boolean => names.some((name) => text.toLowerCase().includes(name));
  const hidden = hideTexts(all, (text) => (isNamed(text) ? REDACTED_LABELS.texts : text));
  const subjectName = item.kind === null ? null : ITEM_KIND_LABELS[item.kind];
  return { ...hidden, schoolUrn: null, schoolName: REDACTED_LABELS.school, subjectName };
};
