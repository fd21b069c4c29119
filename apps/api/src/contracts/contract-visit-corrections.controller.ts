import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import {
  CorrectionReasonBody,
  CorrectMissedVisitBody,
  CorrectVisitBody,
  ReplanVisitBody,
} from '#api/contracts/contract-visit-corrections.bodies';
import {
  CancelVisit,
  CorrectMissedVisit,
  CorrectVisit,
  ReplanVisit,
  VoidCountersignature,
  VoidVisitRecord,
} from '#api/contracts/contract-visit-corrections.commands';
import { GIVES_SUPPORT } from '#api/access/providers';
import { toAttendees } from '#api/contracts/contract-visits.bodies';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Who made the record, and the clerk. The decision checks who that was. */
const CAN_CORRECT_VISITS: Grants = { ...GIVES_SUPPORT, clerk: ['board'] };

/** Changes of planned visits, and corrections of recorded ones. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/visits')
export class ContractVisitCorrectionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':visit/plan')
  @CommandRoute('Move a planned visit or change its length', CAN_CORRECT_VISITS)
  replanVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: ReplanVisitBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReplanVisit(id, { ...body, visitId }, options));
  }

  @Post(':visit/cancellation')
  @CommandRoute('Cancel a planned visit', CAN_CORRECT_VISITS)
  cancelVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CancelVisit(id, { ...body, visitId }, options));
  }

  @Post(':visit/attendance/correction')
  @CommandRoute('Correct the record of a held visit', CAN_CORRECT_VISITS)
  correctVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: CorrectVisitBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectVisit(id, { ...body, attendedBy: toAttendees(body), visitId }, options));
  }

  @Post(':visit/non-attendance/correction')
  @CommandRoute('Correct the record of a missed visit', CAN_CORRECT_VISITS)
  correctMissedVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: CorrectMissedVisitBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectMissedVisit(id, { ...body, visitId }, options));
  }

  @Post(':visit/voiding')
  @CommandRoute('Void the record of a visit', CAN_CORRECT_VISITS)
  voidVisitRecord(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidVisitRecord(id, { ...body, visitId }, options));
  }

  @Post(':visit/countersignature/voiding')
  @CommandRoute('Void a countersignature that was given by mistake', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
    clerk: ['board'],
  })
  voidCountersignature(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidCountersignature(id, { ...body, visitId }, options));
  }
}
