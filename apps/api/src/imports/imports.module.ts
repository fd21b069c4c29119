import { Module } from '@nestjs/common';
import { ImportsController } from '#api/imports/imports.controller';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterImport } from '#api/imports/register-import';

@Module({
  controllers: [ImportsController],
  providers: [RegisterFiles, RegisterImport],
})
export class ImportsModule {}
