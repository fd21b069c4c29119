import { heavyTasks } from '#api/operations/job-tasks';
import { serveTasks } from '#processing/worker-tasks';

serveTasks(heavyTasks);
