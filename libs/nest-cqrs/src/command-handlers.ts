import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnyDecider, Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { Plain } from '#kernel/personal';
import type { Call, StreamCommand } from '#nest-cqrs/stream-command';
import { Streams, type Receipt } from '#execution/command-executor';

/** The bus class of a command that carries this data. */
export type BusClass<Data> = new (id: string, data: Data, call: Call) => StreamCommand<Data>;

/** Some or all commands of a stream with their bus classes; a name that the decider does not know, or data that does not fit, does not compile. */
export type BusClasses<T extends StreamTypes> = {
  readonly [Name in NameOf<T['commands']>]?: BusClass<Plain<T['commands'][Name]>>;
};

/** One generic handler for each command of a decider: a hand-written handler therefore always means that something particular happens there. */
export const handlersFor = <T extends StreamTypes>(
  decider: Decider<T>,
  classes: BusClasses<T>,
): Type<ICommandHandler>[] =>
  Object.entries(classes).map(([name, busClass]) => handlerOf(decider, name, busClass as Type<StreamCommand<object>>));

const handlerOf = (decider: AnyDecider, name: string, busClass: Type<StreamCommand<object>>): Type<ICommandHandler> => {
  @CommandHandler(busClass)
  class Handler implements ICommandHandler<StreamCommand<object>, Receipt> {
    constructor(@Inject(Streams) private readonly streams: Streams) {}

    execute({ id, data, call }: StreamCommand<object>): Promise<Receipt> {
      return this.streams.handleAny(decider, name, id, data, call.occasion, call.expectedVersion);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${name}Handler` });
  return Handler;
};
