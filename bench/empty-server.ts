import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FieldsPipe } from '#api/validation/body-validation.pipe';
import { ClassifySchoolBody } from '#api/schools/schools.commands';

/** N: Nest that validates the body as ours does, and does nothing. */
@Controller('v1')
class NothingController {
  @Post('schools/:school/classification')
  classify(@Body() { governance }: ClassifySchoolBody): object {
    return { id: governance, version: 1 };
  }
}

@Module({ controllers: [NothingController] })
class NothingModule {}

const application = await NestFactory.create<NestFastifyApplication>(NothingModule, new FastifyAdapter(), {
  logger: false,
});
application.useGlobalPipes(new FieldsPipe());
await application.listen(0, '127.0.0.1');
process.send?.(await application.getUrl());
