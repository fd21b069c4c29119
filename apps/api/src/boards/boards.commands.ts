import { board } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class EstablishBoard extends StreamCommand<Plain<BoardCommands['EstablishBoard']>> {}
export class ReviseTerms extends StreamCommand<Plain<BoardCommands['ReviseTerms']>> {}
export class AmendTerms extends StreamCommand<Plain<BoardCommands['AmendTerms']>> {}
export class ReorganiseAreas extends StreamCommand<Plain<BoardCommands['ReorganiseAreas']>> {}
export class AppointMember extends StreamCommand<Plain<BoardCommands['AppointMember']>> {}
export class StandDownMember extends StreamCommand<Plain<BoardCommands['StandDownMember']>> {}
export class NameSafeguardingContact extends StreamCommand<Plain<BoardCommands['NameSafeguardingContact']>> {}

export const boardHandlers = handlersFor(board, {
  EstablishBoard,
  ReviseTerms,
  AmendTerms,
  ReorganiseAreas,
  AppointMember,
  StandDownMember,
  NameSafeguardingContact,
});
