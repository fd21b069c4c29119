import { Module } from '@nestjs/common';
import { DraftSubmission } from '#api/drafts/draft-submission';
import { draftHandlers } from '#api/drafts/drafts.commands';
import { DraftsController } from '#api/drafts/drafts.controller';
import { draftQueries } from '#api/drafts/drafts.queries';
import { OwnDraftReader } from '#api/drafts/own-draft-reader';
import { RequestsModule } from '#api/requests/requests.module';

@Module({
  imports: [RequestsModule],
  controllers: [DraftsController],
  providers: [...draftHandlers, ...draftQueries, OwnDraftReader, DraftSubmission],
})
export class DraftsModule {}
