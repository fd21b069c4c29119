import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { QueryRoute } from '#api/http/query-route';
import { CAUTION, IMPACT_COMPARISON, SUPPORT_RETURNS, type ComparisonWithCaution } from '#api/impact/impact.schemas';
import { CompareImpact } from '#api/impact/impact.queries';
import type { SupportReturns } from '#api/impact/returns';
import { ReturnsReader } from '#api/impact/returns-reader';
import { TextField } from '#api/validation/fields';
import { contract } from '#domain/contract';
import { findLastDay } from '#domain/contract-state';
import { StreamReader } from '#execution/stream-reader';
import { boardAgenda } from '#read-models/board-agenda';
import { contractRegister } from '#read-models/contract-register';
import { dashboard } from '#read-models/dashboard';
import { matching } from '#read-models/matching';
import { schoolProfiles } from '#read-models/school-profiles';

/** The board, the school and those who are accountable for it. */
const CAN_READ_IMPACT: Grants = {
  ...CAN_READ_BOARD,
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'member-school'],
  'la-officer': ['area'],
};

export class ComparisonQuery {
  @TextField({ max: 60, description: 'Code of the indicator in the files of indicators.', example: 'PTRWM_EXP' })
  indicator!: string;
}

const RETURN_SOURCES = { views: [contractRegister, boardAgenda] };

/** What became of schools that were supported. */
@ApiTags('Contracts')
@Controller('v1')
export class ImpactController {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: StreamReader,
    private readonly returns: ReturnsReader,
  ) {}

  @Get('contracts/:contract/returns')
  @QueryRoute('List support before and after a contract', CAN_READ_IMPACT, SUPPORT_RETURNS, RETURN_SOURCES)
  getContractReturns(@Param('contract') id: string, @Context() options: RequestOptions): Promise<SupportReturns> {
    return this.returns.findForContract(id, options);
  }

  @Get('requests/:request/returns')
  @QueryRoute('List contracts that ended before a request', CAN_READ_IMPACT, SUPPORT_RETURNS, RETURN_SOURCES)
  getRequestReturns(@Param('request') id: string, @Context() options: RequestOptions): Promise<SupportReturns> {
    return this.returns.findForRequest(id, options);
  }

  @Get('contracts/:contract/comparison')
  @QueryRoute('Compare a change with similar schools', CAN_READ_IMPACT, IMPACT_COMPARISON, {
    views: [schoolProfiles, dashboard, matching],
  })
  async compareContract(
    @Param('contract') contractId: string,
    @Query() { indicator }: ComparisonQuery,
    @Context() { context: { today } }: RequestOptions,
  ): Promise<ComparisonWithCaution> {
    const { state } = await this.streams.load(contract, contractId);
    const question = {
      ...{ urn: state.agreed.schoolUrn, indicator, today },
      startedOn: state.startedOn ?? state.agreed.startsOn,
      endedOn: findLastDay(state),
    };
    return { contractId, ...(await this.queries.execute(new CompareImpact(question))), caution: CAUTION };
  }
}
