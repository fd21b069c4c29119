import { checkRuntime } from '#platform/runtime';

describe('checkRuntime', () => {
  it.each(['24.9.0', '24.21.0', '26.0.1'])('accepts Node.js %s', (version) => {
    expect(checkRuntime(version)).toBeNull();
  });

  it.each(['20.20.2', '22.99.0', '24.8.9'])('rejects Node.js %s in one sentence', (version) => {
    expect(checkRuntime(version)).toContain(`This is Node.js ${version}, but version 24.9 or later is required`);
  });
});
