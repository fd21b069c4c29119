import { Module } from '@nestjs/common';
import { RequestReader } from '#api/requests/request-reader';
import { requestHandlers } from '#api/requests/requests.commands';
import { RequestsController } from '#api/requests/requests.controller';

@Module({
  controllers: [RequestsController],
  providers: [...requestHandlers, RequestReader],
  exports: [RequestReader],
})
export class RequestsModule {}
