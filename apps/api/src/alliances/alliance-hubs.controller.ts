import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  AppointHubBody,
  CorrectHubBody,
  CorrectLeadSchoolDesignationBody,
  DesignateLeadSchoolBody,
  EndPartBody,
} from '#api/alliances/alliance-governance.bodies';
import {
  AppointHub,
  CorrectHub,
  CorrectLeadSchoolDesignation,
  DesignateLeadSchool,
  EndHub,
  WithdrawLeadSchoolDesignation,
} from '#api/alliances/alliance-governance.commands';
import type { Grants } from '#api/access/policy';
import { CAN_MANAGE } from '#api/alliances/alliances.controller';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** A director does not say how their own lead schools are designated. */
const CAN_DESIGNATE: Grants = { administrator: ['everywhere'], clerk: ['board-area'] };

/** Hubs for districts, and the designations of the lead schools. */
@ApiTags('Alliances')
@Controller('v1/alliances/:alliance')
export class AllianceHubsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('hubs')
  @CommandRoute('Appoint a hub for districts', CAN_MANAGE, { partId: 'hubId' })
  appointHub(
    @Param('alliance') id: string,
    @Body() body: AppointHubBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AppointHub(id, { ...body, hubId: options.newId }, options));
  }

  @Post('hubs/:hub/ending')
  @CommandRoute('End a hub', CAN_MANAGE)
  endHub(
    @Param('alliance') id: string,
    @Param('hub') hubId: string,
    @Body() body: EndPartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndHub(id, { ...body, hubId }, options));
  }

  @Post('hubs/:hub/correction')
  @CommandRoute('Correct a hub', CAN_MANAGE)
  correctHub(
    @Param('alliance') id: string,
    @Param('hub') hubId: string,
    @Body() body: CorrectHubBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectHub(id, { ...body, hubId }, options));
  }

  @Post('designations')
  @CommandRoute('Record the designation of a lead school', CAN_DESIGNATE, { partId: 'designationId' })
  designateLeadSchool(
    @Param('alliance') id: string,
    @Body() body: DesignateLeadSchoolBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DesignateLeadSchool(id, { ...body, designationId: options.newId }, options));
  }

  @Post('designations/:designation/withdrawal')
  @CommandRoute('Record that a lead school lost its designation', CAN_DESIGNATE)
  withdrawLeadSchoolDesignation(
    @Param('alliance') id: string,
    @Param('designation') designationId: string,
    @Body() body: EndPartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawLeadSchoolDesignation(id, { ...body, designationId }, options));
  }

  @Post('designations/:designation/correction')
  @CommandRoute('Correct the designation of a lead school', CAN_DESIGNATE)
  correctLeadSchoolDesignation(
    @Param('alliance') id: string,
    @Param('designation') designationId: string,
    @Body() body: CorrectLeadSchoolDesignationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectLeadSchoolDesignation(id, { ...body, designationId }, options));
  }
}
