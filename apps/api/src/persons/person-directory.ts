import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listDistinctRoles, RoleAssignments } from '#api/access/role-assignments';
import { chooseReadingDay } from '#api/history/as-of';
import type { ListQueryOf } from '#api/lists/list-query';
import type { ListSource } from '#api/lists/list-response';
import { NamesReader } from '#api/names/names-reader';
import type { PERSONS, PersonRow } from '#api/persons/persons.lists';
import { GetPersons, GetPlacesOfAreas } from '#api/persons/persons.queries';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { placeFor, toRegistrarPlace, type ListedPerson } from '#read-models/persons';
import type { IsoDay } from '#kernel/time';

/** Finds the persons whom the caller works with. */
@Injectable()
export class PersonDirectory {
  constructor(
    private readonly roleAssignments: RoleAssignments,
    private readonly queries: QueryBus,
    private readonly names: NamesReader,
  ) {}

  /** The persons of the list. Names are encrypted, so a search decrypts those of each page that it reads. */
  async createSource(
    query: ListQueryOf<typeof PERSONS>,
    options: CommandOptions,
  ): Promise<ListSource<PersonRow, 'name', 'registeredOn'>> {
    const { day, past } = chooseReadingDay(query, options);
    const places = await this.listPlaces(options);
    const read = async (page: GetPersons['params']['page']): Promise<readonly PersonRow[]> => {
      const rows: ListedPerson[] = await this.queries.execute(new GetPersons({ places, today: day, page }, past));
      return rows.map((row) => ({ ...row, roles: [] }));
    };
    const { name } = query.page.where;
    const redact = async (rows: readonly PersonRow[]): Promise<PersonRow[]> =>
      this.addRoles(name === undefined ? rows : await this.selectNamed(rows, name), day);
    return { read, redact };
  }

  /** An administrator knows everybody. A clerk knows those in the areas of the board, and those whom they registered. */
  private async listPlaces({ context: { actor, roles, today } }: CommandOptions): Promise<readonly string[] | 'all'> {
    const active = (await this.roleAssignments.forPerson(actor, today)).filter(({ role }) => roles.includes(role));
    if (active.some(({ scope }) => scope.kind === 'everywhere')) return 'all';
    const areas = [...new Set(active.flatMap((role) => role.areas))];
    const inAreas = await this.queries.execute(new GetPlacesOfAreas({ areas }));
    return [toRegistrarPlace(actor), ...active.map(({ scope }) => placeFor(scope.kind, scope.id)), ...inAreas];
  }

  private addRoles(rows: readonly PersonRow[], day: IsoDay): Promise<PersonRow[]> {
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        roles: listDistinctRoles(await this.roleAssignments.forPerson(row.personId, day)),
      })),
    );
  }

  private async selectNamed(rows: readonly PersonRow[], text: string): Promise<PersonRow[]> {
    const ids = rows.map(({ personId }) => personId);
    const names = await this.names.findPersonNames(ids);
    const wanted = text.toLowerCase();
    return rows.filter(({ personId }) => names.get(personId)?.toLowerCase().includes(wanted) === true);
  }
}
