import type { DecisionData, ItemData } from '#api/meeting-documents/meeting-document-data';
import { ITEM_KIND_LABELS, REDACTED_LABELS } from '#api/meeting-documents/meeting-labels';
import type { RedactedPart } from '#domain/meeting-minutes.events';

type Hide = (text: string) => string;

const redactDecision = (decision: DecisionData | null, hide: Hide): DecisionData | null =>
  decision && {
    ...decision,
    rationale: hide(decision.rationale),
    optionsConsidered: decision.optionsConsidered.map(hide),
    departure: decision.departure && { ...decision.departure, note: hide(decision.departure.note) },
    consulted: decision.consulted.map(({ who, said, ...each }) => ({
      ...each,
      who: hide(who),
      said: said === null ? null : hide(said),
    })),
    referredTo: decision.referredTo === null ? null : hide(decision.referredTo),
    scope: decision.scope && {
      approved: hide(decision.scope.approved),
      notApproved: hide(decision.scope.notApproved),
      why: hide(decision.scope.why),
    },
    // The message is for the school, and not for the public.
    messageForSchool: null,
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

const listNames = ({ schoolName, schoolUrn }: ItemData): string[] =>
  [schoolName, schoolUrn].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));

/** The names and numbers of the schools that the published minutes withhold, in small letters. `partsOf`: what is redacted of an item. */
export const listWithheldNames = (
  items: readonly ItemData[],
  partsOf: (item: ItemData) => readonly RedactedPart[],
): string[] =>
  items.filter((item) => partsOf(item).some((part) => part === 'school' || part === 'item')).flatMap(listNames);

/** The text, or a label in its place if it contains one of these names. */
export const hideTextNaming = (text: string, names: readonly string[]): string =>
  names.some((name) => text.toLowerCase().includes(name)) ? REDACTED_LABELS.texts : text;

/**
 * An item as the published minutes show it. A text that names a withheld school, of this or another item, is withheld too. An item in which the reader has
 * an interest stays as the reader sees it everywhere.
 */
export const redactItem = (
  item: ItemData,
  parts: readonly RedactedPart[],
  withheldNames: readonly string[],
): ItemData => {
  if (item.withheld) return item;
  if (parts.includes('item'))
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
  const hidesSchool = parts.includes('school');
  // An item that shows its school can also say its name.
  const shown = hidesSchool ? [] : listNames(item);
  const names = withheldNames.filter((name) => !shown.includes(name));
  const hidden = hideTexts(item, (text) =>
    parts.includes('texts') ? REDACTED_LABELS.texts : hideTextNaming(text, names),
  );
  if (!hidesSchool) return hidden;
  const subjectName = item.kind === null ? null : ITEM_KIND_LABELS[item.kind];
  return { ...hidden, schoolUrn: null, schoolName: REDACTED_LABELS.school, subjectName };
};
