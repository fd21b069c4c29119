import { actionPlan } from '#domain/action-plan';
import { administration } from '#domain/administration';
import { alliance } from '#domain/alliance';
import { allianceNetwork } from '#domain/alliance-network';
import { board } from '#domain/board';
import { body } from '#domain/body';
import { calendar } from '#domain/calendar';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { draft } from '#domain/draft';
import { erasure } from '#domain/erasure';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { oversight } from '#domain/oversight';
import { person } from '#domain/person';
import { priorityAreas } from '#domain/priority-areas';
import { reference } from '#domain/reference';
import { register } from '#domain/register';
import { request } from '#domain/request';
import { school } from '#domain/school';
import { security } from '#domain/security';
import { situation } from '#domain/situation';
import { succession } from '#domain/succession';
import type { AnyDecider } from '#kernel/decider';

/** Every category of stream. */
export const ALL_STREAMS: readonly AnyDecider[] = [
  person,
  administration,
  school,
  body,
  alliance,
  actionPlan,
  allianceNetwork,
  leader,
  board,
  fund,
  reference,
  register,
  draft,
  request,
  meeting,
  decision,
  contract,
  escalation,
  situation,
  succession,
  oversight,
  priorityAreas,
  calendar,
  erasure,
  security,
];
