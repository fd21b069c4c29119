import { documentTasks } from '#api/documents/document-tasks';
import { serveWorkerTasks } from '#processing/worker-tasks';

serveWorkerTasks(documentTasks);
