import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { waitUntil } from '#kernel/testing/wait-until';
import { checkRuntime, releaseBuffers, releaseStartMemory } from '#platform/runtime';

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

describe('releaseBuffers', () => {
  it('frees the buffers that nobody uses any more', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const used = Array.from({ length: 30 }, () => Buffer.allocUnsafeSlow(1_000_000));
    expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThan(20_000_000);
    used.length = 0;
    // Another thread frees them, and what another spec has just read is there for a moment.
    await waitUntil(() => {
      releaseBuffers();
      return process.memoryUsage().arrayBuffers - before < 10_000_000;
    });
  });
});

describe('keepHeapSmall', () => {
  const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const makeGarbage = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { parentPort } from 'node:worker_threads';
    let kept = [];
    for (let made = 0; made < 3_000_000; made += 1) {
      kept.push({ made });
      if (kept.length > 20_000) kept = [];
    }
    parentPort.postMessage(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size);
  `;

  /** The young generation of a thread that may have 6 MiB for it, in a process whose option says more. */
  const measureThread = (prepare: string): number => {
    const program = `
      import { keepHeapSmall } from ${url('./runtime.ts')};
      import { createWorker } from ${url('../../processing/src/create-worker.ts')};
      ${prepare}
      const entry = new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(makeGarbage)}));
      createWorker(entry, { maxMemoryMiB: 100, maxYoungMiB: 6 }).on('message', (bytes) => console.log(bytes));
    `;
    const options = ['--max-semi-space-size=8', '--conditions=source', '--experimental-transform-types'];
    const args = [...options, '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
    return Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) / 1_048_576;
  };

  it('lets a thread keep to its own limit of new objects, which the option of the process would override', () => {
    expect(measureThread('')).toBeGreaterThan(8);
    expect(measureThread('keepHeapSmall();')).toBeLessThan(6);
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
