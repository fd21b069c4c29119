import { allianceNetwork } from '#domain/alliance-network';
import type { AllianceNetworkCommands } from '#domain/alliance-network.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

type Commands = AllianceNetworkCommands;

export class FormNetwork extends StreamCommand<Plain<Commands['FormNetwork']>> {}
export class JoinNetwork extends StreamCommand<Plain<Commands['JoinNetwork']>> {}
export class LeaveNetwork extends StreamCommand<Plain<Commands['LeaveNetwork']>> {}
export class CorrectNetworkMembership extends StreamCommand<Plain<Commands['CorrectNetworkMembership']>> {}
export class AgreeMemorandum extends StreamCommand<Plain<Commands['AgreeMemorandum']>> {}
export class EndMemorandum extends StreamCommand<Plain<Commands['EndMemorandum']>> {}
export class CorrectMemorandum extends StreamCommand<Plain<Commands['CorrectMemorandum']>> {}
export class RecordPeerReview extends StreamCommand<Plain<Commands['RecordPeerReview']>> {}
export class CorrectPeerReview extends StreamCommand<Plain<Commands['CorrectPeerReview']>> {}

export const networkHandlers = handlersFor(allianceNetwork, {
  FormNetwork,
  JoinNetwork,
  LeaveNetwork,
  CorrectNetworkMembership,
  AgreeMemorandum,
  EndMemorandum,
  CorrectMemorandum,
  RecordPeerReview,
  CorrectPeerReview,
});
