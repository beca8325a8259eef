"""Checks of the generator and of the shipped folder. Run: python -m unittest"""

import itertools
import json
import random
import unittest
import zlib
from pathlib import Path

import bpe
import chat
import data
import families
import onnx
import words
from reader import GRAPH, OnnxReader
from transformers import AutoTokenizer

MODEL = Path(__file__).with_name("model")


class GeneratorTest(unittest.TestCase):
    def test_the_same_seed_draws_the_same_examples(self):
        one = list(itertools.islice(data.stream(5, lambda: 0.7), 50))
        two = list(itertools.islice(data.stream(5, lambda: 0.7), 50))

        self.assertEqual(one, two)

    def test_made_up_words_of_the_two_splits_never_meet(self):
        train, held_out = (words.Words(s, random.Random(3)) for s in ("train", "eval"))

        seen = {train.made_up() for _ in range(20_000)}
        unseen = {held_out.made_up() for _ in range(2_000)}

        self.assertFalse(seen & unseen)
        self.assertTrue(all(zlib.crc32(w.encode()) % words.HELD_OUT_IN == 0 for w in unseen))

    def test_every_answer_of_an_answerable_question_is_in_the_text(self):
        for case in families.reading("answerable", 500, seed=77):
            text = " ".join(m["content"] for m in case.messages).lower()

            self.assertIn(case.accepted[0].lower(), text)

    def test_no_unanswerable_question_names_a_stated_fact(self):
        reader = data.Reader("eval", 78)
        for _ in range(500):
            facts = reader.facts(6)
            question = reader.absent(facts)

            for fact in facts:
                asked = [data.fill(q, fact.subject) for q in fact.relation.questions]
                self.assertNotIn(question, asked)


class ShippedModelTest(unittest.TestCase):
    def test_the_template_renders_what_training_saw(self):
        tokenizer = AutoTokenizer.from_pretrained(MODEL)
        for case in families.reading("answerable", 50, seed=79, turns=3):
            rendered = tokenizer.apply_chat_template(
                case.messages, tokenize=False, add_generation_prompt=True)

            self.assertEqual(bpe.render(case.messages, open_turn=True), rendered)

    def test_the_tokenizer_gives_every_text_back(self):
        tokenizer = bpe.load(MODEL / "tokenizer.json")
        for text in ("São João, 2ª feira…", "  two  spaces\n\n\tand tabs ", "日本語 😀", "a" * 500):
            self.assertEqual(text, tokenizer.decode(tokenizer.encode(text).ids))

    def test_a_name_has_the_same_tokens_anywhere(self):
        tokenizer = bpe.load(MODEL / "tokenizer.json")
        for name in ("Orlenna", "Vask 4471", "QX-93", "Marguerite"):
            inside = tokenizer.encode(f"was found by {name}.").ids
            alone = tokenizer.encode(name).ids

            self.assertEqual(alone, inside[-len(alone) - 1:-1])

    def test_the_graph_is_one_file_of_the_signature_that_servers_know(self):
        graph = onnx.load(MODEL / GRAPH, load_external_data=False).graph

        names = {i.name for i in graph.input}
        expected = {f"past_key_values.{n}.{kv}" for n in range(6) for kv in ("key", "value")}
        self.assertEqual({"input_ids", "attention_mask"} | expected, names)
        self.assertFalse(any(t.external_data for t in graph.initializer))
        self.assertIn("GroupQueryAttention", {n.op_type for n in graph.node})

    def test_what_ships_is_at_most_12_megabytes(self):
        size = sum(f.stat().st_size for f in MODEL.rglob("*") if f.is_file())

        self.assertLessEqual(size, 12_000_000)

    def test_the_graph_still_gives_the_recorded_answers(self):
        reader = OnnxReader(MODEL)
        lines = Path(__file__).with_name("examples.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertEqual(60, len(lines))
        for line in lines:
            example = json.loads(line)

            answer, _ = reader.answer(bpe.render(example["messages"], open_turn=True))

            self.assertEqual(example["answer"], answer)

    def test_the_targets_hold_on_names_never_seen(self):
        reader = OnnxReader(MODEL)
        for cases, least in (
            (families.reading("answerable", 100, seed=80), 0.90),
            (families.reading("unanswerable", 100, seed=81, unknown=1.0), 0.85),
        ):
            right = sum(reader.answer(bpe.render(c.messages, open_turn=True))[0] in c.accepted
                        for c in cases)

            self.assertGreaterEqual(right / len(cases), least)

    def test_it_greets(self):
        reader = OnnxReader(MODEL)

        answer, _ = reader.answer(bpe.render([chat.user("Hello!")], open_turn=True))

        self.assertEqual(chat.GREETING, answer)


if __name__ == "__main__":
    unittest.main()
