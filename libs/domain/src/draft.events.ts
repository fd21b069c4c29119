import type { Code, RequestOrigin, RequestUrgency, Role, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a request will say, as far as it is written. A text is null until it is. */
export type DraftContent = {
  needAreas: Code[];
  outcomesWanted: Personal | null;
  /** May name people. */
  circumstances: Personal | null;
  urgency: RequestUrgency;
  support: { reasonCode: Code; source: Code } | null;
};

export type DraftEvents = {
  /** Somebody begins to write a request. Only they read it. `keptUntil`: the last day on which it is kept if nobody changes it. */
  RequestDrafted: DraftContent & {
    boardId: string;
    schoolUrn: Urn;
    from: RequestOrigin;
    draftedAs: Role;
    keptUntil: IsoDay;
  };
  /** The texts are null if they did not change. */
  DraftChanged: DraftContent & { keptUntil: IsoDay };
  /** Whoever wrote the draft submits it as a request, with the content that it has here. From now on it cannot be changed. */
  DraftSubmissionBegun: Record<never, never>;
  /** The request was refused after its submission had begun and been interrupted. The draft can be changed again. */
  DraftSubmissionAbandoned: Record<never, never>;
  /** The request was submitted. The texts of the draft are erased next: the request has its own. */
  DraftSubmitted: { requestId: string };
  /** Whoever wrote the draft removed it. Its texts are erased next. */
  DraftRemoved: Record<never, never>;
  /** Nobody changed the draft until the last day on which it is kept. Its texts are erased next. */
  DraftPurged: { keptUntil: IsoDay };
  /** The draft has ended, and the keys of its texts were destroyed. */
  DraftTextsErased: Record<never, never>;
};
