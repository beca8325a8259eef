"""Lets the embedding read the quantised rows of the tied head, so that no float32 copy of it is shipped."""

import numpy as np
from onnx import helper, numpy_helper

EMBEDDING = "model.embed_tokens.weight"
PREFIX = "/model/embed_tokens"


def share_embedding(model):
    """Changes a genai export in place; one whose head is not quantised stays as it is."""
    graph = model.graph
    head = next((node for node in graph.node if node.name.startswith("/lm_head") and node.op_type == "MatMulNBits"), None)
    if head is None:
        return
    settings = {attribute.name: attribute.i for attribute in head.attribute}
    gather = next(node for node in graph.node if node.op_type == "Gather" and node.input[0] == EMBEDDING)
    place = list(graph.node).index(gather)
    rows = helper.make_node("Reshape", [head.input[1], f"{PREFIX}/shape"], [f"{PREFIX}/rows"], f"{PREFIX}/Reshape")
    lookup = helper.make_node(
        "GatherBlockQuantized",
        [f"{PREFIX}/rows", gather.input[1], head.input[2]],
        list(gather.output),
        f"{PREFIX}/GatherBlockQuantized",
        domain="com.microsoft",
        bits=settings["bits"],
        block_size=settings["block_size"],
        gather_axis=0,
        quantize_axis=1,
    )
    graph.initializer.append(numpy_helper.from_array(np.array([settings["N"], -1], np.int64), f"{PREFIX}/shape"))
    graph.initializer.remove(next(tensor for tensor in graph.initializer if tensor.name == EMBEDDING))
    graph.node.remove(gather)
    graph.node.insert(place, rows)
    graph.node.insert(place + 1, lookup)
