import { succession, type SuccessionCommands } from '#domain/succession';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class ProposeSuccession extends StreamCommand<Plain<SuccessionCommands['ProposeSuccession']>> {}
export class ConfirmSuccession extends StreamCommand<Plain<SuccessionCommands['ConfirmSuccession']>> {}
export class CorrectSuccession extends StreamCommand<Plain<SuccessionCommands['CorrectSuccession']>> {}
export class WithdrawSuccession extends StreamCommand<Plain<SuccessionCommands['WithdrawSuccession']>> {}

export const successionHandlers = handlersFor(succession, {
  ProposeSuccession,
  ConfirmSuccession,
  CorrectSuccession,
  WithdrawSuccession,
});
