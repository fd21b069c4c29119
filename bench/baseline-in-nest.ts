import { Body, Controller, Headers, HttpCode, Inject, Injectable, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FloorWork, type Classified } from '#bench/baseline-work';
import { PreparedFieldsPipe } from '#api/validation/compiled-validation.pipe';
import { ClassifySchoolBody } from '#api/schools/schools.commands';

/** HN: H's own work inside what is given, Nest and its command bus, with the body validated as ours is; nothing else of ours. */
const [events = '', views = '', publicKey = ''] = process.argv.slice(2);

class ClassifyByHand extends Command<object> {
  constructor(
    readonly authorization: string,
    readonly urn: string,
    readonly body: Classified,
  ) {
    super();
  }
}

@Injectable()
@CommandHandler(ClassifyByHand)
class ByHand implements ICommandHandler<ClassifyByHand> {
  constructor(@Inject(FloorWork) private readonly work: FloorWork) {}

  execute({ authorization, urn, body }: ClassifyByHand): Promise<object> {
    return this.work.classify(authorization, urn, body);
  }
}

@Controller('v1')
class ByHandController {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  @Post('schools/:urn/classification')
  @HttpCode(200)
  classify(
    @Headers('authorization') authorization: string,
    @Param('urn') urn: string,
    @Body() body: ClassifySchoolBody,
  ): Promise<object> {
    return this.bus.execute(new ClassifyByHand(authorization, urn, body));
  }
}

@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [ByHandController],
  providers: [{ provide: FloorWork, useFactory: () => new FloorWork(events, views, publicKey) }, ByHand],
})
class ByHandModule {}

const application = await NestFactory.create<NestFastifyApplication>(ByHandModule, new FastifyAdapter(), {
  logger: false,
});
application.useGlobalPipes(new PreparedFieldsPipe());
await application.listen(0, '127.0.0.1');
process.send?.(await application.getUrl());
