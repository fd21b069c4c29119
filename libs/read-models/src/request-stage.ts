import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import type { DomainEvent } from '#kernel/event';
import { patch, text, textOrNull, type Change, type Columns, type RowOf, type Table } from '#processing/view';

/** States of a request, with the same meaning in every list. `deferred`: a meeting put it off, and it waits for another one. */
export type RequestStage =
  'submitted' | 'eligible' | 'not-eligible' | 'tabled' | 'on-agenda' | 'decided' | 'deferred' | 'withdrawn';

/** Columns of a read model that shows the state of a request. */
export const requestStageColumns = {
  state: text<RequestStage>(),
  /** The meeting that deals with the request, or dealt with it last. */
  meetingId: textOrNull(),
  /** The last outcome; null until a meeting decided on the request. */
  outcome: textOrNull<Outcome>(),
};

type StageRow = RowOf<typeof requestStageColumns>;

export const NEW_REQUEST: StageRow = { state: 'submitted', meetingId: null, outcome: null };

/** A request that no meeting deals with, as it was before a meeting dealt with it. */
const waitAgain = ({ outcome }: StageRow): Partial<StageRow> => ({
  state: outcome === 'defer' ? 'deferred' : 'eligible',
  meetingId: null,
});

const isWith = (row: StageRow, meetingId: string): boolean =>
  (row.state === 'tabled' || row.state === 'on-agenda') && row.meetingId === meetingId;

/** The changes that keep the state of a table with one row per request. A read model can add its own changes after each. */
export const requestStageChanges = <C extends typeof requestStageColumns & Columns>(requests: Table<C>) => {
  const staged = requests as unknown as Table<typeof requestStageColumns>;
  const when = <Type extends keyof RequestEvents>(
    set: (row: StageRow, event: DomainEvent<RequestEvents[Type]>) => Partial<StageRow>,
  ): readonly [Change<RequestEvents[Type]>] => [
    patch<typeof requestStageColumns, RequestEvents[Type]>(staged, ({ id }) => id, set),
  ];
  return {
    RequestScreened: when<'RequestScreened'>((row, { data }) => {
      if (!data.eligible) return { state: 'not-eligible' };
      return row.state === 'submitted' || row.state === 'not-eligible' ? { ...waitAgain(row) } : {};
    }),
    RequestTabled: when<'RequestTabled'>((_, { data }) => ({ state: 'tabled', meetingId: data.meetingId })),
    // The meeting's reply can arrive after the request was settled in another way.
    RequestPlacedOnAgenda: when<'RequestPlacedOnAgenda'>((row, { data }) =>
      row.state === 'tabled' ? { state: 'on-agenda', meetingId: data.meetingId } : {},
    ),
    TablingDeclined: when<'TablingDeclined'>((row, { data }) => (isWith(row, data.meetingId) ? waitAgain(row) : {})),
    RequestTakenOffAgenda: when<'RequestTakenOffAgenda'>((row, { data }) =>
      isWith(row, data.meetingId) ? waitAgain(row) : {},
    ),
    RequestDecided: when<'RequestDecided'>((_, { data: { outcome } }) =>
      outcome === 'defer' ? { state: 'deferred', meetingId: null, outcome } : { state: 'decided', outcome },
    ),
    RequestWithdrawn: when<'RequestWithdrawn'>(() => ({ state: 'withdrawn' })),
  };
};
