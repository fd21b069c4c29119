import { Module, type DynamicModule } from '@nestjs/common';
import { MeetingsModule } from '#api/meetings/meetings.module';
import { FILE_SETTINGS } from '#api/papers/file-stores';
import { PaperFiles } from '#api/papers/paper-files';
import { PaperReader } from '#api/papers/paper-reader';
import { PapersController } from '#api/papers/papers.controller';
import { FileStore } from '#files/file-store';
import { createFileStore } from '#hosting/file-stores';
import type { Configuration } from '#platform/configuration';

@Module({})
export class PapersModule {
  static create({ files }: Configuration): DynamicModule {
    return {
      module: PapersModule,
      imports: [MeetingsModule],
      controllers: [PapersController],
      providers: [
        { provide: FILE_SETTINGS, useValue: files },
        { provide: FileStore, useValue: createFileStore(files) },
        PaperReader,
        PaperFiles,
      ],
    };
  }
}
