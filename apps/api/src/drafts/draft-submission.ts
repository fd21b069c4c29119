import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { assertActingFor } from '#api/access/acting-for';
import { AbandonDraftSubmission, BeginDraftSubmission, NoteDraftSubmitted } from '#api/drafts/drafts.commands';
import { OwnDraftReader } from '#api/drafts/own-draft-reader';
import type { RequestOptions } from '#api/http/command-context';
import { RequestRejected } from '#api/http/request-rejected';
import { AskingOrganisation } from '#api/requests/asking-organisation';
import { OpenRequestQuota } from '#api/requests/open-request-quota';
import { RequestSubmission } from '#api/requests/request-submission';
import type { SubmitDraftBody } from '#api/requests/requests.bodies';
import { CAN_ASK_AS } from '#api/requests/requests.controller';
import { refuseIncompleteDraft, type Draft } from '#domain/draft';
import { request } from '#domain/request';
import type { Receipt } from '#execution/command-executor';
import { VersionConflict } from '#execution/event-store';
import { KeyedMutex } from '#execution/keyed-mutex';
import { StreamReader } from '#execution/stream-reader';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Refused, UnknownStream } from '#kernel/refused';
import { Forbidden } from '#platform/identity';

/** Whether the request was not recorded, and is not recorded later. */
const isFinal = (error: unknown): boolean =>
  error instanceof Refused || error instanceof RequestRejected || error instanceof Forbidden;

/** The draft that is submitted, and for whom. */
interface Place {
  readonly boardId: string;
  readonly schoolUrn: string;
  readonly draftId: string;
}

/** Submits drafts as requests, which get the id of their draft. */
@Injectable()
export class DraftSubmission {
  /** A refused submission must not open a draft again whose request is just being stored for the same caller. */
  private readonly mutex = new KeyedMutex();

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
  submit(place: Place, body: SubmitDraftBody, options: RequestOptions): Promise<Receipt> {
    return this.mutex.runExclusive(place.draftId, () => this.submitAlone(place, body, options));
  }

  private async submitAlone(place: Place, body: SubmitDraftBody, options: RequestOptions): Promise<Receipt> {
    const { draftId, ...where } = place;
    const { state } = await this.drafts.loadOwn(draftId, options);
    if (state.boardId !== where.boardId || state.schoolUrn !== where.schoolUrn)
      throw new UnknownStream('draft', draftId);
    // Whoever sends a draft again whose request is recorded gets the same request. A draft that was submitted has lost its texts.
    const { state: recorded } = await this.streams.find(request, draftId);
    const receipt = recorded === undefined ? await this.sendOrAbandon(place, body, options) : null;
    const noted: Receipt = await this.commands.execute(
      new NoteDraftSubmitted(draftId, { requestId: draftId }, { ...options, expectedVersion: null }),
    );
    const { version } = await this.streams.load(request, draftId);
    return receipt ?? { ...noted, version };
  }

  /** A draft whose submission was interrupted, and is refused now, can be changed again. */
  private async sendOrAbandon(place: Place, body: SubmitDraftBody, options: RequestOptions): Promise<Receipt> {
    try {
      return await this.send(place, body, options);
    } catch (error) {
      if (isFinal(error) && (await this.streams.find(request, place.draftId)).state === undefined)
        await this.commands.execute(new AbandonDraftSubmission(place.draftId, {}, this.ofItsOwn(options)));
      throw error;
    }
  }

  private async send(
    { boardId, schoolUrn, draftId }: Place,
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
  private async begin(draftId: string, { changes }: Draft, options: RequestOptions): Promise<void> {
    await this.commands.execute(new BeginDraftSubmission(draftId, { changes }, this.ofItsOwn(options)));
  }

  /** For a command that is not the one that the caller sent. */
  private ofItsOwn({ context }: RequestOptions): CommandOptions {
    return { context: { ...context, commandId: randomUUID() }, expectedVersion: null };
  }
}
