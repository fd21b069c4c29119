import { heavyTasks } from '#api/operations/heavy-tasks';
import { serveTasks } from '#event-sourcing/side-tasks';

serveTasks(heavyTasks);
