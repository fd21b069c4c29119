import type { AppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import { readProposedEvent, streamName } from '#test/support/eventstoredb-fake/messages';
import { handlerFailure, refusal, type GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';

const UUID_PATTERN = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const ZERO_UUID = '00000000-0000-0000-0000-000000000000';
const REQUIRED = ['type', 'content-type'];
const LARGEST_REVISION = 2n ** 63n - 1n;
const NO_STREAM = 2n ** 64n - 1n;

const missingProperty = (name: string): GrpcRefusal =>
  refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': REQUIRED.join(),
  });

/** Why a node does not accept the options of an append. */
export const checkAppendOptions = (options: AppendReq.Options): GrpcRefusal | null => {
  if (streamName(options.getStreamIdentifier()) === '') return handlerFailure();
  if (options.hasRevision()) {
    const revision = BigInt(options.getRevision());
    return revision > LARGEST_REVISION && revision !== NO_STREAM ? handlerFailure() : null;
  }
  if (options.hasAny() || options.hasNoStream() || options.hasStreamExists()) return null;
  const type = 'EventStore.Client.Streams.AppendReq+Types+Options+ExpectedStreamRevisionOneofCase';
  return refusal(status.INVALID_ARGUMENT, `'None' is not a valid ${type}`);
};

/** Why a node does not accept an event. */
export const checkProposedMessage = (message: AppendReq.ProposedMessage): GrpcRefusal | null => {
  const missing = REQUIRED.find((name) => !message.getMetadataMap().has(name));
  if (missing !== undefined) return missingProperty(missing);
  const { id, type } = readProposedEvent(message);
  return type === '' || id === ZERO_UUID || !UUID_PATTERN.test(id) ? handlerFailure() : null;
};
