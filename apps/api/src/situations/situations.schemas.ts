import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FormalStatus, HeadshipKind } from '#domain/situation.events';
import type { SituationDocument } from '#records/situation.record';

export const HEADSHIP_KIND = schema.enumOf<HeadshipKind>({ permanent: true, interim: true, vacant: true });
export const FORMAL_STATUS = schema.enumOf<FormalStatus>({
  'council-intervention': true,
  'notice-to-improve': true,
  'special-measures': true,
  'serious-weaknesses': true,
  'proposed-closure': true,
});

export const SITUATION = schema.recordState(
  'Situation',
  schema.object<SituationDocument>({
    schoolUrn: schema.urn(),
    headships: schema.listOf(
      schema.namedObject<SituationDocument['headships'][number]>('Headship', {
        headshipId: schema.id(),
        kind: HEADSHIP_KIND,
        from: schema.day('The first day. The headship lasts until the next one begins.'),
        head: schema.orNull(schema.text()),
        recordedBy: schema.text('Id of the person who recorded it.'),
        corrected: schema.boolean(),
      }),
    ),
    statuses: schema.listOf(
      schema.namedObject<SituationDocument['statuses'][number]>('FormalStatus', {
        statusId: schema.id(),
        status: FORMAL_STATUS,
        from: schema.day(),
        to: schema.orNull(schema.day('The last day; null if the status still applies.')),
        plan: schema.orNull(schema.text('The action plan.')),
        source: schema.text('The document that this comes from.'),
        recordedBy: schema.text('Id of the person who recorded it.'),
        corrected: schema.boolean(),
      }),
    ),
  }),
);

/** The ids in a situation that are shown with a name. */
export const SITUATION_NAMES = nameFields<{ state: SituationDocument }>({
  state: { schoolUrn: 'school', headships: { recordedBy: 'person' }, statuses: { recordedBy: 'person' } },
});
