import * as schema from '#api/openapi/response-schemas';
import type { CircumstanceAnswer } from '#domain/contract-circumstances.events';
import type { ContractMeanwhile } from '#domain/vocabulary';
import type { CircumstanceRecord, PassingOnRecord } from '#records/contract-circumstances.record.types';

export const PASSING_ON = schema.namedObject<PassingOnRecord>('ContractPassingOn', {
  old: schema.id('The alliance before.'),
  new: schema.id('The alliance that gives the support and is paid from then on.'),
  on: schema.day(),
  decidedOn: schema.day('When the board decided it.'),
  reason: schema.text(),
  recordedBy: schema.text('Id of the person.'),
});

export const CIRCUMSTANCE = schema.namedObject<CircumstanceRecord>('Circumstance', {
  circumstanceId: schema.id(),
  kind: schema.enumOf<CircumstanceRecord['kind']>({
    'decision-rescinded': true,
    'request-withdrawn': true,
    'eligibility-lost': true,
    'designation-ended': true,
    'release-recalled': true,
    'alliance-ended': true,
    'leader-passed-on': true,
    'leader-day-overbooked': true,
    'head-left': true,
    'school-closed': true,
    'home-school-closed': true,
    'home-school-below-good': true,
    'succession-proposed': true,
    'succession-confirmed': true,
    'home-school-succession-proposed': true,
    'home-school-succession-confirmed': true,
    'formal-step': true,
  }),
  since: schema.day(),
  sourceId: schema.text('The decision, request, leader, offer, alliance, school or concern.'),
  contractMeanwhile: schema.orNull(
    schema.enumOf<ContractMeanwhile>(
      { continues: true, pauses: true, ends: true },
      'What a formal step says the contract does until the answer; null for other circumstances.',
    ),
  ),
  endedOn: schema.orNull(schema.day('The day on which a formal step was taken back, or its concern resolved.')),
  answer: schema.orNull(schema.enumOf<CircumstanceAnswer>({ continue: true, pause: true, replace: true, end: true })),
  answeredOn: schema.orNull(schema.day()),
  answeredBy: schema.orNull(schema.text('Id of the person who recorded the answer of the board.')),
  decisionId: schema.orNull(
    schema.id('The decision on the review of the contract that answered it. Null if the answer was recorded by hand.'),
  ),
  reason: schema.orNull(schema.text()),
});
