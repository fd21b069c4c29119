import { EntryRejected } from '#api/imports/entry-outcome';
import type { PlannedCommand } from '#api/imports/rehearsal';
import {
  ALLIANCE_FORMS,
  ENGAGEMENTS,
  MEMBER_KINDS,
  type AllianceForm,
  type DatedLeadSchools,
} from '#domain/alliance.events';
import type { Alliance, AllianceCommands, AllianceMember } from '#domain/alliance.types';
import { covers } from '#domain/vocabulary';
import { addDays } from '#kernel/time';
import type { Plain } from '#kernel/personal';
import { toNameKey, type AllianceEntry } from '#registers/alliance-entries';

/** An alliance as it is recorded, with the names of its members. */
export type KnownAlliance = Pick<Alliance, 'leadSchoolsByDay' | 'members'>;

/** What only the caller knows: ids for new members, the names of schools, and the reason that is recorded with a change. */
export interface PlanningHelp {
  readonly newId: () => string;
  /** The name of a school in the register; undefined if it is not in it. */
  readonly findSchoolName: (urn: string) => string | undefined;
  readonly reason: string;
}

const command = <Name extends keyof AllianceCommands>(
  name: Name,
  data: Plain<Pick<AllianceCommands, Name>>[Name],
): PlannedCommand => ({ name, data: data as object });

const findWord = <Word extends string>(
  words: readonly Word[],
  entry: AllianceEntry,
  column: 'form' | 'kind' | 'engagement',
) => {
  const value = entry[column];
  const found = words.find((word) => word === value);
  if (found === undefined)
    throw new EntryRejected(entry.line, column, value ?? '', `is not one of ${words.join(', ')}`);
  return found;
};

/** The form from a day on: as the schools that begin on it say, or else the only one that fits, or that of before. */
const chooseForm = (beginning: readonly AllianceEntry[], count: number, before: AllianceForm | null): AllianceForm => {
  const [first, ...others] = beginning.filter(({ form }) => form !== null);
  if (first !== undefined) {
    const form = findWord(ALLIANCE_FORMS, first, 'form');
    const other = others.find((each) => each.form !== form);
    if (other !== undefined)
      throw new EntryRejected(other.line, 'form', other.form ?? '', `is not the form on line ${first.line}`);
    return form;
  }
  if (count === 1) return 'single';
  if (count > 2 || before === 'multiple') return 'multiple';
  if (before === 'job-share') return before;
  throw new EntryRejected(
    beginning[0]?.line ?? null,
    'form',
    '',
    'is blank. Two lead schools are a job-share or multiple',
  );
};

/** The lead schools from each day on which they change, by the rows of the file. */
const listLeadSchools = (entries: readonly AllianceEntry[]): DatedLeadSchools[] => {
  const changes = entries.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
  const sets: DatedLeadSchools[] = [];
  for (const from of [...new Set(changes)].sort()) {
    const leading = entries.filter((entry) => covers(entry, from));
    const [first] = leading;
    if (first === undefined) {
      const last = entries.find(({ to }) => to !== null && addDays(to, 1) === from);
      throw new EntryRejected(
        last?.line ?? null,
        'to',
        last?.to ?? '',
        'leaves the alliance without a lead school. Leave the last day blank, and end the alliance in the service',
      );
    }
    const beginning = leading.filter((entry) => entry.from === from);
    const form = chooseForm(beginning, leading.length, sets.at(-1)?.form ?? null);
    sets.push({ from, form, leadSchools: leading.map(({ urn }) => urn ?? '') });
  }
  return sets;
};

const isSame = (one: DatedLeadSchools, other: DatedLeadSchools): boolean =>
  one.form === other.form &&
  one.leadSchools.length === other.leadSchools.length &&
  one.leadSchools.every((urn) => other.leadSchools.includes(urn));

