import unittest

from lampejo import CHAT_MODEL, client


class Completions(unittest.TestCase):
    def test_a_text(self):
        completion = self._create("Hi", max_tokens=8)

        self.assertEqual((completion.object, completion.model), ("text_completion", CHAT_MODEL))
        self.assertIn(completion.choices[0].finish_reason, ("stop", "length"))
        self.assertLessEqual(completion.usage.completion_tokens, 8)

    def test_token_ids(self):
        completion = self._create([[7, 8, 9], [10]], max_tokens=4)

        self.assertEqual([choice.index for choice in completion.choices], [0, 1])
        self.assertEqual(completion.usage.prompt_tokens, 4)

    def test_a_stream_says_what_the_whole_text_says(self):
        whole = self._create("Hi", max_tokens=20, seed=5)

        chunks = self._create("Hi", max_tokens=20, seed=5, stream=True)

        self.assertEqual("".join(chunk.choices[0].text for chunk in chunks), whole.choices[0].text)

    def test_log_probabilities(self):
        completion = self._create("Hi", max_tokens=5, temperature=0, logprobs=2)

        logprobs = completion.choices[0].logprobs
        count = completion.usage.completion_tokens
        self.assertEqual((len(logprobs.tokens), len(logprobs.token_logprobs)), (count, count))

    def _create(self, prompt, **parameters):
        return client.completions.create(model=CHAT_MODEL, prompt=prompt, **parameters)


class Responses(unittest.TestCase):
    def test_a_response(self):
        response = self._create(max_output_tokens=16)

        self.assertEqual(response.object, "response")
        self.assertIn(response.status, ("completed", "incomplete"))
        self.assertTrue(response.output_text)
        self.assertEqual(
            response.usage.total_tokens, response.usage.input_tokens + response.usage.output_tokens
        )

    def test_a_stream(self):
        events = list(self._create(max_output_tokens=16, stream=True))

        text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
        self.assertEqual([event.sequence_number for event in events], list(range(len(events))))
        self.assertEqual(events[0].type, "response.created")
        self.assertIn(events[-1].type, ("response.completed", "response.incomplete"))
        self.assertEqual(events[-1].response.output_text, text)

    def _create(self, **parameters):
        return client.responses.create(model=CHAT_MODEL, input="Hi", **parameters)
