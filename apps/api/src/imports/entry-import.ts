import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { v5 as createUuid } from 'uuid';
import { RoleAssignments } from '#api/access/role-assignments';
import { ScopeAreas } from '#api/access/scope-areas';
import { RecordReader } from '#api/history/record-reader';
import { planAlliance, type KnownAlliance } from '#api/imports/alliance-plan';
import { EntryIndexes, type EntryIndex, type IndexedPerson } from '#api/imports/entry-indexes';
import { EntryRejected, rejectRows, toRejection, type EntryOutcome } from '#api/imports/entry-outcome';
import { planLeader } from '#api/imports/leader-plan';
import { rehearse, type PlannedCommand, type RehearsedStream } from '#api/imports/rehearsal';
import { alliance } from '#domain/alliance';
import { leader } from '#domain/leader';
import { person } from '#domain/person';
import { actsAsClerk } from '#domain/person-ties';
import type { EntryFile } from '#domain/register.events';
import { CommandExecutor, type CommandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';
import type { CommandContext } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { leaderKind } from '#records/leader.record';
import { toNameKey, type AllianceEntry } from '#registers/alliance-entries';
import type { EntryGroup } from '#registers/entry-groups';
import type { LeaderEntry } from '#registers/leader-entries';

/** How the entries of a file are treated. */
export interface EntryOrder {
  readonly file: string;
  readonly context: CommandContext;
  readonly isDryRun: boolean;
  /** Whether a newer file is known, so that only new records are entered. */
  readonly isOlder: boolean;
}

/** Treats the rows of one record. */
export type TreatEntry = (group: EntryGroup<AllianceEntry | LeaderEntry>, order: EntryOrder) => Promise<EntryOutcome>;

/** The namespace of the ids of alliances that a file enters: the same name is the same alliance, also in two imports at once. */
const ALLIANCE_NAMESPACE = '0b7a6a0e-5f0d-4c52-9c0c-6f6e3a6d2c19';

/** A person without a board or area yet, for trying a designation before the person is registered. */
const NEW_PERSON = { ties: { boardIds: [], areas: [] } };

const isLeader = (entry: AllianceEntry | LeaderEntry): entry is LeaderEntry => 'providerType' in entry;

/** Enters alliances and leaders from files. A record is entered whole or, if one of its rows is wrong, not at all. What is recorded already is left as it is. */
@Injectable()
export class EntryImport {
  constructor(
    private readonly indexes: EntryIndexes,
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
    private readonly executor: CommandExecutor,
    private readonly cipher: PersonalDataCipher,
    private readonly roleAssignments: RoleAssignments,
  ) {}

  /** Prepares to treat the entries of a file. Rejects with `NotUpToDate`. */
  async open(kind: EntryFile, { today }: Pick<CommandContext, 'today'>): Promise<TreatEntry> {
    const alliances = await this.indexes.indexAlliances(today);
    const persons = kind === 'leaders' ? await this.indexes.indexPersons(today) : new Map<string, IndexedPerson[]>();
    return async ({ key, rows }, order) => {
      try {
        const leaders = rows.filter(isLeader);
        const others = rows.filter((row): row is AllianceEntry => !isLeader(row));
        return leaders.length > 0
          ? await this.enterLeader(key, leaders, { persons, alliances, order })
          : await this.enterAlliance(key, others, alliances, order);
      } catch (error) {
        if (error instanceof EntryRejected) return rejectRows(rows, error);
        if (error instanceof Refused) return rejectRows(rows, toRejection(error));
        throw error;
      }
    };
  }

  private async enterAlliance(
    key: string,
    entries: readonly AllianceEntry[],
    alliances: EntryIndex<string>,
    order: EntryOrder,
  ): Promise<EntryOutcome> {
    const [known, ...others] = alliances.get(key) ?? [];
    if (others.length > 0)
      throw new EntryRejected(null, 'alliance', '', 'is the name of several alliances. Enter the rows in the service');
    const id = known ?? createUuid(key, ALLIANCE_NAMESPACE);
    const { state } = await this.streams.find(alliance, id);
    if (state !== undefined && order.isOlder) return { result: 'skipped' };
    if (state !== undefined) await this.refuseOtherAreas(id, order);
    const names = await this.indexes.findSchoolNames(entries.map(({ urn }) => urn));
    const shown = state && ((await this.cipher.decryptAll(state)) as KnownAlliance);
    const commands = planAlliance(entries, shown, {
      newId: randomUUID,
      findSchoolName: (urn) => names.get(urn),
      reason: `Entered from the file ${order.file}`,
    });
    return this.enter({ decider: alliance, id, state }, commands, order);
  }

  /** Throws `EntryRejected` for a clerk of whose boards none has a lead school of the alliance. */
  private async refuseOtherAreas(id: string, { context }: EntryOrder): Promise<void> {
    if (!actsAsClerk(context)) return;
    const roles = await this.roleAssignments.forPerson(context.actor, context.today);
    const own = roles.filter(({ role }) => role === 'clerk').flatMap(({ areas }) => areas);
    const areas = await new ScopeAreas(this.streams, context.today).find({ kind: 'alliance', id });
    if (areas.some((area) => own.includes(area))) return;
    const reason = 'leads no school in the areas of your board. Ask an administrator to enter its rows';
    throw new EntryRejected(null, 'alliance', '', reason);
  }

  private async enterLeader(
    key: string,
    entries: readonly LeaderEntry[],
    {
      persons,
      alliances,
      order,
    }: {
      readonly persons: Map<string, IndexedPerson[]>;
      readonly alliances: EntryIndex<string>;
      readonly order: EntryOrder;
    },
  ): Promise<EntryOutcome> {
    const known = findPerson(key, entries, persons);
    const id = known?.personId ?? randomUUID();
    const reader = { personId: order.context.actor, capacities: ['administrator'] } as const;
    const found = known === undefined ? undefined : await this.records.find(leaderKind, id, reader);
    if (found !== undefined && order.isOlder) return { result: 'skipped' };
    const schools = await this.indexes.findSchoolNames(entries.map(({ homeSchool }) => homeSchool));
    const commands = planLeader(entries, id, found?.record, {
      isSchool: (urn) => schools.has(urn),
      findAlliances: (name) => alliances.get(toNameKey(name)) ?? [],
    });
    const stream = { decider: leader, id, state: found?.state };
    if (known !== undefined) return this.enter(stream, commands, order);
    const [{ name, email } = { name: '', email: null }] = entries;
    const registration = { decider: person, command: 'RegisterPerson', id, data: { name, email } };
    const outcome = await this.enter(stream, commands, order, registration);
    if (!order.isDryRun) persons.set(key, [{ personId: id, nameKey: toNameKey(name) }]);
    return outcome;
  }

  /** Tries all commands, and then records them unless it is a dry run. */
  private async enter(
    stream: RehearsedStream,
    commands: readonly PlannedCommand[],
    { context, isDryRun }: EntryOrder,
    before: Pick<CommandRequest, 'decider' | 'command' | 'id' | 'data'> | null = null,
  ): Promise<EntryOutcome> {
    await rehearse(stream, commands, context, this.streams, before === null ? {} : NEW_PERSON);
    if (commands.length === 0) return { result: 'unchanged' };
    const { decider, id, state } = stream;
    const requests = [
      ...(before === null ? [] : [before]),
      ...commands.map(({ name, data }) => ({ decider, command: name, id, data })),
    ];
    if (!isDryRun)
      for (const request of requests) {
        const own = { ...context, commandId: randomUUID() };
        await this.executor.execute({ ...request, context: own, expectedVersion: null });
      }
    return { result: state === undefined ? 'registered' : 'changed' };
  }
}

/** The person whom the rows name; undefined for one who is not registered. Throws `EntryRejected` if it is not certain who it is. */
const findPerson = (
  key: string,
  [entry]: readonly LeaderEntry[],
  persons: ReadonlyMap<string, readonly IndexedPerson[]>,
): IndexedPerson | undefined => {
  const [found, ...others] = persons.get(key) ?? [];
  const line = entry?.line ?? null;
  if (others.length > 0)
    throw new EntryRejected(line, 'email', key, 'is the address of several people. Give the id in the column personId');
  if (found === undefined && typeof entry?.personId === 'string')
    throw new EntryRejected(line, 'personId', key, 'is the id of nobody. Leave it blank and give the email address');
  if (found !== undefined && found.nameKey !== toNameKey(entry?.name ?? ''))
    throw new EntryRejected(
      line,
      'name',
      entry?.name ?? '',
      'is not the name that is recorded for this person. Write the recorded name, or correct it in the service first',
    );
  return found;
};
