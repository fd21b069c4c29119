import { ApiSchema } from '@nestjs/swagger';

/** The body of a command that says all it has to say by its address: empty, or none; any field is wrong. */
@ApiSchema({ description: 'Nothing: the address says it all.' })
export class NoFields {}
