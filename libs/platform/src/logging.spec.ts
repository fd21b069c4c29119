import type { LogLevel } from '#platform/configuration';
import { Log } from '#platform/logging';

const readLog = (level: LogLevel, write: (log: Log) => void): Record<string, unknown>[] => {
  const lines: string[] = [];
  write(new Log(level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('Log', () => {
  it('writes a line of JSON with the name of the logger that Nest passes', () => {
    const [line] = readLog('info', (log) => log.log('started', 'SampleService'));
    expect(line).toMatchObject({ level: 30, msg: 'started', context: 'SampleService' });
  });

  it('logs the modules and routes of Nest at level debug only', () => {
    const logRoute = (log: Log) => log.log('Mapped {/v1/boards, POST} route', 'RouterExplorer');
    expect(readLog('info', logRoute)).toEqual([]);
    expect(readLog('debug', logRoute)).toHaveLength(1);
  });

  it('writes entries from its level upwards, and none when it is silent', () => {
    const logAll = (log: Log) => {
      for (const level of ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'] as const) log[level](level);
    };
    expect(readLog('trace', logAll).map(({ msg }) => msg)).toEqual([
      'verbose',
      'debug',
      'log',
      'warn',
      'error',
      'fatal',
    ]);
    expect(readLog('warn', logAll).map(({ msg }) => msg)).toEqual(['warn', 'error', 'fatal']);
    expect(readLog('silent', logAll)).toEqual([]);
  });

  it('keeps the stack of an error that Nest passes as text or as an error', () => {
    const [asText, asError] = readLog('info', (log) => {
      log.error('failed', 'the stack', 'Injector');
      log.error(new TypeError('failed'), 'Injector');
    });
    expect(asText).toMatchObject({ msg: 'failed', stack: 'the stack', context: 'Injector' });
    expect(asError).toMatchObject({ msg: 'TypeError', error: 'TypeError', context: 'Injector' });
    expect(asError?.stack).toContain('logging.spec');
  });

  it('logs only the type of a thrown value that is not an error', () => {
    const [line] = readLog('info', (log) => log.unexpectedError('anna@example.org', 'correlation-1'));
    expect(line).toMatchObject({ msg: 'unexpected error', correlationId: 'correlation-1', error: 'string' });
    expect(JSON.stringify(line)).not.toContain('anna');
  });
});
