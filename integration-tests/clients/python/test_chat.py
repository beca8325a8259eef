import asyncio
import unittest
from typing import Literal

from lampejo import CHAT_MODEL, async_client, chat, client
from pydantic import BaseModel, ConfigDict

_LIGHT = {
    "type": "function",
    "function": {
        "name": "light",
        "strict": True,
        "parameters": {
            "type": "object",
            "properties": {"on": {"type": "boolean"}},
            "required": ["on"],
            "additionalProperties": False,
        },
    },
}


class Lamp(BaseModel):
    model_config = ConfigDict(extra="forbid")

    lit: bool
    colour: Literal["red", "green"]


class Chat(unittest.TestCase):
    def test_an_answer(self):
        completion = chat("Hi", max_completion_tokens=12, seed=1)

        (choice,) = completion.choices
        self.assertEqual((completion.object, completion.model), ("chat.completion", CHAT_MODEL))
        self.assertEqual((choice.index, choice.message.role), (0, "assistant"))
        self.assertIn(choice.finish_reason, ("stop", "length"))
        self.assertIsNone(choice.message.refusal)
        usage = completion.usage
        self.assertEqual(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens)
        self.assertLessEqual(usage.completion_tokens, 12)

    def test_a_stream_says_what_the_whole_answer_says(self):
        whole = chat("Hi", max_tokens=30, seed=2)

        chunks = list(chat("Hi", max_tokens=30, seed=2, stream=True, stream_options={"include_usage": True}))

        *said, last = chunks
        self.assertEqual({chunk.id for chunk in chunks}, {chunks[0].id})
        self.assertEqual(said[0].choices[0].delta.role, "assistant")
        self.assertEqual(
            "".join(chunk.choices[0].delta.content or "" for chunk in said), whole.choices[0].message.content
        )
        self.assertEqual([c.choices[0].finish_reason for c in said if c.choices[0].finish_reason],
                         [whole.choices[0].finish_reason])
        self.assertEqual(last.choices, [])
        self.assertEqual(last.usage.completion_tokens, whole.usage.completion_tokens)

    def test_the_stream_helper(self):
        messages = [{"role": "user", "content": "Hi"}]
        with client.chat.completions.stream(model=CHAT_MODEL, messages=messages, response_format=Lamp) as stream:
            deltas = [event.delta for event in stream if event.type == "content.delta"]
            final = stream.get_final_completion()

        self.assertEqual("".join(deltas), final.choices[0].message.content)
        self.assertIsInstance(final.choices[0].message.parsed, Lamp)

    def test_an_asynchronous_stream_that_is_left(self):
        async def leave():
            async with async_client() as caller:
                stream = await caller.chat.completions.create(
                    model=CHAT_MODEL, messages=[{"role": "user", "content": "Hi"}], stream=True
                )
                async for chunk in stream:
                    await stream.close()
                    return chunk

        self.assertEqual(asyncio.run(leave()).object, "chat.completion.chunk")

    def test_several_choices(self):
        completion = chat("Hi", n=3, max_tokens=8, seed=4)

        self.assertEqual([choice.index for choice in completion.choices], [0, 1, 2])

    def test_log_probabilities(self):
        completion = chat("Hi", max_tokens=6, temperature=0, logprobs=True, top_logprobs=3)

        tokens = completion.choices[0].logprobs.content
        self.assertEqual(len(tokens), completion.usage.completion_tokens)
        for token in tokens:
            self.assertEqual(len(token.top_logprobs), 3)
            self.assertLessEqual(token.logprob, 0)
            self.assertEqual(token.logprob, token.top_logprobs[0].logprob)

    def test_a_forced_tool_call(self):
        completion = chat("Hi", tools=[_LIGHT], tool_choice={"type": "function", "function": {"name": "light"}})

        (choice,) = completion.choices
        (call,) = choice.message.tool_calls
        self.assertEqual((choice.finish_reason, choice.message.content), ("tool_calls", None))
        self.assertEqual((call.type, call.function.name), ("function", "light"))
        self.assertIn(call.function.arguments.replace(" ", ""), ('{"on":true}', '{"on":false}'))

    def test_json_that_follows_a_schema(self):
        schema = {
            "type": "json_schema",
            "json_schema": {"name": "lamp", "strict": True, "schema": Lamp.model_json_schema()},
        }
        for seed in range(10):
            completion = chat("Hi", response_format=schema, seed=seed)

            Lamp.model_validate_json(completion.choices[0].message.content)

    def test_parse(self):
        completion = client.chat.completions.parse(
            model=CHAT_MODEL, messages=[{"role": "user", "content": "Hi"}], response_format=Lamp
        )

        self.assertIsInstance(completion.choices[0].message.parsed, Lamp)
