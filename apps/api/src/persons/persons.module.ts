import { Module } from '@nestjs/common';
import { PersonDirectory } from '#api/persons/person-directory';
import { PersonReader } from '#api/persons/person-reader';
import { personHandlers } from '#api/persons/persons.commands';
import { personQueries } from '#api/persons/persons.queries';
import { PersonsController } from '#api/persons/persons.controller';

@Module({
  controllers: [PersonsController],
  providers: [...personHandlers, ...personQueries, PersonReader, PersonDirectory],
})
export class PersonsModule {}
