import type { AllianceEvents } from '#domain/alliance.events';
import type { CircumstanceKind } from '#domain/contract-circumstances.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import type { SituationEvents } from '#domain/situation.events';
import type { DomainEvent } from '#kernel/event';
import { addDays, type IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { table, text } from '#processing/view';
import { toNote } from '#read-models/around-requests';
import { rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

/** The notes whose day was corrected, as `toNote` writes them: what was noted with the day before is the same thing. */
export const corrections = table('around_corrections', 'note', { note: text(), before: text() });

interface CorrectedDay {
  readonly kind: CircumstanceKind;
  readonly sourceId: string;
  readonly old: IsoDay | null;
  readonly new: IsoDay | null;
}

const correction = rowsByKey(corrections);

/** Remembers the corrected days that an event tells. */
const remember = <Data>(list: (event: DomainEvent<Data>) => readonly CorrectedDay[]) => {
  const toRows = (event: DomainEvent<Data>) =>
    list(event).flatMap(({ kind, sourceId, old, new: since }) =>
      old === null || since === null || old === since
        ? []
        : [{ note: toNote({ kind, sourceId, since }), before: toNote({ kind, sourceId, since: old }) }],
    );
  return correction.put<Data>(
    (event) => toRows(event).map(({ note }) => note),
    (event, _, note) => ({ note, before: toRows(event).find((row) => row.note === note)?.before ?? note }),
  );
};

/** What ends on a day is noted from the next day on. */
const dayAfter = (day: IsoDay | null): IsoDay | null => (day === null ? null : addDays(day, 1));

const toDay = (value: unknown): IsoDay | null => (typeof value === 'string' ? (value as IsoDay) : null);

export const correctedDays = {
  HeadshipCorrected: remember<SituationEvents['HeadshipCorrected']>(({ id, data: { from } }) => [
    { kind: 'head-left', sourceId: id, ...from },
  ]),
  AllianceEndCorrected: remember<AllianceEvents['AllianceEndCorrected']>(({ id, data: { on } }) => [
    { kind: 'alliance-ended', sourceId: id, old: dayAfter(on.old), new: dayAfter(on.new) },
  ]),
  DesignationCorrected: remember<LeaderEvents['DesignationCorrected']>(({ id, data: { to } }) => [
    { kind: 'designation-ended', sourceId: id, old: dayAfter(to.old), new: dayAfter(to.new) },
  ]),
  LeaderPassingOnCorrected: remember<LeaderEvents['LeaderPassingOnCorrected']>(({ id, data }) => [
    { kind: 'leader-passed-on', sourceId: id, old: data.old.on, new: data.new?.on ?? null },
  ]),
  RegisterEntryChanged: remember<SchoolEvents['RegisterEntryChanged']>(({ id, data: { changes } }) =>
    changes
      .filter(({ field }) => field === 'closedOn')
      .flatMap((change) =>
        (['school-closed', 'home-school-closed'] as const).map((kind) => ({
          ...{ kind, sourceId: id, old: toDay(change.old), new: toDay(change.new) },
        })),
      ),
  ),
};

/** Whether something was noted with this day, or with one that was corrected since. */
export type WasNoted = (noted: readonly string[], note: string) => boolean;

/** Follows the corrections of these notes back, each of which can have been corrected several times. */
export const readNotedBefore = async (readModels: ReadModels, notes: readonly string[]): Promise<WasNoted> => {
  const before = new Map<string, string>();
  let open = notes;
  while (open.length > 0) {
    const found = await rowsByValues(readModels, corrections, 'note', open);
    for (const row of found) before.set(row.note, row.before);
    open = found.flatMap((row) => (before.has(row.before) ? [] : row.before));
  }
  return (noted, note) => {
    const followed = new Set<string>();
    for (let at: string | undefined = note; at !== undefined && !followed.has(at); at = before.get(at))
      followed.add(at);
    return noted.some((each) => followed.has(each));
  };
};
