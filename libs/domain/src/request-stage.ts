import type { Outcome } from '#domain/vocabulary';

/** States of a request, with the same meaning in every list. `deferred`: a meeting put it off, and it waits for another one. `handed-over`: another board or an alliance took it. */
export type RequestState =
  | 'submitted'
  | 'eligible'
  | 'not-eligible'
  | 'tabled'
  | 'on-agenda'
  | 'decided'
  | 'deferred'
  | 'withdrawn'
  | 'handed-over';

/** How far a request has come. Read models use the same rule, so this file depends on no other part of a request. */
export interface RequestStage {
  readonly state: RequestState;
  /** The meeting that deals with the request, or dealt with it last. */
  readonly meetingId: string | null;
  /** The last outcome; null until a meeting decided on the request. */
  readonly outcome: Outcome | null;
}

export const NEW_REQUEST: RequestStage = { state: 'submitted', meetingId: null, outcome: null };

/** A request that no meeting deals with, as it was before a meeting dealt with it. */
const waitAgain = ({ outcome }: RequestStage): RequestStage => ({
  state: outcome === 'defer' ? 'deferred' : 'eligible',
  meetingId: null,
  outcome,
});

const isWith = ({ state, meetingId }: RequestStage, meeting: string): boolean =>
  (state === 'tabled' || state === 'on-agenda') && meetingId === meeting;

type AtMeeting = { readonly meetingId: string };

/** The stage of a request after each event that changes it. */
export const requestStageAfter = {
  RequestScreened: (stage: RequestStage, { eligible }: { readonly eligible: boolean }): RequestStage => {
    if (!eligible) return { ...stage, state: 'not-eligible' };
    return stage.state === 'submitted' || stage.state === 'not-eligible' ? waitAgain(stage) : stage;
  },
  RequestTabled: (stage: RequestStage, { meetingId }: AtMeeting): RequestStage => ({
    ...stage,
    state: 'tabled',
    meetingId,
  }),
  // The meeting's reply can arrive after the request was settled in another way.
  RequestPlacedOnAgenda: (stage: RequestStage, { meetingId }: AtMeeting): RequestStage =>
    stage.state === 'tabled' ? { ...stage, state: 'on-agenda', meetingId } : stage,
  TablingDeclined: (stage: RequestStage, { meetingId }: AtMeeting): RequestStage =>
    isWith(stage, meetingId) ? waitAgain(stage) : stage,
  RequestTakenOffAgenda: (stage: RequestStage, { meetingId }: AtMeeting): RequestStage =>
    isWith(stage, meetingId) ? waitAgain(stage) : stage,
  RequestDecided: (stage: RequestStage, { outcome }: { readonly outcome: Outcome }): RequestStage =>
    outcome === 'defer' ? { state: 'deferred', meetingId: null, outcome } : { ...stage, state: 'decided', outcome },
  HandOverAccepted: (stage: RequestStage): RequestStage => ({ ...stage, state: 'handed-over' }),
  HandOverAcceptanceVoided: (
    stage: RequestStage,
    { eligible }: { readonly eligible: boolean | null },
  ): RequestStage => {
    if (eligible === true) return waitAgain(stage);
    return { ...stage, state: eligible === null ? 'submitted' : 'not-eligible', meetingId: null };
  },
  RequestWithdrawn: (stage: RequestStage): RequestStage => ({ ...stage, state: 'withdrawn' }),
};
