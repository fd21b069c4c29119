import { Post, type Begin } from '#worker/assignment-runner';

/** Something that can run, which tells when it begins and ends. */
const telling =
  (told: string[], name: string, ending: Promise<void> = Promise.resolve()): Begin =>
  () => {
    told.push(`${name} begins`);
    return Promise.resolve(async () => {
      await ending;
      told.push(`${name} has ended`);
    });
  };

describe('A post', () => {
  let told: string[];
  let noticed: string[];
  let post: Post;

  beforeEach(() => {
    [told, noticed] = [[], []];
    post = new Post((sentence) => noticed.push(sentence));
  });

  it('lets what ran end before the next begins', async () => {
    await post.become('views', telling(told, 'first'));
    await post.become('more views', telling(told, 'second'));
    await post.become('', telling(told, 'never'));
    expect(told).toEqual(['first begins', 'first has ended', 'second begins', 'second has ended']);
  });

  it('leaves alone what is wanted already', async () => {
    await post.become('views', telling(told, 'first'));
    await post.become('views', telling(told, 'second'));
    expect(told).toEqual(['first begins']);
  });

  it('lets only the last begin when it is told often, each after what ran has ended', async () => {
    let letGo = (): void => undefined;
    const ending = new Promise<void>((resolve) => (letGo = resolve));
    await post.become('views', telling(told, 'first', ending));
    void post.become('a', telling(told, 'a'));
    void post.become('b', telling(told, 'b'));
    const last = post.become('c', telling(told, 'c'));
    expect(told).toEqual(['first begins']);
    letGo();
    await last;
    expect(told).toEqual(['first begins', 'first has ended', 'c begins']);
  });

  it('tries again what cannot begin, and says so, until it begins', async () => {
    let tries = 0;
    const begin = telling(told, 'views');
    await post.become('views', () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('No event store.')) : begin();
    });
    expect(tries).toBe(3);
    expect(noticed).toEqual(Array.from({ length: 2 }, () => 'views cannot begin, and is tried again: No event store.'));
    expect(told).toEqual(['views begins']);
  });

  it('gives up what cannot begin as soon as it is not wanted any more', async () => {
    const never = post.become('views', () => Promise.reject(new Error('No event store.')));
    await post.become('', telling(told, 'never'));
    await never;
    expect(told).toEqual([]);
  });
});
