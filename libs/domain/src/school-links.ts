import type { RegisterSource, SchoolEvents, SchoolGroup, SchoolLink } from '#domain/school.events';
import { isOlder } from '#domain/school-inspections';
import { refuseFutureDay } from '#domain/shared-rules';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** What a file says of a link. A field that is missing has no column in the file. */
export type StatedLink = Pick<SchoolLink, 'urn' | 'type'> & Partial<SchoolLink>;
/** What a file says of a group. */
export type StatedGroup = Pick<SchoolGroup, 'uid' | 'name'> & Partial<SchoolGroup>;

/** All links of a school in a file. `onlyNew`: the file is older than another one, so that it changes no school that has links. */
export type StatedLinks = { links: StatedLink[]; source: RegisterSource; onlyNew?: true };
export type StatedGroups = { groups: StatedGroup[]; source: RegisterSource; onlyNew?: true };

const UNKNOWN_LINK = { name: null, establishedOn: null };
const UNKNOWN_GROUP = {
  groupId: null,
  type: null,
  status: null,
  companiesHouseNumber: null,
  joinedOn: null,
  openedOn: null,
  closedOn: null,
};

const linkKey = ({ urn, type }: Pick<SchoolLink, 'urn' | 'type'>): string => `${urn} ${type}`;
const groupKey = ({ uid }: Pick<SchoolGroup, 'uid'>): string => uid;

/** In one order, so that two lists that say the same are equal. */
const sortBy = <Item>(items: readonly Item[], toKey: (item: Item) => string): Item[] =>
  items.toSorted((one, other) => (toKey(one) < toKey(other) ? -1 : 1));

const isEqual = (one: object, other: object): boolean => {
  const sortedText = (value: object): string =>
    JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sortedText(one) === sortedText(other);
};

const areEqual = <Item extends object>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, index) => isEqual(item, other[index] ?? {}));

/** What was recorded last of the links or groups of a school; null before the first time. */
export interface Recorded<Item> {
  readonly items: readonly Item[];
  readonly source: RegisterSource;
}

const mustStay = (known: Recorded<unknown> | null, source: RegisterSource, onlyNew: true | undefined): boolean =>
  known !== null && (onlyNew === true || isOlder(source, known.source));

export const decideLinks = (
  known: Recorded<SchoolLink> | null,
  { links, source, onlyNew }: StatedLinks,
  today: IsoDay,
): NewEvent<SchoolEvents>[] => {
  if (source.extractedOn !== null) refuseFutureDay(source.extractedOn, today);
  if (mustStay(known, source, onlyNew)) return [];
  const before = known?.items ?? [];
  const complete = links.map((link): SchoolLink => {
    const same = before.find((each) => linkKey(each) === linkKey(link));
    return { ...UNKNOWN_LINK, ...same, ...link };
  });
  const items = sortBy(complete, linkKey);
  return areEqual(before, items) ? [] : [{ type: 'LinksRecorded', data: { links: items, source } }];
};

export const decideGroups = (
  known: Recorded<SchoolGroup> | null,
  { groups, source, onlyNew }: StatedGroups,
  today: IsoDay,
): NewEvent<SchoolEvents>[] => {
  if (source.extractedOn !== null) refuseFutureDay(source.extractedOn, today);
  if (mustStay(known, source, onlyNew)) return [];
  const before = known?.items ?? [];
  const complete = groups.map((group): SchoolGroup => {
    const same = before.find((each) => groupKey(each) === groupKey(group));
    return { ...UNKNOWN_GROUP, ...same, ...group };
  });
  const items = sortBy(complete, groupKey);
  return areEqual(before, items) ? [] : [{ type: 'GroupsRecorded', data: { groups: items, source } }];
};
