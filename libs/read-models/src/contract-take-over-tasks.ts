import type { ContractRow } from '#read-models/contract-task-rows';
import { when, type TaskRules } from '#read-models/task-rules';

/** What waits for the clerk on a contract that was signed on paper. */
export const TAKE_OVER_RULES = {
  'take-over-contract': {
    title: 'Take over the contract that was signed on paper',
    path: 'contracts/{record}/take-over',
    holders: { clerk: 'boardId' },
    open: ({ stage, fromPaper, aimCount, since }) => when(fromPaper && stage === 'draft' && aimCount > 0, { since }),
  },
} as const satisfies TaskRules<ContractRow, string>;
