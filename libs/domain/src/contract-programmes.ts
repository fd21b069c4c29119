import { MAX_SESSIONS } from '#domain/contract-bounds';
import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import type { ProgrammeResult, Session } from '#domain/contract-entries.types';
import { requirePart } from '#domain/contract-parts';
import type { ContractPart, PartTerms } from '#domain/contract-parts.events';
import { refuseUnlessRecordable } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import { refuseDuringPause } from '#domain/contract-pause-periods';
import { refuseBeforeTakeOver, refuseOutsideContract } from '#domain/contract-visits';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Programme = ContractPart & { readonly programme: PartTerms['programme'] };

const isProgramme = (part: ContractPart): part is Programme => part.programme !== null;

const requireProgramme = (state: SupportContract, partId: string): Programme => {
  const part = requirePart(state, partId);
  refuseUnless(
    isProgramme(part),
    'not-a-programme',
    'This part of the contract is not a programme, so it has no sessions and no result. Choose a part that is a programme.',
  );
  return part;
};

const refuseImpossibleSession = (state: SupportContract, part: Programme, heldOn: IsoDay, today: IsoDay): void => {
  refuseFutureDay(heldOn, today);
  refuseOutsideContract(state, heldOn);
  refuseBeforeTakeOver(state, heldOn);
  refuseDuringPause(state, heldOn);
  refuseUnless(
    part.startsOn <= heldOn && heldOn <= part.endsOn,
    'session-outside-part',
    `The programme is from ${part.startsOn} to ${part.endsOn}. Give a day within it, or agree on other days by a variation.`,
  );
};

const refuseMoreThanPlaces = ({ programme: { places } }: Programme, people: number): void =>
  refuseUnless(
    Number.isSafeInteger(people) && people >= 0 && people <= places,
    'more-than-places',
    `The programme has ${places} places. Give a whole number of people from 0 to ${places}.`,
  );

const requireSession = ({ sessions }: SupportContract, sessionId: string): Session => {
  const found = sessions.find((session) => session.sessionId === sessionId);
  refuseUnless(
    found !== undefined,
    'unknown-session',
    'The contract has no session with this id. Read the contract for the ids.',
  );
  refuseUnless(!found.voided, 'session-voided', 'This session was voided. Record the right one.');
  return found;
};

const findResult = ({ programmeResults }: SupportContract, partId: string): ProgrammeResult | undefined =>
  programmeResults.find((result) => result.partId === partId);

/** The days of the sessions of a programme that count. */
const listHeld = ({ sessions }: SupportContract, partId: string): IsoDay[] =>
  sessions.filter((session) => session.partId === partId && !session.voided).map(({ heldOn }) => heldOn);

