import { MAY_NAME_PEOPLE, TextOrNull } from '#api/validation/fields';

export class WatchNoteBody {
  @TextOrNull({
    max: 2_000,
    description: `Why you are watching the school. Only you can read it. ${MAY_NAME_PEOPLE}`,
    example: 'Two teachers left at Easter',
  })
  note: string | null = null;
}
