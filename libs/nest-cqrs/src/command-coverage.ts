import { Inject, Injectable, type OnModuleInit, type Provider, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { AnyDecider, Decider, NameOf, StreamTypes } from '#kernel/decider';
import { assertHandlerCoverage } from '#nest-cqrs/command-handlers';

const COVERAGE_OPTIONS = Symbol('command coverage options');

/** Commands of a decider that have no handler on the command bus, because reactions, deadlines or imports send them. */
export interface InternalCommands {
  readonly decider: AnyDecider;
  readonly names: readonly string[];
}

interface CoverageOptions {
  readonly deciders: readonly AnyDecider[];
  readonly internal: readonly InternalCommands[];
}

/** An unknown name does not compile. */
export const internalCommands = <T extends StreamTypes>(
  decider: Decider<T>,
  ...names: NameOf<T['commands']>[]
): InternalCommands => ({ decider, names });

/** Fails at start unless every command of every decider has either a handler in some module or a place in the list of internal commands. */
@Injectable()
class CommandCoverage implements OnModuleInit {
  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(COVERAGE_OPTIONS) private readonly options: CoverageOptions,
  ) {}

  onModuleInit(): void {
    const providers = [...this.modules.values()].flatMap((module) => [...module.providers.values()]);
    const classes = providers.flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as Type] : []));
    for (const decider of this.options.deciders) {
      const declared = this.options.internal.filter((each) => each.decider === decider);
      assertHandlerCoverage(
        decider,
        classes,
        declared.flatMap(({ names }) => names),
      );
    }
  }
}

/** Providers that check the commands of these deciders when the application starts. */
export const checkCommandCoverage = (
  deciders: readonly AnyDecider[],
  internal: readonly InternalCommands[],
): Provider[] => [CommandCoverage, { provide: COVERAGE_OPTIONS, useValue: { deciders, internal } }];
