"""Nobody wins by being wrong: every server's vectors against the reference, alone and in company."""

import json
import random
from concurrent.futures import ThreadPoolExecutor

from harness import client, folders

# Dynamic int8 amplifies the last digits: two versions of ONNX Runtime, each as close to the float32 model as the
# other, differ by up to this. Wrong pooling, tokens or padding show as far less (CLS for mean: 0.6).
ENOUGH = 0.99
COMPANY = 32


def check(server):
    """Returns the worst cosines; raises where even a text sent alone gets another vector than the reference's."""
    texts = [pair for pairs in json.loads(folders.REFERENCE.read_text()).values() for pair in pairs]
    random.Random(1).shuffle(texts)

    def agreement(pair):
        text, vector = pair
        return client.cosine(client.embed(server.port, text), vector)

    alone = min(map(agreement, texts))
    if alone < ENOUGH:
        raise RuntimeError(f"{server.contestant.title} gives other vectors than the reference: cosine {alone:.6f}")
    with ThreadPoolExecutor(COMPANY) as threads:
        company = min(threads.map(agreement, texts))
    return {"alone": alone, "in_company": company}
