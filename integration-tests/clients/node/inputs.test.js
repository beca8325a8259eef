import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';

import { DIMENSIONS, MODEL, WINDOW, embed, vector, vectors } from './lampejo.js';

const HELLO_WORLD = [7592, 2088];
const HELLO_WORLD_WITH_SPECIAL_TOKENS = [101, 7592, 2088, 102];

test('a string', async () => {
  const response = await embed('hello world');

  deepEqual([response.object, response.model], ['list', MODEL]);
  deepEqual(response.data.map(({ object, index }) => [object, index]), [['embedding', 0]]);
  equal(response.data[0].embedding.length, DIMENSIONS);
});

test('a list of strings', async () => {
  deepEqual(await vectors(['hello world', 'olá, mundo']), [await vector('hello world'), await vector('olá, mundo')]);
});

test('token ids', async () => {
  const expected = await vector('hello world');

  deepEqual(await vector(HELLO_WORLD), expected);
  deepEqual(await vector(HELLO_WORLD_WITH_SPECIAL_TOKENS), expected);
});

test('a list of token ids', async () => {
  deepEqual(await vectors([HELLO_WORLD, [7592]]), [await vector('hello world'), await vector('hello')]);
});

test('order of a hundred inputs', async () => {
  const texts = Array.from({ length: 100 }, (_, i) => `text number ${i}`);

  const { data } = await embed(texts);

  deepEqual(data.map((item) => item.index), [...texts.keys()]);
  for (const i of [0, 1, 50, 98, 99]) deepEqual(data[i].embedding, await vector(texts[i]));
});

test('usage counts tokens', async () => {
  const { usage } = await embed('hello world');

  deepEqual([usage.prompt_tokens, usage.total_tokens], [4, 4]);
});

test('usage is the sum over the inputs', async () => {
  const texts = ['hello', 'hello world', 'the quick brown fox'];

  const { usage } = await embed(texts);

  const alone = await Promise.all(texts.map(async (text) => (await embed(text)).usage.prompt_tokens));
  equal(usage.prompt_tokens, alone.reduce((sum, tokens) => sum + tokens));
  equal(usage.total_tokens, usage.prompt_tokens);
});

test('truncation on request', async () => {
  const response = await embed('light '.repeat(600), { truncate: true });

  equal(response.usage.prompt_tokens, WINDOW);
  deepEqual(response.data[0].embedding, await vector('light '.repeat(WINDOW - 2)));
});
