import type { ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { LiveIterator, NOTHING } from './live-iterator.ts';
import type { Messages } from './shared-stream.ts';
import { SharedStreams } from './shared-streams.ts';
import { Signal } from './signal.ts';
import { Subscriber } from './subscriber.ts';

/** A list of texts that subscribers follow. Each execution starts with the whole list, then says what was added. */
class Source {
  readonly texts: string[] = [];
  executions = 0;
  open = 0;
  readonly #changed = new Signal();

  add(text: string): void {
    this.texts.push(text);
    this.#changed.emit();
  }

  start = async (): Promise<LiveIterator<ExecutionResult>> => {
    this.executions += 1;
    this.open += 1;
    let told: number | undefined;
    return new LiveIterator<ExecutionResult>(
      {
        listen: (wake) => {
          const stop = this.#changed.listen(wake);
          return () => (stop(), (this.open -= 1));
        },
        take: () => {
          if (told === this.texts.length) return NOTHING;
          const whole = told === undefined;
          const texts = this.texts.slice(told);
          told = this.texts.length;
          return { data: { whole, texts } };
        },
      },
      new AbortController().signal,
    );
  };
}

class Viewer {
  key: string;
  /** Whether the key is known without asking. */
  isKnown = true;
  readonly messages: Messages;
  readonly reviewed = new Signal();

  constructor(key: string, messages: Messages) {
    this.key = key;
    this.messages = messages;
  }

  readKey = (): string => this.key;
  askKey = async (): Promise<string> => this.readKey();

  async join(streams: SharedStreams, source: Source): Promise<Reader> {
    const joined = await streams.join({
      messages: this.messages,
      follow: (wake) => this.reviewed.listen(wake),
      refuse: (error) => ({ data: { refused: String(error) } }),
      ask: async () => ({ key: await this.askKey(), start: source.start }),
      knownKey: () => (this.isKnown ? this.key : undefined),
    });
    if (!(joined instanceof Subscriber)) throw new Error('the operation was refused');
    return new Reader(joined);
  }
}

/** A socket. */
class Reader {
  readonly #subscriber: Subscriber;
  readonly #got: ExecutionResult[] = [];
  #wake = (): void => {};
  #written = (): void => {};
  isSlow = false;
  isOver = false;

  constructor(subscriber: Subscriber) {
    this.#subscriber = subscriber;
    subscriber.start({
      send: ({ result }, written) => {
        this.#got.push(result);
        this.#written = written;
        this.#wake();
        return !this.isSlow;
      },
      end: () => {
        this.isOver = true;
        this.#wake();
      },
    });
  }

  /** Number of messages that were sent and not read. */
  get unread(): number {
    return this.#got.length;
  }

  /** The message that a slow socket has is written: it may get the next. */
  drain(): void {
    this.isSlow = false;
    this.#written();
  }

  async next(): Promise<ExecutionResult | undefined> {
    while (this.#got.length === 0 && !this.isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#got.shift();
  }

  stop(): void {
    this.#subscriber.stop();
  }
}

const dataOf = async (reader: Reader): Promise<unknown> => (await reader.next())?.data;
const whole = (...texts: string[]) => ({ whole: true, texts });
const added = (...texts: string[]) => ({ whole: false, texts });
const settled = () => new Promise((resolve) => setImmediate(resolve));

const setUp = () => ({ streams: new SharedStreams(), source: new Source() });

test('equal operations are executed once, and give the same message to all', async () => {
  const { streams, source } = setUp();
  source.add('a');
  const [one, two] = await Promise.all([
    new Viewer('k', 'changes').join(streams, source),
    new Viewer('k', 'changes').join(streams, source),
  ]);
  expect([await dataOf(one), await dataOf(two)]).toEqual([whole('a'), whole('a')]);
  source.add('b');
  expect(await one.next()).toBe(await two.next());
  expect(source.executions).toBe(1);
});

test('a late subscriber starts with the whole state, then gets what changed', async () => {
  const { streams, source } = setUp();
  const early = await new Viewer('k', 'changes').join(streams, source);
  await dataOf(early);
  source.add('a');
  await dataOf(early);
  const late = await new Viewer('k', 'changes').join(streams, source);
  expect(await dataOf(late)).toEqual(whole('a'));
  source.add('b');
  expect([await dataOf(early), await dataOf(late)]).toEqual([added('b'), added('b')]);
});

test('late subscribers share one execution of the whole state', async () => {
  const { streams, source } = setUp();
  const early = await new Viewer('k', 'changes').join(streams, source);
  await dataOf(early);
  source.add('a');
  await dataOf(early);
  for (let n = 0; n < 5; n += 1) {
    const late = await new Viewer('k', 'changes').join(streams, source);
    expect(await dataOf(late)).toEqual(whole('a'));
  }
  expect(source.executions).toBe(2);
  expect(source.open).toBe(1);
});

test('a subscriber that missed messages gets the whole state instead', async () => {
  const { streams, source } = setUp();
  const [quick, slow] = [
    await new Viewer('k', 'changes').join(streams, source),
    await new Viewer('k', 'changes').join(streams, source),
  ];
  expect([await dataOf(quick), await dataOf(slow)]).toEqual([whole(), whole()]);
  slow.isSlow = true;
  for (const text of 'abcdefg') {
    source.add(text);
    expect(await dataOf(quick)).toEqual(added(text));
  }
  expect([await dataOf(slow), slow.unread]).toEqual([added('a'), 0]);
  slow.drain();
  expect(await dataOf(slow)).toEqual(whole(...source.texts));
  source.add('h');
  expect([await dataOf(quick), await dataOf(slow)]).toEqual([added('h'), added('h')]);
});

test('where each message is the whole state, a slow subscriber skips to the newest', async () => {
  const { streams, source } = setUp();
  const [quick, slow] = [
    await new Viewer('k', 'whole').join(streams, source),
    await new Viewer('k', 'whole').join(streams, source),
  ];
  await Promise.all([dataOf(quick), dataOf(slow)]);
  slow.isSlow = true;
  for (const text of 'abcdefg') {
    source.add(text);
    await dataOf(quick);
  }
  expect([await dataOf(slow), slow.unread]).toEqual([added('a'), 0]);
  slow.drain();
  expect(await dataOf(slow)).toEqual(added('g'));
  expect(source.executions).toBe(1);
});

test('other rights are another stream, to which a subscriber moves when its rights change', async () => {
  const { streams, source } = setUp();
  const viewer = new Viewer('all', 'changes');
  const stream = await viewer.join(streams, source);
  await dataOf(stream);
  source.add('a');
  await dataOf(stream);
  const next = dataOf(stream);
  await settled();
  viewer.key = 'some';
  viewer.reviewed.emit();
  expect(await next).toEqual(whole('a'));
  await settled();
  expect([source.executions, source.open, streams.size]).toEqual([2, 1, 1]);
});

test('only the subscriber that may not continue ends, and is told why', async () => {
  const { streams, source } = setUp();
  const viewers = [new Viewer('k', 'changes'), new Viewer('k', 'changes')] as const;
  const [leaving, staying] = [await viewers[0].join(streams, source), await viewers[1].join(streams, source)];
  await Promise.all([dataOf(leaving), dataOf(staying)]);
  viewers[0].isKnown = false;
  viewers[0].readKey = () => {
    throw new Error('revoked');
  };
  viewers[0].reviewed.emit();
  expect(await dataOf(leaving)).toEqual({ refused: 'Error: revoked' });
  expect([await leaving.next(), leaving.isOver]).toEqual([undefined, true]);
  source.add('a');
  expect(await dataOf(staying)).toEqual(added('a'));
});

test('the execution ends with its last subscriber', async () => {
  const { streams, source } = setUp();
  const [one, two] = [
    await new Viewer('k', 'changes').join(streams, source),
    await new Viewer('k', 'changes').join(streams, source),
  ];
  one.stop();
  await settled();
  expect([source.open, streams.size]).toEqual([1, 1]);
  two.stop();
  await settled();
  expect([source.open, streams.size]).toEqual([0, 0]);
});

test('a subscriber that comes in the turn in which the last one leaves continues its execution', async () => {
  const { streams, source } = setUp();
  const one = await new Viewer('k', 'whole').join(streams, source);
  await dataOf(one);
  one.stop();
  const two = await new Viewer('k', 'whole').join(streams, source);
  expect(await dataOf(two)).toEqual(whole());
  await settled();
  expect([source.executions, source.open]).toEqual([1, 1]);
});

test('a message waits for rights that must be asked for, and only then', async () => {
  const { streams, source } = setUp();
  const viewers = [new Viewer('k', 'whole'), new Viewer('k', 'whole')] as const;
  const [known, asking] = [await viewers[0].join(streams, source), await viewers[1].join(streams, source)];
  await Promise.all([dataOf(known), dataOf(asking)]);
  const answer = Promise.withResolvers<string>();
  viewers[1].isKnown = false;
  viewers[1].askKey = () => answer.promise;
  source.add('a');
  expect(await dataOf(known)).toEqual(added('a'));
  expect(asking.unread).toBe(0);
  source.add('b');
  expect(await dataOf(known)).toEqual(added('b'));
  answer.resolve('k');
  expect(await dataOf(asking)).toEqual(added('b'));
});

test('many subscribers are served in several turns, and each gets each message', async () => {
  const { streams, source } = setUp();
  const readers: Reader[] = [];
  for (let n = 0; n < 600; n += 1) readers.push(await new Viewer('k', 'whole').join(streams, source));
  await Promise.all(readers.map(dataOf));
  source.add('a');
  const served = () => readers.filter(({ unread }) => unread > 0).length;
  while (served() === 0) await Promise.resolve();
  expect(served()).toBeLessThan(600);
  expect(new Set(await Promise.all(readers.map((reader) => reader.next()))).size).toBe(1);
});