/** Decisions on programmes: sessions, who came, and how many people completed. */
export const decideProgrammes = {
  RecordSession: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    const part = requireProgramme(state, data.partId);
    refuseUnless(
      state.sessions.every(({ sessionId }) => sessionId !== data.sessionId),
      'session-id-already-used',
      'A session with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.sessions.length < MAX_SESSIONS,
      'too-many-sessions',
      `The contract has ${MAX_SESSIONS} sessions, the most allowed. Ask the board for a new decision if more are needed.`,
    );
    refuseImpossibleSession(state, part, data.heldOn, today);
    refuseMoreThanPlaces(part, data.attended);
    return [{ type: 'SessionRecorded', data, occurredOn: data.heldOn }];
  },

  CorrectSession: (state, { sessionId, heldOn, attended, topic, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const known = requireSession(state, sessionId);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseWithoutChange(known.heldOn !== heldOn || known.attended !== attended || topic !== null);
    const part = requireProgramme(state, known.partId);
    refuseImpossibleSession(state, part, heldOn, context.today);
    refuseMoreThanPlaces(part, attended);
    const replaced = {
      heldOn: { old: known.heldOn, new: heldOn },
      attended: { old: known.attended, new: attended },
    };
    return [{ type: 'SessionCorrected', data: { sessionId, ...replaced, topic, reason }, occurredOn: heldOn }];
  },

  VoidSession: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    const known = requireSession(state, data.sessionId);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseUnless(
      findResult(state, known.partId) === undefined || listHeld(state, known.partId).length > 1,
      'only-session-of-result',
      'The result of this programme is recorded, and this is its only session. Record the right session first.',
    );
    return [{ type: 'SessionVoided', data }];
  },

  RecordProgrammeResult: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    const part = requireProgramme(state, data.partId);
    const last = listHeld(state, data.partId).toSorted().at(-1);
    refuseUnless(
      last !== undefined,
      'no-session-held',
      'No session of this programme is recorded. Record its sessions first.',
    );
    refuseUnless(
      findResult(state, data.partId) === undefined,
      'result-already-recorded',
      'The result of this programme is already recorded. Correct it if it is wrong.',
    );
    refuseFutureDay(data.completedOn, today);
    refuseUnless(
      last <= data.completedOn && data.completedOn <= part.endsOn,
      'result-outside-programme',
      `The last recorded session was on ${last}, and the programme ends on ${part.endsOn}. Give a day from the one to the other.`,
    );
    refuseMoreThanPlaces(part, data.completed);
    return [{ type: 'ProgrammeResultRecorded', data, occurredOn: data.completedOn }];
  },

  CorrectProgrammeResult: (state, { partId, completed, note, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const part = requireProgramme(state, partId);
    const known = findResult(state, partId);
    refuseUnless(
      known !== undefined,
      'no-result-recorded',
      'The result of this programme is not recorded yet. Record it first.',
    );
    refuseUnlessAuthor(known.recordedBy, context);
    refuseWithoutChange(known.completed !== completed || note !== null);
    refuseMoreThanPlaces(part, completed);
    const data = { partId, completed: { old: known.completed, new: completed }, note, reason };
    return [{ type: 'ProgrammeResultCorrected', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** Refuses `records-do-not-fit` if a part has sessions or a result that its new version cannot have. */
export const refuseUnlessRecordsFit = (state: SupportContract, part: ContractPart): void => {
  const sessions = state.sessions.filter(({ partId, voided }) => partId === part.partId && !voided);
  const people = [...sessions.map(({ attended }) => attended), findResult(state, part.partId)?.completed ?? 0];
  const fits =
    part.programme !== null &&
    Math.max(...people) <= part.programme.places &&
    sessions.every(({ heldOn }) => part.startsOn <= heldOn && heldOn <= part.endsOn);
  refuseUnless(
    sessions.length === 0 || fits,
    'records-do-not-fit',
    'The programme has sessions or a result that its new version cannot have. Keep it a programme, with enough places and with the days of its sessions, or correct these first.',
  );
};

/** The state changes of programmes. */
export const evolveProgrammes = {
  SessionRecorded: (state, { sessionId, partId, heldOn, attended }, { actor: recordedBy }) => ({
    ...state,
    sessions: [...state.sessions, { sessionId, partId, heldOn, attended, recordedBy, voided: false }],
  }),
  SessionCorrected: (state, { sessionId, heldOn, attended }) => ({
    ...state,
    sessions: state.sessions.map((each) =>
      each.sessionId === sessionId ? { ...each, heldOn: heldOn.new, attended: attended.new } : each,
    ),
  }),
  SessionVoided: (state, { sessionId }) => ({
    ...state,
    sessions: state.sessions.map((each) => (each.sessionId === sessionId ? { ...each, voided: true } : each)),
  }),
  ProgrammeResultRecorded: (state, { partId, completed }, { actor: recordedBy }) => ({
    ...state,
    programmeResults: [...state.programmeResults, { partId, completed, recordedBy }],
  }),
  ProgrammeResultCorrected: (state, { partId, completed }) => ({
    ...state,
    programmeResults: state.programmeResults.map((each) =>
      each.partId === partId ? { ...each, completed: completed.new } : each,
    ),
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
