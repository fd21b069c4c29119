import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { TheCall, type Call } from '#api/http/occasion';
import { Records, type Recorded } from '#api/http/recorded';
import { ClassifySchool, ClassifySchoolBody } from '#api/schools/schools.commands';

@ApiTags('Schools')
@Controller('v1/schools')
export class SchoolsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':school/classification')
  @Records('Say whose law governs the school, and where that is written', {
    'la-officer': ['area'],
    administrator: ['everywhere'],
    clerk: ['self'],
  })
  classify(@Param('school') urn: string, @Body() body: ClassifySchoolBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ClassifySchool(urn, body, call));
  }
}
