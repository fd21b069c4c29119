import { registerTasks } from '#api/imports/register-tasks';
import { serveWorkerTasks } from '#processing/worker-tasks';

serveWorkerTasks(registerTasks);
