import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RELEASES_LEADERS } from '#api/access/employers';
import { PROVIDER_OR_CLERK } from '#api/access/providers';
import { AddTeamMemberBody, ReleaseTeamMemberBody, RemoveTeamMemberBody } from '#api/contracts/contract-team.bodies';
import {
  AcceptTeamMember,
  AddTeamMember,
  ReleaseTeamMember,
  RemoveTeamMember,
} from '#api/contracts/contract-team.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { EmptyBody } from '#api/validation/empty-body';

/** The leaders who are deployed under a contract besides the lead leader. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/team')
export class ContractTeamController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Add a leader to the team of a contract', PROVIDER_OR_CLERK)
  addTeamMember(
    @Param('contract') id: string,
    @Body() body: AddTeamMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddTeamMember(id, body, options));
  }

  @Post(':deployed/acceptance')
  @CommandRoute('Accept a team member for the school', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
  })
  acceptTeamMember(
    @Param('contract') id: string,
    @Param('deployed') leaderId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AcceptTeamMember(id, { ...body, leaderId }, options));
  }

  @Post(':deployed/release')
  @CommandRoute('Release a team member', RELEASES_LEADERS)
  releaseTeamMember(
    @Param('contract') id: string,
    @Param('deployed') leaderId: string,
    @Body() body: ReleaseTeamMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReleaseTeamMember(id, { ...body, leaderId }, options));
  }

  @Post(':deployed/removal')
  @CommandRoute('Remove a leader from the team', PROVIDER_OR_CLERK)
  removeTeamMember(
    @Param('contract') id: string,
    @Param('deployed') leaderId: string,
    @Body() body: RemoveTeamMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RemoveTeamMember(id, { ...body, leaderId }, options));
  }
}
