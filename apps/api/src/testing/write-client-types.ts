import { writeFileSync } from 'node:fs';
import { AService } from '#api/testing/test-service';
import { CLIENT_TYPES, clientTypesOf } from '#api/testing/client-types';

/** What `npm run client` runs: writes the types of the client as the document of this build gives them. */
const service = await AService.startedOn('2012-03-01');
writeFileSync(CLIENT_TYPES, await clientTypesOf(service.document()));
await service.close();
