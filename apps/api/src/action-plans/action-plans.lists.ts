import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { ACTION_OUTCOMES } from '#domain/plan.events';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import {
  allianceWork,
  type ActionsPage,
  type ListedAction,
  type ListedPlan,
  type PlansPage,
} from '#read-models/alliance-work';

export const ACTION_PLANS: List<ListedPlan, FilterOf<PlansPage>, SortOf<PlansPage>> = {
  title: 'ActionPlans',
  rows: 'plans',
  sources: { views: [allianceWork] },
  row: schema.namedObject<ListedPlan>('ListedPlan', {
    planId: schema.id(),
    from: schema.day('The first day of the plan.'),
    to: schema.day('The last day of the plan.'),
  }),
  names: null,
  extra: {},
  filters: {},
  sorts: ['from', 'to'],
  asOf: true,
  withheld: null,
  rowKey: ({ planId }) => planId,
  csv: ['planId', 'from', 'to'],
};

export const PLAN_ACTIONS: List<ListedAction, FilterOf<ActionsPage>, SortOf<ActionsPage>> = {
  title: 'PlanActions',
  rows: 'actions',
  sources: { views: [allianceWork] },
  row: schema.namedObject<ListedAction>('ListedAction', {
    actionId: schema.id(),
    planId: schema.id(),
    leadSchool: schema.orNull(schema.urn('The lead school that is accountable for it.')),
    memberId: schema.orNull(schema.id('The member that is accountable for it.')),
    personId: schema.orNull(schema.id('The person who is accountable for it there.')),
    by: schema.day('The day by which it must be done.'),
    targetFigure: schema.orNull(schema.integer('The number to reach. Null if only the success criterion says it.')),
    targetUnit: schema.orNull(schema.text('What is counted.')),
    lastFigure: schema.orNull(schema.integer('The figure of the last note of progress.')),
    lastNotedOn: schema.orNull(schema.day('The day of the last note of progress.')),
    status: schema.enumOf<ListedAction['status']>({ open: true, met: true, 'partly-met': true, 'not-met': true }),
    closedOn: schema.orNull(schema.day()),
    late: schema.boolean('Whether it is still open after that day.'),
  }),
  names: nameFields<ListedAction>({ leadSchool: 'school', personId: 'person' }),
  extra: {},
  filters: {
    planId: fieldTypes.id,
    status: fieldTypes.oneOf(['open', ...ACTION_OUTCOMES]),
    leadSchool: fieldTypes.urn,
    memberId: fieldTypes.id,
  },
  sorts: ['by', 'status'],
  asOf: true,
  withheld: null,
  rowKey: ({ actionId }) => actionId,
  csv: [
    'actionId',
    'planId',
    'leadSchool',
    'memberId',
    'personId',
    'by',
    'targetFigure',
    'targetUnit',
    'lastFigure',
    'lastNotedOn',
    'status',
    'closedOn',
    'late',
  ],
};
