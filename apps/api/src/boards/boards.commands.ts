import { TermsBody } from '#api/boards/terms.bodies';
import { Day, DayOrNull, ListOfText, OneOf, PartOrNull, Part, PersonId, TextField, UrnOrNull } from '#api/validation/fields';
import { board, type BoardCommands } from '#domain/board';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class EstablishBoardBody {
  @TextField({ max: 200, example: 'Plymouth School-to-School Partnership Board' }) name!: string;
  @ListOfText({ min: 1, length: 10, description: 'Codes of the local authorities.', example: ['879'] })
  areas!: string[];
  @Day({ description: 'The first day on which it may act.' }) from!: IsoDay;
  @PartOrNull(() => TermsBody, { description: 'Its terms of reference; the default set when left out.' })
  terms: TermsBody | null = null;
}

export class ReviseTermsBody {
  @Day({ description: 'The day from which the new terms hold.' }) from!: IsoDay;
  @Part(() => TermsBody) terms!: TermsBody;
  @TextField({ max: 500, example: 'Agreed at the annual meeting' }) reason!: string;
}

export class AppointMemberBody {
  @PersonId() personId!: string;
  @OneOf(['chair', 'member']) office!: 'chair' | 'member';
  @UrnOrNull({ description: 'The school the member leads or works in; conflicts of interest follow from it.' })
  schoolUrn: string | null = null;
  @Day({ description: 'First day of the term of office.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the term of office; open when left out.' }) to: IsoDay | null = null;
}

export class StandDownMemberBody {
  @Day({ description: 'The last day in office.' }) on!: IsoDay;
}

export class EstablishBoard extends StreamCommand<Plain<BoardCommands['EstablishBoard']>> {}
export class ReviseTerms extends StreamCommand<Plain<BoardCommands['ReviseTerms']>> {}
export class AppointMember extends StreamCommand<Plain<BoardCommands['AppointMember']>> {}
export class StandDownMember extends StreamCommand<Plain<BoardCommands['StandDownMember']>> {}

export const boardHandlers = handlersFor(board, { EstablishBoard, ReviseTerms, AppointMember, StandDownMember });
