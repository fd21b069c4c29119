import { Global, Module, type DynamicModule } from '@nestjs/common';
import { RecordReader } from '#api/history/record-reader';
import { CommandResponses } from '#api/http/command-route';
import { LogPositionHeader } from '#api/http/log-position';
import { ProblemsController } from '#api/http/problems.controller';
import { Cursors } from '#api/lists/cursors';
import { WithheldMarks } from '#api/lists/withheld-marks';
import { NamesReader } from '#api/names/names-reader';
import { OperationsModule } from '#api/operations/operations.module';

/** What every feature needs to answer requests: readers of streams, list cursors and command responses. */
@Global()
@Module({})
export class HttpModule {
  /** `installationKey` signs the cursors of lists and makes the marks of withheld records. */
  static create(installationKey: Buffer): DynamicModule {
    const shared = [
      RecordReader,
      NamesReader,
      { provide: Cursors, useValue: new Cursors(installationKey) },
      { provide: WithheldMarks, useValue: new WithheldMarks(installationKey) },
    ];
    return {
      module: HttpModule,
      imports: [OperationsModule],
      controllers: [ProblemsController],
      providers: [...shared, CommandResponses, LogPositionHeader],
      // Every query can ask for the read models of an earlier day.
      exports: [...shared, OperationsModule],
    };
  }
}
