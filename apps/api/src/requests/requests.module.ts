import { Module } from '@nestjs/common';
import { ReferencesModule } from '#api/references/references.module';
import { OpenRequestQuota } from '#api/requests/open-request-quota';
import { RequestReader } from '#api/requests/request-reader';
import { requestHandlers } from '#api/requests/requests.commands';
import { RequestsController } from '#api/requests/requests.controller';
import { requestQueries } from '#api/requests/requests.queries';

@Module({
  imports: [ReferencesModule],
  controllers: [RequestsController],
  providers: [...requestHandlers, ...requestQueries, RequestReader, OpenRequestQuota],
  exports: [RequestReader],
})
export class RequestsModule {}
