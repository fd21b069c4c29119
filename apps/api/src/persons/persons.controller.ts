import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANYBODY_WITH_STANDING, ONESELF } from '#api/access/policy';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { PersonRecords, type PersonRecord } from '#api/persons/person-reader';
import {
  EndStanding,
  EndStandingBody,
  GrantStanding,
  GrantStandingBody,
  RegisterPerson,
  RegisterPersonBody,
} from '#api/persons/persons.commands';
import { PERSON } from '#api/persons/persons.schemas';

@ApiTags('Persons')
@Controller('v1')
export class PersonsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly persons: PersonRecords,
  ) {}

  @Post('persons')
  @Records('Register a person', { administrator: ['everywhere'], clerk: ['any'] }, { opens: 'persons' })
  register(@Body() body: RegisterPersonBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RegisterPerson(newIdFor(call.occasion), body, call));
  }

  @Post('persons/:person/standings')
  @Records('Say what a person is, for what and from when', { administrator: ['everywhere'] }, { part: 'standingId' })
  grantStanding(@Param('person') id: string, @Body() body: GrantStandingBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new GrantStanding(id, { ...body, standingId: newIdFor(call.occasion) }, call));
  }

  @Post('persons/:person/standings/:standing/end')
  @Records('End a standing', { administrator: ['everywhere'] })
  endStanding(
    @Param('person') id: string,
    @Param('standing') standingId: string,
    @Body() body: EndStandingBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new EndStanding(id, { ...body, standingId }, call));
  }

  @Get('persons/:person')
  @Shows('A person with all their standings', { ...ONESELF, administrator: ['everywhere', 'self'] }, PERSON)
  show(@Param('person') id: string): Promise<PersonRecord> {
    return this.persons.of(id);
  }

  @Get('me')
  @Shows('Who you are, and what you are today', ANYBODY_WITH_STANDING, PERSON)
  showMe(@TheCall() { occasion }: Call): Promise<PersonRecord> {
    return this.persons.today(occasion.actor);
  }
}
