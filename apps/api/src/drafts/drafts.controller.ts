import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { assertActingFor } from '#api/access/acting-for';
import { DraftRetention } from '#api/access/draft-retention';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { DraftSubmission } from '#api/drafts/draft-submission';
import { ChangeDraftBody, DraftRequestBody } from '#api/drafts/drafts.bodies';
import { ChangeDraft, DraftRequest, RemoveDraft } from '#api/drafts/drafts.commands';
import { GetOwnDrafts } from '#api/drafts/drafts.queries';
import { DRAFT, DRAFT_NAMES, OWN_DRAFTS } from '#api/drafts/drafts.schemas';
import { OwnDraftReader } from '#api/drafts/own-draft-reader';
import { AsOfQuery, chooseReadingDay } from '#api/history/as-of';
import type { RecordResponse } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { SubmitDraftBody } from '#api/requests/requests.bodies';
import { CAN_ASK, CAN_ASK_AS } from '#api/requests/requests.controller';
import { EmptyBody } from '#api/validation/empty-body';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { DraftDocument } from '#records/draft.record';

/** Requests that somebody writes before they submit them. Only they read them. */
@ApiTags('Requests')
@Controller('v1')
export class DraftsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cipher: PersonalDataCipher,
    private readonly retention: DraftRetention,
    private readonly drafts: OwnDraftReader,
    private readonly submission: DraftSubmission,
  ) {}

  @Post('boards/:board/schools/:school/request-drafts')
  @CommandRoute('Begin a draft of a request', CAN_ASK, { creates: 'me/request-drafts' })
  draftRequest(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Body() body: DraftRequestBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    assertActingFor(CAN_ASK_AS, body.from, options);
    const keptUntil = this.retention.keepUntil(options.context.today);
    return this.commands.execute(new DraftRequest(options.newId, { ...body, boardId, schoolUrn, keptUntil }, options));
  }

  @Post('boards/:board/schools/:school/request-drafts/:draft/submission')
  @CommandRoute('Submit a draft as a request', CAN_ASK, { creates: 'requests' })
  submitDraft(
    @Param('board') boardId: string,
    @Param('school') schoolUrn: string,
    @Param('draft') draftId: string,
    @Body() body: SubmitDraftBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.submission.submit({ boardId, schoolUrn, draftId }, body, options);
  }

  @Get('me/request-drafts')
  @ListRoute('List your drafts of requests', ANY_ASSIGNED_ROLE, OWN_DRAFTS)
  listOwnDrafts(
    @ListParams(OWN_DRAFTS) query: ListQueryOf<typeof OWN_DRAFTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { actor: personId } = options.context;
    const { day: today, past } = chooseReadingDay(query, options);
    return renderList(OWN_DRAFTS, query, {
      read: async (page) =>
        this.cipher.decryptAll(await this.queries.execute(new GetOwnDrafts({ personId, today, page }, past))),
    });
  }

  @Get('me/request-drafts/:draft')
  @QueryRoute('Get a draft of yours', ANY_ASSIGNED_ROLE, DRAFT, null, DRAFT_NAMES)
  getDraft(
    @Param('draft') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<RecordResponse<DraftDocument>> {
    return this.drafts.get(id, query, options);
  }

  @Post('me/request-drafts/:draft/change')
  @CommandRoute('Change a draft of yours', ANY_ASSIGNED_ROLE)
  async changeDraft(
    @Param('draft') id: string,
    @Body() body: ChangeDraftBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.drafts.loadOwn(id, options);
    const keptUntil = this.retention.keepUntil(options.context.today);
    return this.commands.execute(new ChangeDraft(id, { ...body, keptUntil }, options));
  }

  @Post('me/request-drafts/:draft/removal')
  @CommandRoute('Remove a draft of yours', ANY_ASSIGNED_ROLE)
  async removeDraft(
    @Param('draft') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.drafts.loadOwn(id, options);
    return this.commands.execute(new RemoveDraft(id, body, options));
  }
}
