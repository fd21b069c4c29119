import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { EntryImport } from '#api/imports/entry-import';
import { EntryIndexes } from '#api/imports/entry-indexes';
import { ImportLogController } from '#api/imports/import-log.controller';
import { ImportsController } from '#api/imports/imports.controller';
import { ImportRunReader } from '#api/imports/import-run-reader';
import { ImportRuns } from '#api/imports/import-runs';
import { ImportWatch } from '#api/imports/import-watch';
import { CAPTIONS, loadCaptions } from '#api/imports/load-captions';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterLog } from '#api/imports/register-log';
import { RegisterReader } from '#api/imports/register-reader';
import { RegisterImport } from '#api/imports/register-import';
import { ReturnsImport } from '#api/imports/returns-import';
import { ReturnsImportController } from '#api/imports/returns-import.controller';
import { SchoolRows } from '#api/imports/school-rows';
import { checkRegisterUrls, REGISTER_URL_SETTINGS, RegisterDownloader } from '#api/imports/register-downloader';
import { REGISTER_FOLDER, WatchedFolder } from '#api/imports/watched-folder';
import type { Configuration } from '#platform/configuration';

@Module({})
export class ImportsModule {
  /** Throws `InvalidSetting` for captions and URLs that cannot be used. */
  static create({ registerCaptionsFile, registerFolder, registerUrls }: Configuration): DynamicModule {
    const captions: Provider = { provide: CAPTIONS, useValue: loadCaptions(registerCaptionsFile) };
    return {
      module: ImportsModule,
      controllers: [ImportsController, ImportLogController, ReturnsImportController],
      providers: [
        captions,
        { provide: REGISTER_FOLDER, useValue: registerFolder },
        { provide: REGISTER_URL_SETTINGS, useValue: checkRegisterUrls(registerUrls) },
        RegisterLog,
        RegisterFiles,
        RegisterReader,
        RegisterImport,
        SchoolRows,
        EntryIndexes,
        EntryImport,
        ReturnsImport,
        ImportRuns,
        ImportRunReader,
        ImportWatch,
        WatchedFolder,
        RegisterDownloader,
      ],
    };
  }
}
