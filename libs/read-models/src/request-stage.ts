import type { RequestEvents } from '#domain/request.events';
import { requestStageAfter, type RequestStage, type RequestState } from '#domain/request-stage';
import type { Outcome } from '#domain/vocabulary';
import { patch, text, textOrNull, type Change, type Columns, type RowOf, type Table } from '#processing/view';

/** Columns of a read model that shows the state of a request. */
export const requestStageColumns = {
  state: text<RequestState>(),
  /** The meeting that deals with the request, or dealt with it last. */
  meetingId: textOrNull(),
  /** The last outcome; null until a meeting decided on the request. */
  outcome: textOrNull<Outcome>(),
};

/** The changes that keep the state of a table with one row per request. A read model can add its own changes after each. */
export const requestStageChanges = <C extends typeof requestStageColumns & Columns>(requests: Table<C>) => {
  const staged = requests as unknown as Table<typeof requestStageColumns>;
  const when = <Type extends keyof typeof requestStageAfter>(type: Type): readonly [Change<RequestEvents[Type]>] => {
    const after = requestStageAfter[type] as (stage: RequestStage, data: RequestEvents[Type]) => RequestStage;
    return [
      patch<typeof requestStageColumns, RequestEvents[Type]>(
        staged,
        ({ id }) => id,
        ({ state, meetingId, outcome }: RowOf<typeof requestStageColumns>, { data }) =>
          after({ state, meetingId, outcome }, data),
      ),
    ];
  };
  return {
    RequestScreened: when('RequestScreened'),
    RequestTabled: when('RequestTabled'),
    RequestPlacedOnAgenda: when('RequestPlacedOnAgenda'),
    TablingDeclined: when('TablingDeclined'),
    RequestTakenOffAgenda: when('RequestTakenOffAgenda'),
    RequestDecided: when('RequestDecided'),
    RequestWithdrawn: when('RequestWithdrawn'),
    HandOverAccepted: when('HandOverAccepted'),
    HandOverAcceptanceVoided: when('HandOverAcceptanceVoided'),
  };
};
