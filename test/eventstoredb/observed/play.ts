import type { Answer } from '#test/eventstoredb/observed/answers';
import type { Stage } from '#test/eventstoredb/observed/stage';

/** Does on a server what a recorded case did, and resolves to the answers. */
export type Play = (stage: Stage) => Promise<Answer>;
