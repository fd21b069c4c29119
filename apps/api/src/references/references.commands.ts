import { randomUUID } from 'node:crypto';
import { v5 as createUuid } from 'uuid';
import { foldReference, reference, type ReferenceCommands } from '#domain/reference';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand, type CommandOptions } from '#nest-cqrs/stream-command';

export class ClaimReference extends StreamCommand<ReferenceCommands['ClaimReference']> {}

export const referenceHandlers = handlersFor(reference, { ClaimReference });

const REFERENCE_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c04';

/**
 * The arguments of the claim of a reference. Its stream follows from the board, the kind and the folded reference, so that two claims of one reference meet
 * in one stream.
 */
export const toClaim = (
  claim: ReferenceCommands['ClaimReference'],
  { context }: CommandOptions,
): ConstructorParameters<typeof ClaimReference> => {
  const { boardId, kind, reference: typed } = claim;
  const id = createUuid(JSON.stringify([boardId, kind, foldReference(typed)]), REFERENCE_NAMESPACE);
  // Each attempt claims once more, because the claim of an earlier attempt may have been given back.
  return [id, claim, { context: { ...context, commandId: randomUUID() }, expectedVersion: null }];
};
