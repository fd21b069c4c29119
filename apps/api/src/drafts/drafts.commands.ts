import { draft, type DraftCommands } from '#domain/draft';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class DraftRequest extends StreamCommand<Plain<DraftCommands['DraftRequest']>> {}
export class ChangeDraft extends StreamCommand<Plain<DraftCommands['ChangeDraft']>> {}
export class RemoveDraft extends StreamCommand<Plain<DraftCommands['RemoveDraft']>> {}
export class BeginDraftSubmission extends StreamCommand<Plain<DraftCommands['BeginDraftSubmission']>> {}
export class AbandonDraftSubmission extends StreamCommand<Plain<DraftCommands['AbandonDraftSubmission']>> {}
export class NoteDraftSubmitted extends StreamCommand<Plain<DraftCommands['NoteDraftSubmitted']>> {}

export const draftHandlers = handlersFor(draft, {
  DraftRequest,
  ChangeDraft,
  RemoveDraft,
  BeginDraftSubmission,
  AbandonDraftSubmission,
  NoteDraftSubmitted,
});
