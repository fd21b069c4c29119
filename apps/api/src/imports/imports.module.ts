import { Module } from '@nestjs/common';
import { ImportLogController } from '#api/imports/import-log.controller';
import { ImportsController } from '#api/imports/imports.controller';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterLog } from '#api/imports/register-log';
import { RegisterReader } from '#api/imports/register-reader';
import { RegisterImport } from '#api/imports/register-import';
import { ReturnsImport } from '#api/imports/returns-import';
import { ReturnsImportController } from '#api/imports/returns-import.controller';

@Module({
  controllers: [ImportsController, ImportLogController, ReturnsImportController],
  providers: [RegisterLog, RegisterFiles, RegisterReader, RegisterImport, ReturnsImport],
})
export class ImportsModule {}
