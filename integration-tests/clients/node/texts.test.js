import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';

import { CHAT_MODEL, client } from './lampejo.js';

test('a text', async () => {
  const { object, model, choices } = await complete('Hi', { max_tokens: 8 });

  deepEqual([object, model], ['text_completion', CHAT_MODEL]);
  ok(['stop', 'length'].includes(choices[0].finish_reason));
});

test('token ids', async () => {
  const { choices, usage } = await complete([[7, 8, 9], [10]], { max_tokens: 4 });

  deepEqual(choices.map(({ index }) => index), [0, 1]);
  equal(usage.prompt_tokens, 4);
});

test('a stream says what the whole text says', async () => {
  const parameters = { max_tokens: 20, seed: 5 };
  const whole = await complete('Hi', parameters);
  let text = '';

  for await (const chunk of await complete('Hi', { ...parameters, stream: true })) text += chunk.choices[0].text;

  equal(text, whole.choices[0].text);
});

test('a response', async () => {
  const { object, status, output_text: text, usage } = await respond();

  equal(object, 'response');
  ok(['completed', 'incomplete'].includes(status));
  ok(text);
  equal(usage.total_tokens, usage.input_tokens + usage.output_tokens);
});

test('a response as a stream', async () => {
  const events = [];

  for await (const event of await respond({ stream: true })) events.push(event);

  deepEqual(events.map((event) => event.sequence_number), events.map((_, i) => i));
  equal(events[0].type, 'response.created');
  const text = events.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta).join('');
  equal(events.at(-1).response.output[0].content[0].text, text);
});

function complete(prompt, parameters) {
  return client.completions.create({ model: CHAT_MODEL, prompt, ...parameters });
}

function respond(parameters = {}) {
  return client.responses.create({ model: CHAT_MODEL, input: 'Hi', max_output_tokens: 16, ...parameters });
}
