import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE, OWN_RECORD, type Grants } from '#api/access/policy';
import { AsOfQuery } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { PersonDirectory } from '#api/persons/person-directory';
import { PersonReader, type OwnRecord, type PersonRecord } from '#api/persons/person-reader';
import {
  AssignRoleBody,
  ChangePersonDetailsBody,
  CorrectPersonDetailsBody,
  EndRoleAssignmentBody,
  RegisterPersonBody,
  StopRoleAssignmentBody,
} from '#api/persons/persons.bodies';
import {
  AssignRole,
  ChangePersonDetails,
  ConfirmRole,
  CorrectPersonDetails,
  EndRoleAssignment,
  RegisterPerson,
  StopRoleAssignment,
} from '#api/persons/persons.commands';
import { PERSONS } from '#api/persons/persons.lists';
import { OWN_PERSON, OWN_PERSON_NAMES, PERSON, PERSON_NAMES } from '#api/persons/persons.schemas';
import { EmptyBody } from '#api/validation/empty-body';

export const CAN_READ_PERSON: Grants = {
  ...OWN_RECORD,
  administrator: ['everywhere', 'self'],
  auditor: ['everywhere', 'self'],
  // Those with whom a clerk works: in the areas of the board, and those whom the clerk registered.
  clerk: ['self', 'board-area', 'registrar'],
};

/** The person, an administrator, and the clerks who work with the person. */
const CAN_PUT_RIGHT: Grants = {
  ...OWN_RECORD,
  administrator: ['everywhere', 'self'],
  clerk: ['self', 'board-area', 'registrar'],
};

/** A clerk assigns only roles within their board, which the decision checks. */
const CAN_ASSIGN: Grants = { administrator: ['everywhere'], clerk: ['any'] };

@ApiTags('Persons')
@Controller('v1')
export class PersonsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly persons: PersonReader,
    private readonly directory: PersonDirectory,
  ) {}

  @Post('persons')
  @CommandRoute('Register a person', { administrator: ['everywhere'], clerk: ['any'] }, { creates: 'persons' })
  registerPerson(@Body() body: RegisterPersonBody, @Context() options: RequestOptions): CommandResponse {
    return this.commands.execute(new RegisterPerson(options.newId, body, options));
  }

  @Post('persons/:person/role-assignments')
  @CommandRoute('Assign a role to a person', CAN_ASSIGN, { partId: 'roleAssignmentId' })
  assignRole(
    @Param('person') id: string,
    @Body() body: AssignRoleBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AssignRole(id, { ...body, roleAssignmentId: options.newId }, options));
  }

  @Post('persons/:person/role-assignments/:assignment/end')
  @CommandRoute('End a role assignment', CAN_ASSIGN)
  endRoleAssignment(
    @Param('person') id: string,
    @Param('assignment') roleAssignmentId: string,
    @Body() body: EndRoleAssignmentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndRoleAssignment(id, { ...body, roleAssignmentId }, options));
  }

  @Get('persons')
  @ListRoute(
    'List the people you work with',
    { administrator: ['everywhere'], auditor: ['everywhere'], clerk: ['any'] },
    PERSONS,
  )
  async getPersons(
    @ListParams(PERSONS) query: ListQueryOf<typeof PERSONS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(PERSONS, query, await this.directory.createSource(query, options));
  }

  @Post('persons/:person/role-assignments/:assignment/confirmation')
  @CommandRoute('Confirm a role as the second administrator', { administrator: ['everywhere'] })
  confirmRole(
    @Param('person') id: string,
    @Param('assignment') roleAssignmentId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConfirmRole(id, { ...body, roleAssignmentId }, options));
  }

  @Post('persons/:person/role-assignments/:assignment/stop')
  @CommandRoute('End a role assignment at once', CAN_ASSIGN)
  stopRoleAssignment(
    @Param('person') id: string,
    @Param('assignment') roleAssignmentId: string,
    @Body() body: StopRoleAssignmentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new StopRoleAssignment(id, { ...body, roleAssignmentId }, options));
  }

  @Post('persons/:person/details/correction')
  @CommandRoute('Correct the name or email of a person', CAN_PUT_RIGHT)
  correctPersonDetails(
    @Param('person') id: string,
    @Body() body: CorrectPersonDetailsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPersonDetails(id, body, options));
  }

  @Post('persons/:person/details/change')
  @CommandRoute('Change the name or email of a person', CAN_PUT_RIGHT)
  changePersonDetails(
    @Param('person') id: string,
    @Body() body: ChangePersonDetailsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChangePersonDetails(id, body, options));
  }

  @Get('persons/:person')
  @QueryRoute('Get a person with their role assignments', CAN_READ_PERSON, PERSON, null, PERSON_NAMES)
  getPerson(
    @Param('person') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<PersonRecord> {
    return this.persons.get(id, query, options);
  }

  @Get('me')
  @QueryRoute('Get your own record and current roles', ANY_ASSIGNED_ROLE, OWN_PERSON, null, OWN_PERSON_NAMES)
  getMe(@Context() options: RequestOptions): Promise<OwnRecord> {
    return this.persons.getOwn(options);
  }
}
