"""Judges what a semantic cache served: one judge for all contestants, who know nothing of it."""

from collections import Counter

from harness.binomial import upper_bound

ALL = "all"


class Judgement:
    """One order as one contestant answered it, counted for all its samples and for each language."""

    def __init__(self, replay, order, asked):
        self.lookups, self.opportunities, self.true_hits, self.false_hits = (Counter() for _ in range(4))
        self.false_by_family = Counter()
        self.false_pairs = []
        self.guards, self.wrong_refusals = Counter(), []
        self._count(replay, order, asked)
        self._count_refusals(replay, asked)

    def _count(self, replay, order, asked):
        kept, answers = set(), set()
        for index, served in zip(order, replay["served"], strict=True):
            mine = asked[index]
            groups = (ALL, mine.lang)
            self.lookups.update(groups)
            if mine.answer in answers:
                self.opportunities.update(groups)
            if served < 0:
                kept.add(index)
                answers.add(mine.answer)
                continue
            if served not in kept:
                raise ValueError(f"{replay['contestant']} served what was never kept: {asked[served].id}")
            if asked[served].answer == mine.answer:
                self.true_hits.update(groups)
            else:
                self.false_hits.update(groups)
                self.false_by_family[mine.family or asked[served].family or "other intents"] += 1
                self.false_pairs.append((index, served))

    def _count_refusals(self, replay, asked):
        """A guard refused rightly where the answers differ; each refusal of a true paraphrase is told."""
        for index, nearest, guard in replay["refused"]:
            right = asked[index].answer != asked[nearest].answer
            self.guards[guard, "right" if right else "wrong"] += 1
            if not right:
                self.wrong_refusals.append((guard, asked[nearest].text, asked[index].text))

    def hit_rate(self, group=ALL):
        """Of true paraphrases whose intent was known."""
        return self.true_hits[group] / max(1, self.opportunities[group])

    def false_rate(self, group=ALL):
        """Of lookups."""
        return self.false_hits[group] / self.lookups[group]

    def false_bound(self, group=ALL):
        return upper_bound(self.false_hits[group], self.lookups[group])

    def false_share(self, group=ALL):
        """Of hits."""
        return self.false_hits[group] / max(1, self.false_hits[group] + self.true_hits[group])

    def false_share_bound(self, group=ALL):
        hits = self.false_hits[group] + self.true_hits[group]
        return upper_bound(self.false_hits[group], hits) if hits else 0.0
