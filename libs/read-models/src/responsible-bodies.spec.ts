import type { BodyEvents } from '#domain/body.events';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listResponsibleBodies, responsibleBodies } from '#read-models/responsible-bodies';

const body = eventFactory<BodyEvents>('body');
const trust = { name: 'Academy Trust', kind: 'trust', from: '2011-09-01' } as const;
const diocese = { name: 'Diocese', kind: 'diocese', from: '2010-09-01' } as const;

describe('The list of responsible bodies', () => {
  it('counts the schools that joined and have not left', async () => {
    await givenView(responsibleBodies)
      .after(
        body('2', 'BodyEstablished', diocese),
        body('1', 'BodyEstablished', trust),
        body('1', 'SchoolJoinedBody', { membershipId: 'm1', schoolUrn: '149010', from: '2011-09-01' }),
        body('1', 'SchoolJoinedBody', { membershipId: 'm2', schoolUrn: '113308', from: '2011-09-01' }),
        body('1', 'SchoolLeftBody', { membershipId: 'm1', on: '2011-12-31' }),
      )
      .returns(
        (readModels) => listResponsibleBodies(readModels, wholeListRequest('name'), '2012-01-01'),
        [
          { bodyId: '1', ...trust, schools: 1 },
          { bodyId: '2', ...diocese, schools: 0 },
        ],
      );
  });
});
