import { Module } from '@nestjs/common';
import { ImportsController } from '#api/imports/imports.controller';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterReader } from '#api/imports/register-reader';
import { RegisterImport } from '#api/imports/register-import';

@Module({
  controllers: [ImportsController],
  providers: [RegisterFiles, RegisterReader, RegisterImport],
})
export class ImportsModule {}
