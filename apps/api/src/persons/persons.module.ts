import { Module } from '@nestjs/common';
import { PersonReader } from '#api/persons/person-reader';
import { personHandlers } from '#api/persons/persons.commands';
import { PersonsController } from '#api/persons/persons.controller';

@Module({
  controllers: [PersonsController],
  providers: [...personHandlers, PersonReader],
})
export class PersonsModule {}
