import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { KeepRankingBody, TickDueDiligenceBody, UntickDueDiligenceBody } from '#api/matching/matching.bodies';
import { KeepRanking, TickDueDiligence, UntickDueDiligence } from '#api/matching/matching.commands';
import { ComparisonReader } from '#api/matching/comparison-reader';
import { COMPARED_BIDS, RANKED_PROVIDERS } from '#api/matching/ranking.lists';
import { RankingReader, toAskedWork } from '#api/matching/ranking-reader';

/** The search for a provider: the ranking, the comparison of bids, and due diligence. */
@ApiTags('Matching')
@Controller('v1/requests/:request')
export class RankingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly rankings: RankingReader,
    private readonly comparisons: ComparisonReader,
  ) {}

  @Get('providers')
  @ListRoute('Rank the providers for a request', CAN_READ_BOARD, RANKED_PROVIDERS)
  async rankProviders(
    @Param('request') id: string,
    @ListParams(RANKED_PROVIDERS) query: ListQueryOf<typeof RANKED_PROVIDERS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { where } = query.page;
    const ranking = await this.rankings.rank(id, toAskedWork(where), options.context.today);
    const places = await this.comparisons.listPlaces(id, ranking, where);
    return renderList(RANKED_PROVIDERS, query, {
      read: (page) => {
        const found = pageInMemory(places, { ...page, where: {} }, ({ candidateKey }) => candidateKey);
        return Promise.resolve(found.map((place) => this.comparisons.explain(ranking, place)));
      },
      extra: {
        ...{ from: ranking.work.from, to: ranking.work.to, halfDays: ranking.work.halfDays },
        ...{ rulesFrom: ranking.rules.from, rulesSetBy: ranking.rules.setBy, considered: ranking.ranked.length },
      },
    });
  }

  @Get('bid-comparison')
  @ListRoute('Compare the bids for a request', CAN_READ_BOARD, COMPARED_BIDS)
  async compareBids(
    @Param('request') id: string,
    @ListParams(COMPARED_BIDS) query: ListQueryOf<typeof COMPARED_BIDS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const asked = toAskedWork(query.page.where);
    const ranking = await this.rankings.rank(id, asked, options.context.today);
    const bids = await this.comparisons.listBids(id, ranking, asked.halfDays, options.reader);
    return renderList(COMPARED_BIDS, query, {
      read: (page) => Promise.resolve(pageInMemory(bids, { ...page, where: {} }, ({ bidId }) => bidId)),
    });
  }

  @Post('rankings')
  @CommandRoute('Keep the ranking of providers', CAN_ACT_FOR_BOARD, { partId: 'rankingId' })
  @Reads(RANKED_PROVIDERS.sources)
  async keepRanking(
    @Param('request') id: string,
    @Body() body: KeepRankingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const ranking = await this.rankings.rank(id, body, options.context.today);
    return this.commands.execute(new KeepRanking(id, RankingReader.toKept(ranking, options.newId), options));
  }

  @Post('due-diligence')
  @CommandRoute('Tick an item of due diligence', CAN_ACT_FOR_BOARD)
  tickDueDiligence(
    @Param('request') id: string,
    @Body() body: TickDueDiligenceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new TickDueDiligence(id, body, options));
  }

  @Post('due-diligence/correction')
  @CommandRoute('Untick an item of due diligence', CAN_ACT_FOR_BOARD)
  untickDueDiligence(
    @Param('request') id: string,
    @Body() body: UntickDueDiligenceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new UntickDueDiligence(id, body, options));
  }
}
