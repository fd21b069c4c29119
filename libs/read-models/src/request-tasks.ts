import type { RequestEvents } from '#domain/request.events';
import { requestStageChanges } from '#read-models/request-stage';
import { NEW_REQUEST } from '#domain/request-stage';
import { isOver, requests, type RequestRow } from '#read-models/request-task-rows';
import { rowPerStream } from '#read-models/row-per-stream';
import {
  toAllianceHolder,
  BIDDING_ROLES,
  toBidder,
  toTaskHolder,
  listOpenTasks,
  toTaskRows,
  when,
  type TaskChanges,
  type TaskRules,
  type TaskSubject,
  type TaskRow,
} from '#read-models/task-rules';

/** Screened as eligible, no meeting deals with it, and nobody is to take it over. */
const isWaiting = ({ state, handOver }: RequestRow): boolean =>
  handOver === null && (state === 'eligible' || state === 'deferred');

const canBeBidFor = (row: RequestRow): boolean => isWaiting(row) || row.state === 'tabled' || row.state === 'on-agenda';

/** Whoever asked knows of the request. The other parties acknowledge it. */
const isToAcknowledge = (row: RequestRow, party: RequestRow['acknowledgedBy'][number]): boolean =>
  !isOver(row) && row.askedAs !== party && !row.acknowledgedBy.includes(party);

export const REQUEST_RULES = {
  'acknowledge-request': {
    title: 'Acknowledge the request as the head',
    path: 'requests/{record}/acknowledgement',
    holders: { 'school-head': 'schoolUrn' },
    open: (row) => when(isToAcknowledge(row, 'head'), { since: row.submittedOn }),
  },
  'acknowledge-request-as-chair-of-governors': {
    title: 'Acknowledge the request as the chair of governors',
    path: 'requests/{record}/acknowledgement',
    holders: { 'chair-of-governors': 'schoolUrn' },
    open: (row) => when(isToAcknowledge(row, 'chair-of-governors'), { since: row.submittedOn }),
  },
  'acknowledge-request-for-responsible-body': {
    title: 'Acknowledge the request for the responsible body',
    path: 'requests/{record}/acknowledgement',
    holders: { 'responsible-body': 'schoolUrn' },
    open: (row) => when(isToAcknowledge(row, 'responsible-body'), { since: row.submittedOn }),
  },
  'screen-request': {
    title: 'Record whether the request is eligible',
    path: 'requests/{record}/screening',
    holders: { clerk: 'boardId' },
    open: ({ state, since }) => when(state === 'submitted', { since }),
  },
  'table-request': {
    title: 'Table the request for a meeting',
    path: 'requests/{record}/tabling',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) => when(isWaiting(row), { since: row.since }),
  },
} as const satisfies TaskRules<RequestRow, string>;

export const OFFER_RULE = {
  title: 'Accept the work that is offered, or decline it',
  path: 'requests/{record}/offers/{part}/acceptance',
};

const listOfferTasks = (row: RequestRow, subject: TaskSubject): TaskRow[] =>
  isOver(row)
    ? []
    : row.offers.flatMap(({ offerId, leaderId, allianceId, since: from, expiresOn }) => {
        const holder =
          allianceId === null
            ? toTaskHolder('system-leader', String(leaderId))
            : toTaskHolder('alliance-director', allianceId);
        const open = { since: from, due: expiresOn, part: offerId };
        return toTaskRows('answer-offer', OFFER_RULE, [holder], row, subject, open);
      });

export const HAND_OVER_RULE = {
  title: 'Take over the request that is handed over to you, or refuse it',
  path: 'requests/{record}/hand-overs/{part}/acceptance',
};

const listHandOverTasks = (row: RequestRow, subject: TaskSubject): TaskRow[] => {
  if (isOver(row) || row.handOver === null) return [];
  const { handOverId: part, boardId, allianceId, since: from } = row.handOver;
  const holder =
    boardId === null ? toTaskHolder('alliance-director', String(allianceId)) : toTaskHolder('clerk', boardId);
  return toTaskRows('answer-hand-over', HAND_OVER_RULE, [holder], row, subject, { since: from, part });
};

export const BID_RULE = { title: 'Bid to give the support that the request asks for', path: 'requests/{record}/bids' };

