import { Module } from '@nestjs/common';
import { ImportLogController } from '#api/imports/import-log.controller';
import { ImportsController } from '#api/imports/imports.controller';
import { ImportRunReader } from '#api/imports/import-run-reader';
import { ImportRuns } from '#api/imports/import-runs';
import { ImportWatch } from '#api/imports/import-watch';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterLog } from '#api/imports/register-log';
import { RegisterReader } from '#api/imports/register-reader';
import { RegisterImport } from '#api/imports/register-import';

@Module({
  controllers: [ImportsController, ImportLogController],
  providers: [RegisterLog, RegisterFiles, RegisterReader, RegisterImport, ImportRuns, ImportRunReader, ImportWatch],
})
export class ImportsModule {}
