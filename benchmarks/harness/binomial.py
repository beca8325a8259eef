"""Bounds on a proportion of which a sample was seen."""

from math import exp, lgamma, log

CONFIDENCE = 0.95


def upper_bound(events, trials):
    """One-sided 95 % bound of Clopper and Pearson: the rate under which so few events have a chance of 5 %."""
    if events >= trials:
        return 1.0
    low, high = events / trials, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if at_most(events, trials, middle) > 1 - CONFIDENCE:
            low = middle
        else:
            high = middle
    return high


def at_most(events, trials, rate):
    """The chance of no more than so many events."""
    if rate <= 0:
        return 1.0
    return sum(
        exp(
            lgamma(trials + 1)
            - lgamma(seen + 1)
            - lgamma(trials - seen + 1)
            + seen * log(rate)
            + (trials - seen) * log(1 - rate)
        )
        for seen in range(events + 1)
    )
