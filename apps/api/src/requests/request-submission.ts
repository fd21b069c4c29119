import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { References } from '#api/references/references';
import { ReferenceSeries } from '#api/references/reference-series';
import { SubmitRequest } from '#api/requests/requests.commands';
import { request } from '#domain/request';
import type { RequestCommands } from '#domain/request.types';
import type { Receipt } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { Plain } from '#kernel/personal';
import type { RequestOptions } from '#api/http/command-context';
import { Forbidden } from '#platform/identity';

/** A request before it has a reference. */
type Submission = Omit<Plain<RequestCommands['SubmitRequest']>, 'reference'> & { readonly reference: string | null };

/** Submits requests with a reference that no other request of the board has. */
@Injectable()
export class RequestSubmission {
  constructor(
    private readonly commands: CommandBus,
    private readonly references: References,
    private readonly series: ReferenceSeries,
    private readonly streams: StreamReader,
  ) {}

  /** Throws `Forbidden` if somebody else than the clerk names a protected source. */
  async submit({ reference: typed, ...submission }: Submission, options: RequestOptions): Promise<Receipt> {
    if ((submission.protectedSource ?? null) !== null && !options.context.roles.includes('clerk'))
      throw new Forbidden('Only the clerk can record a protected source. Leave it out.');
    const { newId: recordId } = options;
    const { boardId } = submission;
    // A request that is sent again keeps the reference that it was given.
    const reference = typed ?? (await this.streams.find(request, recordId)).state?.reference ?? null;
    const execute = (given: string, claiming: RequestOptions): Promise<Receipt> =>
      this.commands.execute(new SubmitRequest(recordId, { ...submission, reference: given }, claiming));
    if (reference === null)
      return this.series.giveTo(
        { boardId, kind: 'request', recordId },
        options.context.today,
        options,
        (given, claiming) => execute(given, { ...options, ...claiming }),
      );
    return this.references.claimFor({ boardId, kind: 'request', reference, recordId }, options, (claiming) =>
      execute(reference, { ...options, ...claiming }),
    );
  }
}
