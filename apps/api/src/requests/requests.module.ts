import { Module } from '@nestjs/common';
import { AskingOrganisation } from '#api/requests/asking-organisation';
import { ReferencesModule } from '#api/references/references.module';
import { Bidding } from '#api/requests/bidding';
import { OpenRequestQuota } from '#api/requests/open-request-quota';
import { HandOverAcceptance } from '#api/requests/hand-over-acceptance';
import { HandOversController } from '#api/requests/hand-overs.controller';
import { ReceivedRequestsController } from '#api/requests/received-requests.controller';
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
    HandOversController,
    ReceivedRequestsController,
    OwnBidsController,
    RequestsMadeController,
  ],
  providers: [
    ...requestHandlers,
    ...requestQueries,
    RequestReader,
    OpenRequestQuota,
    OverlapReader,
    HandOverAcceptance,
    AskingOrganisation,
    Bidding,
    RequestSubmission,
  ],
  exports: [
    RequestReader,
    Bidding,
    OverlapReader,
    OpenRequestQuota,
    AskingOrganisation,
    RequestSubmission,
    HandOverAcceptance,
  ],
})
export class RequestsModule {}
