import { CONCERN_KIND } from '#api/contracts/contract-entries.schemas';
import { STEP } from '#api/escalations/escalation-step.schemas';
import { RAISED_BY } from '#api/escalations/escalations.schemas';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import {
  concerns,
  type ConcernRow,
  type ConcernsPage,
  type ReferralRow,
  type ReferralsPage,
} from '#read-models/concerns';

const CONCERN_ROW = schema.namedObject<ConcernRow>('ListedConcern', {
  escalationId: schema.id(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  contractId: schema.orNull(schema.id()),
  kind: CONCERN_KIND,
  raisedBy: RAISED_BY,
  raisedOn: schema.day(),
  state: schema.enumOf<ConcernRow['state']>({ open: true, resolved: true }),
  step: schema.orNull(STEP),
  addressee: schema.orNull(schema.text('Who acts at the last step.')),
  answerDueOn: schema.orNull(
    schema.day('Last day for an answer to the last step, or before the first step to the concern.'),
  ),
  proposedStep: schema.orNull(STEP),
  resolvedOn: schema.orNull(schema.day()),
});

/** The concerns before a board or about a school. Safeguarding referrals are never among them. */
export const CONCERNS: List<ConcernRow, FilterOf<ConcernsPage>, SortOf<ConcernsPage>> = {
  title: 'Concerns',
  rows: 'concerns',
  sources: { views: [concerns] },
  row: CONCERN_ROW,
  extra: {},
  filters: {
    state: fieldTypes.oneOf(['open', 'resolved']),
    kind: fieldTypes.oneOf(['progress', 'engagement', 'leadership', 'capacity', 'funding']),
    contractId: fieldTypes.id,
  },
  sorts: ['raisedOn'],
  asOf: true,
  withheld: 'escalationId',
  names: nameFields<ConcernRow>({ boardId: 'board', schoolUrn: 'school', contractId: 'contract' }),
  rowKey: ({ escalationId }) => escalationId,
  csv: [
    'escalationId',
    'boardId',
    'schoolUrn',
    'contractId',
    'kind',
    'raisedBy',
    'raisedOn',
    'state',
    'step',
    'addressee',
    'answerDueOn',
    'proposedStep',
    'resolvedOn',
  ],
};

const REFERRAL_ROW = schema.namedObject<ReferralRow>('SafeguardingReferral', {
  escalationId: schema.id(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  contractId: schema.orNull(schema.id()),
  raisedBy: RAISED_BY,
  referredOn: schema.day(),
  referredAt: schema.dateTime(),
  referredTo: schema.text('The service to which the concern was referred.'),
});

/** The safeguarding referrals about schools before a board, for its safeguarding contact and auditors. */
export const REFERRALS: List<ReferralRow, FilterOf<ReferralsPage>, SortOf<ReferralsPage>> = {
  title: 'SafeguardingReferrals',
  rows: 'referrals',
  sources: { views: [concerns] },
  row: REFERRAL_ROW,
  extra: {},
  filters: {},
  sorts: ['referredAt'],
  asOf: true,
  withheld: null,
  names: nameFields<ReferralRow>({ boardId: 'board', schoolUrn: 'school', contractId: 'contract' }),
  rowKey: ({ escalationId }) => escalationId,
  csv: ['escalationId', 'boardId', 'schoolUrn', 'contractId', 'raisedBy', 'referredOn', 'referredAt', 'referredTo'],
};
