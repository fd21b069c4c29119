import { Global, Module, type DynamicModule } from '@nestjs/common';
import { PastReadModelFiles } from '#api/history/past-read-model-files';
import { RecordReader } from '#api/history/record-reader';
import { CommandResponses } from '#api/http/command-route';
import { LogPositionHeader } from '#api/http/log-position';
import { ProblemsController } from '#api/http/problems.controller';
import { Cursors } from '#api/lists/cursors';
import { WithheldMarks } from '#api/lists/withheld-marks';
import { NamesReader } from '#api/names/names-reader';
import { OperationsModule } from '#api/operations/operations.module';
import { PastReadModels } from '#processing/past-read-models';

/** What every feature needs to answer requests: readers of streams, list cursors and command responses. */
@Global()
@Module({})
export class HttpModule {
  /** `installationKey` signs the cursors of lists and makes the marks of withheld records. */
  static create(installationKey: Buffer): DynamicModule {
    const shared = [
      RecordReader,
      NamesReader,
      { provide: PastReadModels, useClass: PastReadModelFiles },
      { provide: Cursors, useValue: new Cursors(installationKey) },
      { provide: WithheldMarks, useValue: new WithheldMarks(installationKey) },
    ];
    return {
      module: HttpModule,
      imports: [OperationsModule],
      controllers: [ProblemsController],
      providers: [...shared, CommandResponses, LogPositionHeader],
      exports: shared,
    };
  }
}
