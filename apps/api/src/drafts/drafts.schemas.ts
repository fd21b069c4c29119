import { joinNames, type List } from '#api/lists/list-declaration';
import type { RecordResponse } from '#api/history/record-reader';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { ORIGIN } from '#api/requests/origins';
import * as fieldTypes from '#api/validation/field-types';
import { ROLES, type Role } from '#domain/vocabulary';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { requestDrafts, type DraftStatus, type OwnDraft, type OwnDraftsPage } from '#read-models/request-drafts';
import type { DraftDocument } from '#records/draft.record';

const STATUSES: Readonly<Record<DraftStatus, true>> = { open: true, submitted: true, removed: true, purged: true };

const ROLE = schema.enumOf(
  Object.fromEntries(ROLES.map((role) => [role, true])) as Readonly<Record<Role, true>>,
  'The role in which it was begun.',
);

const UNTIL_THEN = 'Null until it is written, and after the draft ended.';

const FIELDS = {
  draftId: schema.id(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  from: ORIGIN,
  draftedAs: ROLE,
  urgency: schema.enumOf<OwnDraft['urgency']>({ routine: true, soon: true, urgent: true }),
  outcomesWanted: schema.orNull(schema.text(UNTIL_THEN)),
  circumstances: schema.orNull(schema.text(UNTIL_THEN)),
  status: schema.enumOf(STATUSES, '`purged`: nobody changed it in time, so its texts were erased.'),
  draftedOn: schema.day(),
  changedOn: schema.day(),
  keptUntil: schema.day('The last day on which it is kept if nobody changes it.'),
  endedOn: schema.orNull(schema.day()),
};

const NAMES = { boardId: 'board', schoolUrn: 'school' } as const;

/** The drafts of whoever asks. Nobody has a conflict of interest in their own drafts. */
export const OWN_DRAFTS: List<OwnDraft, FilterOf<OwnDraftsPage>, SortOf<OwnDraftsPage>> = {
  title: 'OwnDrafts',
  rows: 'drafts',
  sources: { views: [requestDrafts] },
  row: schema.namedObject<OwnDraft>('OwnDraft', { ...FIELDS, needAreas: schema.listOf(schema.text()) }),
  extra: {},
  names: nameFields<OwnDraft>(NAMES),
  filters: { status: fieldTypes.oneOf(Object.keys(STATUSES)), schoolUrn: fieldTypes.urn },
  sorts: ['changedOn', 'keptUntil'],
  asOf: true,
  withheld: null,
  rowKey: ({ draftId }) => draftId,
  csv: [
    'draftId',
    'boardId',
    'schoolUrn',
    'from',
    'draftedAs',
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'urgency',
    'outcomesWanted',
    'circumstances',
    'status',
    'draftedOn',
    'changedOn',
    'keptUntil',
    'endedOn',
  ],
};

export const DRAFT = schema.recordState(
  'Draft',
  schema.object<DraftDocument>({
    ...FIELDS,
    needAreas: schema.listOrWithheld(schema.text()),
    support: schema.orNull(
      schema.object<NonNullable<DraftDocument['support']>>({ reasonCode: schema.text(), source: schema.text() }),
    ),
    requestId: schema.orNull(schema.id('The request that was submitted.')),
  }),
);

export const DRAFT_NAMES = nameFields<RecordResponse<DraftDocument>>({ state: { ...NAMES, requestId: 'request' } });
