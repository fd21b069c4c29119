import Sequencer from '@jest/test-sequencer';

/** Files that take long start first, so that no worker is left alone with one of them at the end. */
const FIRST = ['e2e-servers', 'e2e', 'soak', 'integration', 'unit'];

const rank = ({ context }) => FIRST.indexOf(context.config.displayName?.name);

/** Starts the projects in a fixed order. Within a project the usual order applies: failed files and files that took long first. */
export default class ProjectSequencer extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
