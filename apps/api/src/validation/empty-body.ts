import { ApiSchema } from '@nestjs/swagger';

/** The body of a command without fields: `{}`, or no body. Any field is rejected. */
@ApiSchema({ description: 'No fields. The path identifies the record.' })
export class EmptyBody {}
