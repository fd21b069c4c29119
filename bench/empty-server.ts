import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BodyValidationPipe } from '#api/validation/body-validation.pipe';
import { ClassifySchoolBody } from '#api/schools/schools.bodies';

/** A Nest server that validates the body like the service and does nothing else. */
@Controller('v1')
class EmptyController {
  @Post('schools/:school/classification')
  classify(@Body() { governance }: ClassifySchoolBody): object {
    return { id: governance, version: 1 };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

const application = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), {
  logger: false,
});
application.useGlobalPipes(new BodyValidationPipe());
await application.listen(0, '127.0.0.1');
process.send?.(await application.getUrl());
