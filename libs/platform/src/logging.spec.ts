import type { LogLevel } from '#platform/configuration';
import { Log } from '#platform/logging';

const logged = (level: LogLevel, speak: (log: Log) => void): Record<string, unknown>[] => {
  const lines: string[] = [];
  speak(new Log(level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('The log', () => {
  it('writes a line of JSON with the speaker that Nest names', () => {
    const [line] = logged('info', (log) => log.log('started', 'Somebody'));
    expect(line).toMatchObject({ level: 30, msg: 'started', context: 'Somebody' });
  });

  it('tells which modules and routes Nest assembles to whoever debugs only', () => {
    const assembled = (log: Log) => log.log('Mapped {/v1/boards, POST} route', 'RouterExplorer');
    expect(logged('info', assembled)).toEqual([]);
    expect(logged('debug', assembled)).toHaveLength(1);
  });

  it('tells what its level asks for, and nothing when it is silent', () => {
    const all = (log: Log) => {
      for (const level of ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'] as const) log[level](level);
    };
    expect(logged('trace', all).map(({ msg }) => msg)).toEqual(['verbose', 'debug', 'log', 'warn', 'error', 'fatal']);
    expect(logged('warn', all).map(({ msg }) => msg)).toEqual(['warn', 'error', 'fatal']);
    expect(logged('silent', all)).toEqual([]);
  });

  it('keeps the stack of an error, in either of the ways in which Nest hands it over', () => {
    const [asText, asError] = logged('info', (log) => {
      log.error('failed', 'the stack', 'Injector');
      log.error(new TypeError('failed'), 'Injector');
    });
    expect(asText).toMatchObject({ msg: 'failed', stack: 'the stack', context: 'Injector' });
    expect(asError).toMatchObject({ msg: 'TypeError', error: 'TypeError', context: 'Injector' });
    expect(asError?.stack).toContain('logging.spec');
  });

  it('tells of a thrown thing that is no error only what it is', () => {
    const [line] = logged('info', (log) => log.fault('anna@example.org', 'correlation-1'));
    expect(line).toMatchObject({ msg: 'fault', correlationId: 'correlation-1', error: 'string' });
    expect(JSON.stringify(line)).not.toContain('anna');
  });
});
