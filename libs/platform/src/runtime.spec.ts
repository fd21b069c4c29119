import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { checkRuntime, releaseStartMemory } from '#platform/runtime';

describe('checkRuntime', () => {
  it.each(['24.9.0', '24.21.0', '26.0.1'])('accepts Node.js %s', (version) => {
    expect(checkRuntime(version)).toBeNull();
  });

  it.each(['20.20.2', '22.99.0', '24.8.9'])('rejects Node.js %s in one sentence', (version) => {
    expect(checkRuntime(version)).toContain(`This is Node.js ${version}, but version 24.9 or later is required`);
  });
});

describe('releaseStartMemory', () => {
  it('gives back the memory of what is no longer used', () => {
    const used: object[][] = [Array.from({ length: 1_000_000 }, (_, index) => ({ index }))];
    const before = process.memoryUsage().heapUsed;
    used.pop();
    releaseStartMemory();
    expect(before - process.memoryUsage().heapUsed).toBeGreaterThan(10_000_000);
  });
});

describe('The options of Node.js with which services run', () => {
  const { config } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly config: { readonly serviceNodeOptions: string };
  };

  const program = `
    console.error('ready');
    setInterval(() => process.send?.('alive'), 100);
  `;

  /** What a process with these options prints until it was alive for half a second after the signal, or until it opens a debugger. */
  const printAfterSignal = async (options: readonly string[]): Promise<string> => {
    const child = spawn(process.execPath, [...options, '--inspect-port=0', '-e', program], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let printed = '';
    let signs = 0;
    child.on('message', () => {
      signs += 1;
      if (signs === 1) child.kill('SIGUSR1');
      if (signs === 6) child.kill('SIGKILL');
    });
    for await (const chunk of child.stderr as Readable) {
      printed += String(chunk);
      if (printed.includes('Debugger')) child.kill('SIGKILL');
    }
    return printed;
  };

  it('open no debugger when the process gets SIGUSR1', async () => {
    expect(config.serviceNodeOptions.split(' ')).toContain('--disable-sigusr1');
    expect(await printAfterSignal(config.serviceNodeOptions.split(' '))).toBe('ready\n');
    expect(await printAfterSignal([])).toContain('Debugger listening');
  });
});