/** Changes of the lead schools that are not recorded yet. */
const planLeadSchools = (
  wanted: readonly DatedLeadSchools[],
  recorded: readonly DatedLeadSchools[],
  reason: string,
): PlannedCommand[] => {
  const commands: PlannedCommand[] = [];
  let latest = recorded.at(-1);
  for (const set of wanted) {
    const same = recorded.find(({ from }) => from === set.from);
    if (same !== undefined && isSame(same, set)) continue;
    if (latest === undefined || same !== undefined || set.from < latest.from)
      throw new EntryRejected(
        null,
        'part',
        'lead-school',
        `The lead schools from ${set.from} on are not those that are recorded. Correct them in the service: \`POST /v1/alliances/{alliance}/lead-schools/correction\`.`,
      );
    const before = latest;
    if (isSame(before, set)) continue;
    commands.push(
      command('ChangeLeadSchools', {
        from: set.from,
        joining: set.leadSchools.filter((urn) => !before.leadSchools.includes(urn)),
        leaving: before.leadSchools.filter((urn) => !set.leadSchools.includes(urn)),
        form: set.form,
        reason,
      }),
    );
    latest = set;
  }
  return commands;
};

const isSameMember = (member: AllianceMember, entry: AllianceEntry): boolean => {
  if (member.from !== entry.from) return false;
  if (entry.urn !== null) return member.urn === entry.urn;
  const { organisation, urn } = member;
  return urn === null && toNameKey(organisation) === toNameKey(entry.organisation ?? '');
};

const planMember = (entry: AllianceEntry, members: readonly AllianceMember[], help: PlanningHelp): PlannedCommand[] => {
  const kind = findWord(MEMBER_KINDS, entry, 'kind');
  const engagement = findWord(ENGAGEMENTS, entry, 'engagement');
  const { line, urn, from, to } = entry;
  const leaves = (memberId: string): PlannedCommand[] =>
    to === null ? [] : [command('RecordDeparture', { memberId, on: to })];
  const known = members.find((member) => isSameMember(member, entry));
  if (known === undefined) {
    const organisation = entry.organisation ?? help.findSchoolName(urn ?? '') ?? '';
    const memberId = help.newId();
    return [command('AdmitMember', { memberId, organisation, urn, kind, engagement, from }), ...leaves(memberId)];
  }
  const differing = known.kind !== kind ? 'kind' : known.engagement !== engagement ? 'engagement' : null;
  if (differing !== null || (known.to !== null && to !== null && known.to !== to))
    throw new EntryRejected(
      line,
      differing ?? 'to',
      differing === null ? (to ?? '') : (entry[differing] ?? ''),
      'is not what is recorded. Correct the member in the service: `POST /v1/alliances/{alliance}/members/{member}/correction`',
    );
  return known.to === null ? leaves(known.memberId) : [];
};

/** What has to be recorded so that the alliance is as the rows say. Nothing that is recorded is changed or taken back. Throws `EntryRejected`. */
export const planAlliance = (
  entries: readonly AllianceEntry[],
  known: KnownAlliance | undefined,
  help: PlanningHelp,
): PlannedCommand[] => {
  const unknown = entries.find(({ urn }) => urn !== null && help.findSchoolName(urn) === undefined);
  if (unknown !== undefined)
    throw new EntryRejected(unknown.line, 'urn', unknown.urn ?? '', 'is not in the register of schools');
  const wanted = listLeadSchools(entries.filter(({ part }) => part === 'lead-school'));
  const [first] = wanted;
  const alliance = entries[0]?.alliance ?? '';
  if (known === undefined && first === undefined)
    throw new EntryRejected(null, 'part', '', 'The alliance is new, and no row names a lead school of it.');
  const founding =
    known === undefined && first !== undefined ? [command('EstablishAlliance', { name: alliance, ...first })] : [];
  const recorded = known?.leadSchoolsByDay ?? (first === undefined ? [] : [first]);
  const members = entries.filter(({ part }) => part === 'member');
  return [
    ...founding,
    ...planLeadSchools(wanted, recorded, help.reason),
    ...members.flatMap((entry) => planMember(entry, known?.members ?? [], help)),
  ];
};
