import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { SuccessionKind, SuccessionParty } from '#domain/succession.events';
import type { NotedSuccession } from '#domain/school-successions';
import type { SuccessionDocument } from '#records/succession.record';

const KIND = schema.enumOf<SuccessionKind>({ conversion: true, merger: true, split: true, closure: true });
const STAGE = schema.enumOf<SuccessionDocument['stage']>({ proposed: true, confirmed: true, withdrawn: true });
const TERMS = {
  kind: KIND,
  predecessors: schema.listOf(schema.urn(), 'The predecessors: schools that close or change.'),
  successors: schema.listOf(schema.urn(), 'The successors. Empty for a closure, and while the new URN is not known.'),
  on: schema.day('The first day on which the successors replace the predecessors.'),
  stage: STAGE,
};

/** A succession as the school shows it. */
export const NOTED_SUCCESSION = schema.namedObject<NotedSuccession>('NotedSuccession', {
  successionId: schema.id(),
  ...TERMS,
});

export const SUCCESSION = schema.recordState(
  'Succession',
  schema.object<SuccessionDocument>({
    ...TERMS,
    source: schema.text('The document that this comes from.'),
    proposedBy: schema.text('Id of the person who proposed it.'),
    corrected: schema.boolean('Whether it was corrected. All parties must then confirm again.'),
    confirmations: schema.listOf(
      schema.namedObject<SuccessionDocument['confirmations'][number]>('SuccessionConfirmation', {
        schoolUrn: schema.urn(),
        party: schema.enumOf<SuccessionParty>({ school: true, 'responsible-body': true }),
        recordedBy: schema.text('Id of the person who recorded it.'),
        source: schema.orNull(schema.text('The document, if somebody else recorded the confirmation.')),
      }),
    ),
    reasonWithdrawn: schema.orNull(schema.text()),
  }),
);

/** The ids in a succession that are shown with a name. */
export const SUCCESSION_NAMES = nameFields<{ state: SuccessionDocument }>({
  state: {
    predecessors: ['school'],
    successors: ['school'],
    proposedBy: 'person',
    confirmations: { schoolUrn: 'school', recordedBy: 'person' },
  },
});
