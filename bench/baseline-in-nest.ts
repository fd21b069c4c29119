import { Body, Controller, Headers, HttpCode, Inject, Injectable, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BaselineWork, type Classification } from '#bench/baseline-work';
import { CompiledValidationPipe } from '#api/validation/compiled-validation.pipe';
import { ClassifySchoolBody } from '#api/schools/schools.bodies';

/** The baseline inside Nest with its command bus and the validation pipe of the service. It uses nothing else of the service. */
const [events = '', views = '', publicKey = ''] = process.argv.slice(2);

class ClassifyBaseline extends Command<object> {
  constructor(
    readonly authorization: string,
    readonly urn: string,
    readonly body: Classification,
  ) {
    super();
  }
}

@Injectable()
@CommandHandler(ClassifyBaseline)
class ClassifyBaselineHandler implements ICommandHandler<ClassifyBaseline> {
  constructor(@Inject(BaselineWork) private readonly work: BaselineWork) {}

  execute({ authorization, urn, body }: ClassifyBaseline): Promise<object> {
    return this.work.classify(authorization, urn, body);
  }
}

@Controller('v1')
class BaselineController {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  @Post('schools/:urn/classification')
  @HttpCode(200)
  classify(
    @Headers('authorization') authorization: string,
    @Param('urn') urn: string,
    @Body() body: ClassifySchoolBody,
  ): Promise<object> {
    return this.bus.execute(new ClassifyBaseline(authorization, urn, body));
  }
}

@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [BaselineController],
  providers: [
    { provide: BaselineWork, useFactory: () => new BaselineWork(events, views, publicKey) },
    ClassifyBaselineHandler,
  ],
})
class BaselineModule {}

const application = await NestFactory.create<NestFastifyApplication>(BaselineModule, new FastifyAdapter(), {
  logger: false,
});
application.useGlobalPipes(new CompiledValidationPipe());
await application.listen(0, '127.0.0.1');
process.send?.(await application.getUrl());
