import { jobTasks } from '#api/operations/job-tasks';
import { serveWorkerTasks } from '#processing/worker-tasks';

serveWorkerTasks(jobTasks);
