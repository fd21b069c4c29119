import { STAGE } from '#api/contracts/contract.shapes';
import {
  current,
  day,
  either,
  fields,
  halfDays,
  id,
  listOf,
  named,
  orNull,
  text,
  urn,
  withheld,
  word,
} from '#api/http/shapes';
import type { Alliance, AllianceMember } from '#domain/alliance';
import type { Deployment } from '#views/alliance-deployments';

const MEMBER = named<AllianceMember>('AllianceMember', {
  memberId: id(),
  organisation: text(),
  urn: orNull(urn()),
  role: text(),
  from: day(),
  to: orNull(day()),
});

export const ALLIANCE = current(
  'Alliance',
  fields<Alliance>({
    name: text(),
    form: word<Alliance['form']>({ single: true, 'job-share': true, multiple: true }),
    leadSchools: listOf(urn()),
    from: day(),
    members: listOf(MEMBER),
  }),
);

const DEPLOYMENT = named<Deployment>('Deployment', {
  contractId: id(),
  reference: text(),
  boardId: id(),
  leaderId: id(),
  schoolUrn: urn(),
  from: day(),
  to: day(),
  plannedHalfDays: halfDays(),
  deliveredHalfDays: halfDays(),
  stage: STAGE,
});

export const DEPLOYMENTS = named<{ on: string; deployments: unknown }>('Deployments', {
  on: day(),
  deployments: listOf(either(DEPLOYMENT, withheld('contractId'))),
});
