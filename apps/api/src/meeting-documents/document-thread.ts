import { documentTasks } from '#api/meeting-documents/document-tasks';
import { serveWorkerTasks } from '#processing/worker-tasks';

serveWorkerTasks(documentTasks);
