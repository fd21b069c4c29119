import { Inject, type Type } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#processing/read-models';

/** A question on its way over the bus: what is asked, and what the answer is. */
export abstract class Question<Asked, Answer> extends Query<Answer> {
  constructor(readonly asked: Asked) {
    super();
  }
}

/** The handler of a question: the read of a view, given the read models and what is asked. */
export const answering = <Asked, Answer>(
  question: new (asked: Asked) => Question<Asked, Answer>,
  answer: (readModels: ReadModels, asked: Asked) => Promise<Answer>,
): Type<IQueryHandler> => {
  @QueryHandler(question)
  class Handler implements IQueryHandler<Question<Asked, Answer>, Answer> {
    constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

    execute({ asked }: Question<Asked, Answer>): Promise<Answer> {
      return answer(this.readModels, asked);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${question.name}Handler` });
  return Handler;
};
