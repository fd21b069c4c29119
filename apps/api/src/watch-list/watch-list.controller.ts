import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { EmptyBody } from '#api/validation/empty-body';
import { WatchNoteBody } from '#api/watch-list/watch-list.bodies';
import { ChangeWatchNote, StopWatching, WatchSchool } from '#api/watch-list/watch-list.commands';
import {
  WATCH_LIST,
  type WatchedSchool,
  type WatchedSchoolFilter,
  type WatchedSchoolSort,
} from '#api/watch-list/watch-list.lists';
import { GetPublicSchools } from '#api/watch-list/watch-list.queries';
import type { PageRequest } from '#processing/keyset-paging';
import { personKind } from '#records/person.record';

/** The watch list of the caller. Nobody else can see it. */
@ApiTags('Schools')
@Controller('v1/me/watch-list')
export class WatchListController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
  ) {}

  @Get()
  @ListRoute('List the schools on your watch list', ANY_ASSIGNED_ROLE, WATCH_LIST)
  async getWatchList(
    @ListParams(WATCH_LIST) query: ListQueryOf<typeof WATCH_LIST>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const rows = await this.listWatched(query, options);
    const { flag, status, ...equal } = query.page.where;
    const selected = rows.filter(
      ({ flags, statuses }) =>
        (flag === undefined || flags.some(({ rule }) => rule === flag)) &&
        (status === undefined || statuses.some((each) => each === status)),
    );
    const read = (page: PageRequest<WatchedSchoolFilter, WatchedSchoolSort>): Promise<WatchedSchool[]> =>
      Promise.resolve(pageInMemory(selected, { ...page, where: equal }, ({ urn }) => urn));
    return renderList(WATCH_LIST, query, { read });
  }

  @Post(':school')
  @CommandRoute('Add a school to your watch list', ANY_ASSIGNED_ROLE)
  watchSchool(
    @Param('school') schoolUrn: string,
    @Body() { note }: WatchNoteBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WatchSchool(options.context.actor, { schoolUrn, note }, options));
  }

  @Post(':school/note')
  @CommandRoute('Change your note about a school', ANY_ASSIGNED_ROLE)
  changeWatchNote(
    @Param('school') schoolUrn: string,
    @Body() { note }: WatchNoteBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChangeWatchNote(options.context.actor, { schoolUrn, note }, options));
  }

  @Post(':school/removal')
  @CommandRoute('Remove a school from your watch list', ANY_ASSIGNED_ROLE)
  stopWatching(
    @Param('school') schoolUrn: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new StopWatching(options.context.actor, { ...body, schoolUrn }, options));
  }

  private async listWatched(query: ListQueryOf<typeof WATCH_LIST>, options: RequestOptions): Promise<WatchedSchool[]> {
    const { actor } = options.context;
    const itself = { personId: actor, capacities: ['self'] } as const;
    const point = { asOf: query.asOf, revision: null };
    const watched = (await this.records.find(personKind, actor, itself, point))?.record.watchList ?? [];
    const { day, past } = chooseReadingDay(query, options);
    const urns = watched.map(({ schoolUrn }) => schoolUrn);
    const schools = await this.queries.execute(new GetPublicSchools({ urns, day }, past));
    const entries = new Map(watched.map((each) => [each.schoolUrn, each]));
    return schools.flatMap((each) => {
      const entry = entries.get(each.urn);
      return entry === undefined ? [] : [{ ...each, watchedSince: entry.watchedSince, note: entry.note }];
    });
  }
}
