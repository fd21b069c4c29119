import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { TaskReader } from '#api/tasks/task-reader';
import { TASKS } from '#api/tasks/tasks.lists';
import { GetTasks } from '#api/tasks/tasks.queries';
import type { CommandOptions } from '#nest-cqrs/stream-command';

@ApiTags('Tasks')
@Controller('v1/me/tasks')
export class TasksController {
  constructor(
    private readonly queries: QueryBus,
    private readonly tasks: TaskReader,
  ) {}

  @Get()
  @ListRoute('List your tasks', ANY_ASSIGNED_ROLE, TASKS)
  async getTasks(
    @ListParams(TASKS) query: ListQueryOf<typeof TASKS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { actor: personId } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    const holders = await this.tasks.listHolders(options);
    return renderList(TASKS, query, {
      read: (page) => this.queries.execute(new GetTasks({ holders, personId, today: day, page }, past)),
      redact: this.tasks.redaction(options),
      extra: { on: day },
    });
  }
}
