import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnyDecider, Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { Plain } from '#kernel/personal';
import type { CommandOptions, StreamCommand } from '#nest-cqrs/stream-command';
import { CommandExecutor, type Receipt } from '#execution/command-executor';

/** The bus class of a command with this data. */
export type CommandClass<Data> = new (id: string, data: Data, options: CommandOptions) => StreamCommand<Data>;

/** Some or all commands of a stream with their bus classes. An unknown name, or data of another type, does not compile. */
export type CommandClasses<T extends StreamTypes> = {
  readonly [Name in NameOf<T['commands']>]?: CommandClass<Plain<T['commands'][Name]>>;
};

/** The decider and the command that each generated handler serves. */
const servedCommands = new WeakMap<Type, { readonly decider: AnyDecider; readonly command: string }>();

/** One generated handler per command of a decider. A hand-written handler therefore always does something special. */
export const handlersFor = <T extends StreamTypes>(
  decider: Decider<T>,
  classes: CommandClasses<T>,
): Type<ICommandHandler>[] =>
  Object.entries(classes).map(([command, commandClass]) =>
    createHandler(decider, command, commandClass as Type<StreamCommand<object>>),
  );

/**
 * Checks that every command of the decider has either a handler among these classes (made by `handlersFor`) or a place in `withoutHandler`: commands
 * that only reactions, deadlines or imports send. Throws a `TypeError` that names the decider and the commands.
 */
export const assertHandlerCoverage = (
  decider: AnyDecider,
  classes: readonly Type[],
  withoutHandler: readonly string[],
): void => {
  const served = classes.map((each) => servedCommands.get(each)).filter((each) => each?.decider === decider);
  const handled = new Set(served.map((each) => each?.command ?? ''));
  const declared = new Set<string>(withoutHandler);
  const commands = Object.keys(decider.decide);
  const problems = [
    describeProblem(
      commands.filter((command) => !handled.has(command) && !declared.has(command)),
      'no handler and no place in the declared list',
    ),
    describeProblem(
      commands.filter((command) => handled.has(command) && declared.has(command)),
      'both a handler and a place in the declared list',
    ),
    describeProblem(
      withoutHandler.filter((command) => !commands.includes(command)),
      'a place in the declared list but no decision',
    ),
  ].filter((problem) => problem !== null);
  if (problems.length === 0) return;
  const found = `In the decider ${decider.category}, ${problems.join('; ')}.`;
  throw new TypeError(`${found} Each command needs either a handler (handlersFor) or a place in that list.`);
};

const describeProblem = (commands: readonly string[], what: string): string | null =>
  commands.length === 0 ? null : `${commands.join(', ')} ${commands.length === 1 ? 'has' : 'have'} ${what}`;

const createHandler = (
  decider: AnyDecider,
  command: string,
  commandClass: Type<StreamCommand<object>>,
): Type<ICommandHandler> => {
  @CommandHandler(commandClass)
  class Handler implements ICommandHandler<StreamCommand<object>, Receipt> {
    constructor(@Inject(CommandExecutor) private readonly executor: CommandExecutor) {}

    execute({ id, data, options }: StreamCommand<object>): Promise<Receipt> {
      return this.executor.execute({ decider, command, id, data, ...options });
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command}Handler` });
  servedCommands.set(Handler, { decider, command });
  return Handler;
};
