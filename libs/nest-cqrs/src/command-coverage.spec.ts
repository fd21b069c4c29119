import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandExecutor } from '#execution/command-executor';
import type { AnyDecider } from '#kernel/decider';
import { letter, purse, type PurseStream } from '#kernel/testing/sample-streams';
import { checkCommandCoverage, internalCommands } from '#nest-cqrs/command-coverage';
import { handlersFor, type CommandClasses } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

class OpenPurse extends StreamCommand<PurseStream['commands']['OpenPurse']> {}
class PutIn extends StreamCommand<PurseStream['commands']['PutIn']> {}
class Break extends StreamCommand<PurseStream['commands']['Break']> {}

/** Starts an application in which a feature module handles these commands of a purse; `Take` is internal. */
const start = async (
  classes: CommandClasses<PurseStream>,
  deciders: readonly AnyDecider[] = [purse],
): Promise<void> => {
  const executor = { provide: CommandExecutor, useValue: null };
  @Module({ providers: [...handlersFor(purse, classes), executor] })
  class PursesModule {}
  @Module({
    imports: [PursesModule],
    providers: checkCommandCoverage(deciders, [internalCommands(purse, 'Take')]),
  })
  class Service {}
  const application = await NestFactory.createApplicationContext(Service, { logger: false, abortOnError: false });
  await application.close();
};

describe('The check of command handlers at start', () => {
  it('accepts deciders whose commands each have a handler in some module or are internal', async () => {
    await expect(start({ OpenPurse, PutIn, Break })).resolves.toBeUndefined();
  });

  it('prevents the start when a command has neither a handler nor a place in the list of internal commands', async () => {
    await expect(start({ OpenPurse, PutIn })).rejects.toThrow(
      'In the decider purse, Break has no handler and no place in the declared list.',
    );
  });

  it('prevents the start when a whole decider has no handlers', async () => {
    await expect(start({ OpenPurse, PutIn, Break }, [purse, letter])).rejects.toThrow(/^In the decider letter, /);
  });
});
