import { Module } from '@nestjs/common';
import { DirectoryController } from '#api/directory/directory.controller';
import { directoryQueries } from '#api/directory/directory.queries';

@Module({
  controllers: [DirectoryController],
  providers: directoryQueries,
})
export class DirectoryModule {}
