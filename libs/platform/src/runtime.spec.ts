import { runtimeProblem } from '#platform/runtime';

describe('The runtime', () => {
  it.each(['24.9.0', '24.21.0', '26.0.1'])('is good enough at %s', (version) => {
    expect(runtimeProblem(version)).toBeNull();
  });

  it.each(['20.20.2', '22.99.0', '24.8.9'])('is refused in one sentence at %s', (version) => {
    expect(runtimeProblem(version)).toContain(`This is Node.js ${version}, but 24.9 or later is needed`);
  });
});