const listBidTasks = (row: RequestRow, subject: TaskSubject): TaskRow[] => {
  const bidders = BIDDING_ROLES.flatMap((role) =>
    row.needAreas.map((needArea) => toBidder(role, row.boardId, needArea)),
  );
  const holders = [...bidders, toAllianceHolder(row.boardId)];
  return canBeBidFor(row) ? toTaskRows('bid-for-request', BID_RULE, holders, row, subject, { since: row.since }) : [];
};

export const listRequestTasks = (row: RequestRow): TaskRow[] => {
  const subject: TaskSubject = {
    category: 'request',
    recordId: row.requestId,
    reference: row.reference,
    boardId: row.boardId,
    schoolUrn: row.schoolUrn,
    caseKind: 'request',
    caseId: row.requestId,
  };
  return [
    ...listOpenTasks(REQUEST_RULES, row, subject),
    ...listBidTasks(row, subject),
    ...listOfferTasks(row, subject),
    ...listHandOverTasks(row, subject),
  ];
};

export const request = rowPerStream(requests);

const stages = requestStageChanges(requests);

const settleOffer = request.update<{ readonly offerId: string }>(({ offers }, { data }) => ({
  offers: offers.filter(({ offerId }) => offerId !== data.offerId),
}));

const settleHandOver = request.update<unknown>(() => ({ handOver: null }));

const noteDayOfState = request.update<unknown>((_, { day }) => ({ since: day }));

export const requestTaskChanges: TaskChanges<RequestEvents> = {
  RequestSubmitted: [
    request.insert(({ id, day, data: { boardId, schoolUrn, reference, from, needAreas, ...data } }) => ({
      requestId: id,
      boardId,
      schoolUrn,
      reference,
      from,
      needAreas,
      outcomesWanted: data.outcomesWanted,
      urgency: data.urgency,
      submittedOn: day,
      askedAs: from === 'school' ? 'head' : from === 'trust' ? 'responsible-body' : null,
      acknowledgedBy: [],
      offers: [],
      handOver: null,
      ...NEW_REQUEST,
      since: day,
    })),
  ],
  AskedForSchool: [request.update((_, { data }) => ({ askedAs: data.by }))],
  RequestCorrected: [
    request.update(({ outcomesWanted }, { data }) => ({
      needAreas: data.needAreas.new,
      urgency: data.urgency.new,
      outcomesWanted: data.outcomesWanted ?? outcomesWanted,
    })),
  ],
  RequestAcknowledged: [
    request.update(({ acknowledgedBy }, { data }) => ({ acknowledgedBy: [...acknowledgedBy, data.by] })),
  ],
  RequestScreened: [...stages.RequestScreened, noteDayOfState],
  RequestTabled: [...stages.RequestTabled, noteDayOfState],
  RequestPlacedOnAgenda: stages.RequestPlacedOnAgenda,
  TablingDeclined: [...stages.TablingDeclined, noteDayOfState],
  RequestTakenOffAgenda: [...stages.RequestTakenOffAgenda, noteDayOfState],
  RequestDecided: [...stages.RequestDecided, noteDayOfState],
  RequestWithdrawn: stages.RequestWithdrawn,
  RequestHandedOver: [
    request.update((_, { day, data: { handOverId, toBoardId: boardId, toAllianceId: allianceId } }) => ({
      handOver: { handOverId, boardId, allianceId, since: day },
    })),
  ],
  HandOverAccepted: [...stages.HandOverAccepted, settleHandOver],
  HandOverAcceptanceVoided: [...stages.HandOverAcceptanceVoided, noteDayOfState],
  HandOverRefused: [settleHandOver],
  HandOverTakenBack: [settleHandOver],
  WorkOffered: [
    request.update(({ offers }, { day, data: { offerId, leaderId, provider, expiresOn } }) => ({
      offers: [...offers, { offerId, leaderId, allianceId: provider.allianceId, since: day, expiresOn }],
    })),
  ],
  WorkOfferCorrected: [
    request.update(({ offers }, { data }) => ({
      offers: offers.map((each) => (each.offerId === data.offerId ? { ...each, expiresOn: data.expiresOn.new } : each)),
    })),
  ],
  OfferAccepted: [settleOffer],
  OfferDeclined: [settleOffer],
  OfferTakenBack: [settleOffer],
  OfferExpired: [settleOffer],
};
