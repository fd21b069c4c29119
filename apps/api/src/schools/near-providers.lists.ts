import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { PLACE, WITHIN } from '#api/schools/nearest-schools.lists';
import * as fieldTypes from '#api/validation/field-types';
import { directory } from '#read-models/directory';
import type { NearProvider } from '#read-models/near-providers';
import { schoolMap } from '#read-models/school-map';

export type NearProviderFilter = 'within' | 'kind' | 'type' | 'phase' | 'needArea';

/** The designated leaders and the alliances near a school. */
export const PROVIDERS_NEAR_SCHOOL: List<NearProvider, NearProviderFilter, 'distanceMetres'> = {
  title: 'ProvidersNearSchool',
  rows: 'providers',
  sources: { views: [schoolMap, directory] },
  row: schema.namedObject<NearProvider>('NearProvider', {
    providerKey: schema.text('Different for each row.'),
    kind: schema.enumOf<NearProvider['kind']>({ leader: true, alliance: true }),
    leaderId: schema.orNull(schema.id('Null for an alliance.')),
    allianceId: schema.orNull(schema.id('The alliance, or the alliance of the leader.')),
    type: schema.text('The type of provider of a leader; the form of an alliance.'),
    phases: schema.listOf(schema.text(), 'The phases of a leader.'),
    needAreas: schema.listOf(schema.text(), 'The need areas in which a leader can help.'),
    schoolUrn: schema.urn('The home school of the leader, or the lead school of the alliance.'),
    schoolPhase: schema.text(),
    place: PLACE,
    distanceMetres: schema.integer('Straight-line distance in metres.'),
  }),
  names: nameFields<NearProvider>({ leaderId: 'person', allianceId: 'alliance', schoolUrn: 'school' }),
  extra: { place: schema.orNull(PLACE) },
  filters: {
    within: WITHIN,
    kind: fieldTypes.oneOf(['leader', 'alliance']),
    type: { ...fieldTypes.code, selects: 'Only leaders with this type of provider, or alliances of this form.' },
    phase: {
      ...fieldTypes.text({ max: 60 }),
      selects: 'Only leaders for this phase of education, and alliances with a lead school of this phase.',
    },
    needArea: { ...fieldTypes.code, selects: 'Only leaders who can help in this need area.' },
  },
  sorts: ['distanceMetres'],
  asOf: true,
  withheld: null,
  rowKey: ({ providerKey }) => providerKey,
  csv: [
    'kind',
    'leaderId',
    'allianceId',
    'type',
    ['phases', ({ phases }) => joinNames(phases)],
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'schoolUrn',
    'schoolPhase',
    ['easting', ({ place }) => place.easting],
    ['northing', ({ place }) => place.northing],
    'distanceMetres',
    'providerKey',
  ],
};

const isOfPhase = ({ kind, phases, schoolPhase }: NearProvider, phase: string): boolean =>
  (kind === 'leader' ? phases : [schoolPhase]).some((each) => each.toLowerCase() === phase.toLowerCase());

/** Whether a provider matches the filters. */
export const isAskedFor = (
  row: NearProvider,
  { kind, type, phase, needArea }: { readonly [Name in NearProviderFilter]?: string | undefined },
): boolean =>
  (kind === undefined || row.kind === kind) &&
  (type === undefined || row.type === type) &&
  (phase === undefined || isOfPhase(row, phase)) &&
  (needArea === undefined || row.needAreas.includes(needArea));
