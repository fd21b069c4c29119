import { assertHandlerCoverage, handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';
import { letter, purse, type PurseStream } from '#kernel/testing/sample-streams';

class OpenPurse extends StreamCommand<PurseStream['commands']['OpenPurse']> {}
class PutIn extends StreamCommand<PurseStream['commands']['PutIn']> {}
class Break extends StreamCommand<PurseStream['commands']['Break']> {}

const handlers = [...handlersFor(purse, { OpenPurse, PutIn }), ...handlersFor(purse, { Break })];

describe('assertHandlerCoverage', () => {
  it('accepts a decider whose commands all have a handler or a place in the declared list', () => {
    expect(() => assertHandlerCoverage(purse, handlers, ['Take'])).not.toThrow();
  });

  it('rejects a command that has neither', () => {
    expect(() => assertHandlerCoverage(purse, handlers, [])).toThrow(
      'In the decider purse, Take has no handler and no place in the declared list.',
    );
  });

  it('names every command that has neither', () => {
    expect(() => assertHandlerCoverage(purse, handlersFor(purse, { OpenPurse }), ['Take'])).toThrow(
      'In the decider purse, PutIn, Break have no handler and no place in the declared list.',
    );
  });

  it('rejects a declared command that has a handler too', () => {
    expect(() => assertHandlerCoverage(purse, handlers, ['Take', 'Break'])).toThrow(
      'In the decider purse, Break has both a handler and a place in the declared list.',
    );
  });

  it('rejects a declared name that is not a command', () => {
    expect(() => assertHandlerCoverage(purse, handlers, ['Take', 'Burn'])).toThrow(
      'In the decider purse, Burn has a place in the declared list but no decision.',
    );
  });

  it('does not count the handlers of another decider', () => {
    expect(() => assertHandlerCoverage(letter, handlers, [])).toThrow(
      'In the decider letter, Write has no handler and no place in the declared list.',
    );
  });
});
