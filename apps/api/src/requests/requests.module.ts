import { Module } from '@nestjs/common';
import { AskingOrganisation } from '#api/requests/asking-organisation';
import { ReferencesModule } from '#api/references/references.module';
import { Bidding } from '#api/requests/bidding';
import { OpenRequestQuota } from '#api/requests/open-request-quota';
import { OverlapReader } from '#api/requests/overlap-reader';
import { OverlapsController } from '#api/requests/overlaps.controller';
import { OwnBidsController } from '#api/requests/own-bids.controller';
import { RequestCorrectionsController } from '#api/requests/request-corrections.controller';
import { RequestSubmission } from '#api/requests/request-submission';
import { RequestReader } from '#api/requests/request-reader';
import { requestHandlers } from '#api/requests/requests.commands';
import { RequestsController } from '#api/requests/requests.controller';
import { RequestsMadeController } from '#api/requests/requests-made.controller';
import { requestQueries } from '#api/requests/requests.queries';

@Module({
  imports: [ReferencesModule],
  controllers: [
    RequestsController,
    RequestCorrectionsController,
    OverlapsController,
    OwnBidsController,
    RequestsMadeController,
  ],
  providers: [
    ...requestHandlers,
    ...requestQueries,
    RequestReader,
    OpenRequestQuota,
    OverlapReader,
    AskingOrganisation,
    Bidding,
    RequestSubmission,
  ],
  exports: [RequestReader, Bidding],
})
export class RequestsModule {}
