import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '#api/access/bearer-guard';
import { PROBLEM_CODES, PROBLEMS, PROBLEMS_PATH, problemType } from '#api/http/problems';
import { JsonResponse } from '#api/http/query-route';
import * as schema from '#api/openapi/response-schemas';
import { UnknownStream } from '#kernel/refused';

/** What a kind of problem means, and what the client can do. */
interface ProblemDescription {
  readonly type: string;
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly advice: string;
}

const DESCRIPTION = schema.namedObject<ProblemDescription>('ProblemDescription', {
  type: schema.text('The `type` of problem documents of this kind.'),
  code: schema.text(),
  status: schema.integer('HTTP status.'),
  title: schema.text(),
  advice: schema.text('What you can do.'),
});

/** Describes each kind of problem at the URI that problem documents have as their `type`. Public, as the API documentation is. */
@ApiTags('Problems')
@Public()
@Controller(PROBLEMS_PATH)
export class ProblemsController {
  @Get(':code')
  @ApiOperation({ summary: 'Explain a problem type' })
  @ApiParam({ name: 'code', schema: { type: 'string', enum: [...PROBLEM_CODES] } })
  @JsonResponse('What the problem means and what you can do.', DESCRIPTION)
  getProblem(@Param('code') code: string): ProblemDescription {
    const kind = PROBLEM_CODES.find((each) => each === code);
    if (kind === undefined) throw new UnknownStream('problem', code);
    return { type: problemType(kind), code: kind, ...PROBLEMS[kind] };
  }
}
