import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** The projects whose files take long start first, so that no worker is left alone with one of them at the end. */
const FIRST = ['e2e-servers', 'e2e', 'soak', 'integration', 'unit'];

/**
 * Files that took longer than 25 seconds, the longest first. A clean clone has no record of earlier runs, and jest would then start the largest files first,
 * although these are seldom the longest.
 */
const LONG = [
  'plymouth-year',
  'marked-texts',
  'killed-import',
  'concurrency',
  'invalid-requests',
  'compose',
  'papers-backup',
];

const rankProject = ({ context }) => FIRST.indexOf(context.config.displayName?.name);

const rankFile = ({ path }) => {
  const place = LONG.indexOf(basename(path, '.spec.ts'));
  return place === -1 ? LONG.length : place;
};

/** Starts the projects in a fixed order. Within a project the longest files come first, then the usual order applies. */
export default class ProjectSequencer extends Sequencer {
  sort(tests) {
    return super
      .sort(tests)
      .sort((one, other) => rankProject(one) - rankProject(other) || rankFile(one) - rankFile(other));
  }
}
