import { EntryRejected } from '#api/imports/entry-outcome';
import type { PlannedCommand } from '#api/imports/rehearsal';
import type { LeaderCommands } from '#domain/leader.types';
import { isSameList } from '#domain/shared-rules';
import type { Employer } from '#domain/vocabulary';
import type { LeaderDocument } from '#records/leader.record.types';
import type { LeaderEntry } from '#registers/leader-entries';

/** What only the caller knows. */
export interface LeaderHelp {
  readonly isSchool: (urn: string) => boolean;
  /** The ids of the alliances with this name. */
  readonly findAlliances: (name: string) => readonly string[];
}

const toEmployer = ({ employer, councilName, councilCode }: LeaderEntry): Employer | null =>
  employer === null ? null : { kind: employer, name: councilName, areaCode: councilCode };

const findAllianceId = ({ line, alliance }: LeaderEntry, { findAlliances }: LeaderHelp): string | null => {
  if (alliance === null) return null;
  const [id, ...others] = findAlliances(alliance);
  if (id === undefined)
    throw new EntryRejected(line, 'alliance', alliance, 'is not the name of an alliance. Enter the alliances first');
  if (others.length > 0)
    throw new EntryRejected(
      line,
      'alliance',
      alliance,
      'is the name of several alliances. Enter this leader in the service',
    );
  return id;
};

const toTerms = (entry: LeaderEntry, help: LeaderHelp): LeaderCommands['RenewDesignation'] => {
  const { line, providerType, designatingBody, from, to, homeSchool } = entry;
  if (homeSchool !== null && !help.isSchool(homeSchool))
    throw new EntryRejected(line, 'homeSchool', homeSchool, 'is not in the register of schools');
  for (const column of ['phases', 'needAreas'] as const)
    if (entry[column].length === 0) throw new EntryRejected(line, column, '', 'is blank');
  return {
    providerType,
    designatingBody,
    from,
    to,
    homeSchoolUrn: homeSchool,
    employer: toEmployer(entry),
    allianceId: findAllianceId(entry, help),
    phases: [...entry.phases],
    needAreas: [...entry.needAreas],
  };
};

type Known = LeaderDocument['designations'][number];

const COLUMNS = {
  designatingBody: 'designatingBody',
  to: 'to',
  homeSchoolUrn: 'homeSchool',
  employer: 'employer',
  allianceId: 'alliance',
  phases: 'phases',
  needAreas: 'needAreas',
} as const;

/** Names the first column in which the row is not what is recorded; null if it is. */
const findDifference = (
  known: Known,
  wanted: LeaderCommands['RenewDesignation'],
  { passedOn }: LeaderDocument,
): string | null => {
  const answeredTo = [known.allianceId, ...passedOn.map(({ old }) => old)];
  const isDifferent: Readonly<Record<keyof typeof COLUMNS, boolean>> = {
    designatingBody: known.designatingBody !== wanted.designatingBody,
    to: known.to !== wanted.to,
    homeSchoolUrn: known.homeSchoolUrn !== wanted.homeSchoolUrn,
    employer: JSON.stringify(known.employer) !== JSON.stringify(wanted.employer),
    // A leader who was passed on since the file was written still is the leader of the row.
    allianceId: !answeredTo.includes(wanted.allianceId),
    phases: !isSameList([...known.phases], wanted.phases),
    needAreas: !isSameList([...known.needAreas], wanted.needAreas),
  };
  const fields = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const field = fields.find((each) => isDifferent[each]);
  return field === undefined ? null : COLUMNS[field];
};

/** Which designations have to be recorded so that the leader has those of the rows. Nothing that is recorded is changed. Throws `EntryRejected`. */
export const planLeader = (
  entries: readonly LeaderEntry[],
  personId: string,
  known: LeaderDocument | undefined,
  help: LeaderHelp,
): PlannedCommand[] => {
  const commands: PlannedCommand[] = [];
  for (const entry of entries.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const wanted = toTerms(entry, help);
    const same = known?.designations.find(
      ({ from, providerType }) => from === wanted.from && providerType === wanted.providerType,
    );
    if (same === undefined || known === undefined) {
      const isFirst = known === undefined && commands.length === 0;
      commands.push(
        isFirst
          ? { name: 'DesignateLeader', data: { ...wanted, personId } }
          : { name: 'RenewDesignation', data: wanted },
      );
      continue;
    }
    const column = findDifference(same, wanted, known);
    if (column !== null)
      throw new EntryRejected(
        entry.line,
        column,
        '',
        'is not what is recorded. Correct the designation in the service: `POST /v1/leaders/{leader}/correction`',
      );
  }
  return commands;
};
