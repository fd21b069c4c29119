import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { assertActingFor } from '#api/access/acting-for';
import { BeginDraftSubmission, NoteDraftSubmitted } from '#api/drafts/drafts.commands';
import { OwnDraftReader } from '#api/drafts/own-draft-reader';
import type { RequestOptions } from '#api/http/command-context';
import { AskingOrganisation } from '#api/requests/asking-organisation';
import { OpenRequestQuota } from '#api/requests/open-request-quota';
import { RequestSubmission } from '#api/requests/request-submission';
import type { SubmitDraftBody } from '#api/requests/requests.bodies';
import { CAN_ASK_AS } from '#api/requests/requests.controller';
import { refuseIncompleteDraft, type Draft } from '#domain/draft';
import { request } from '#domain/request';
import type { Receipt } from '#execution/command-executor';
import { VersionConflict } from '#execution/event-store';
import { StreamReader } from '#execution/stream-reader';
import { UnknownStream } from '#kernel/refused';

/** Submits drafts as requests, which get the id of their draft. */
@Injectable()
export class DraftSubmission {
  constructor(
    private readonly commands: CommandBus,
    private readonly streams: StreamReader,
    private readonly drafts: OwnDraftReader,
    private readonly quota: OpenRequestQuota,
    private readonly asking: AskingOrganisation,
    private readonly submission: RequestSubmission,
  ) {}

  /**
   * Throws `UnknownStream` for the draft of somebody else, or for another school or board, `VersionConflict` if the draft was changed since the caller read it, and
   * `Refused` (`draft-changed`) if it is changed meanwhile.
   */
  async submit(
    place: { readonly boardId: string; readonly schoolUrn: string; readonly draftId: string },
    body: SubmitDraftBody,
    options: RequestOptions,
  ): Promise<Receipt> {
    const { draftId, ...where } = place;
    const { state } = await this.drafts.loadOwn(draftId, options);
    if (state.boardId !== where.boardId || state.schoolUrn !== where.schoolUrn)
      throw new UnknownStream('draft', draftId);
    // Whoever sends a draft again whose request is recorded gets the same request. A draft that was submitted has lost its texts.
    const { state: recorded } = await this.streams.find(request, draftId);
    const receipt = recorded === undefined ? await this.send(place, body, options) : null;
    const noted: Receipt = await this.commands.execute(
      new NoteDraftSubmitted(draftId, { requestId: draftId }, { ...options, expectedVersion: null }),
    );
    const { version } = await this.streams.load(request, draftId);
    return receipt ?? { ...noted, version };
  }

  private async send(
    { boardId, schoolUrn, draftId }: { readonly boardId: string; readonly schoolUrn: string; readonly draftId: string },
    body: SubmitDraftBody,
    options: RequestOptions,
  ): Promise<Receipt> {
    const { state, version, written } = await this.drafts.loadOwn(draftId, options);
    const { expectedVersion } = options;
    // The beginning of a submission changes no content, so a caller who was interrupted sends the same version again.
    const versions = state.isBeingSubmitted ? [version, version - 1] : [version];
    if (expectedVersion !== null && !versions.includes(expectedVersion))
      throw new VersionConflict(`draft-${draftId}`, expectedVersion - 1, version - 1);
    refuseIncompleteDraft(state);
    const { from, needAreas, urgency, support } = state;
    assertActingFor(CAN_ASK_AS, from, options);
    await this.quota.check({ schoolUrn, boardId, from }, draftId);
    const asker = await this.asking.find({ from, ...body }, schoolUrn, options);
    const { protectedSource, reference } = body;
    const content = { from, needAreas: [...needAreas], urgency, support, ...(await written()) };
    return this.submission.submit(
      { ...content, ...asker, protectedSource, reference, boardId, schoolUrn },
      { ...options, newId: draftId, expectedVersion: null, beforeAppend: () => this.begin(draftId, state, options) },
    );
  }

  /** Closes the draft for changes, unless it has changed since its content was read. The request can be recorded next. */
  private async begin(draftId: string, { changes }: Draft, { context }: RequestOptions): Promise<void> {
    const options = { context: { ...context, commandId: randomUUID() }, expectedVersion: null };
    await this.commands.execute(new BeginDraftSubmission(draftId, { changes }, options));
  }
}
