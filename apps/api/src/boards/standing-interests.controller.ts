import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { DeclareStandingInterestBody, EndStandingInterestBody } from '#api/boards/standing-interests.bodies';
import { DeclareStandingInterest, EndStandingInterest } from '#api/boards/standing-interests.commands';
import { IsTrustOfSchool } from '#api/boards/boards.queries';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { ValidationFailed } from '#api/http/request-errors';
import { dashboard } from '#read-models/dashboard';

const UNKNOWN_TRUST =
  'must be the trust of a school in the register. Take it from the record of one of its schools, or name each school';

const CAN_DECLARE: Grants = { ...CAN_ACT_FOR_BOARD, 'board-member': ['board'] };

/** The register of interests of a board. */
@ApiTags('Boards')
@Controller('v1/boards/:board/standing-interests')
export class StandingInterestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute('Declare a standing interest of a member', CAN_DECLARE, { partId: 'interestId' })
  @Reads({ views: [dashboard] })
  async declareStandingInterest(
    @Param('board') id: string,
    @Body() body: DeclareStandingInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.assertTrust(body.trustName);
    return this.commands.execute(new DeclareStandingInterest(id, { ...body, interestId: options.newId }, options));
  }

  @Post(':interest/end')
  @CommandRoute('End a standing interest of a member', CAN_DECLARE)
  endStandingInterest(
    @Param('board') id: string,
    @Param('interest') interestId: string,
    @Body() body: EndStandingInterestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndStandingInterest(id, { ...body, interestId }, options));
  }

  /** A name that no school has would touch no item. */
  private async assertTrust(name: string | null): Promise<void> {
    if (name !== null && !(await this.queries.execute(new IsTrustOfSchool({ name }))))
      throw new ValidationFailed([{ field: 'trustName', message: UNKNOWN_TRUST }]);
  }
}
