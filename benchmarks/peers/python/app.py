"""The Python peer: FastAPI, ONNX Runtime and Hugging Face tokenizers on the benchmark's model file.

Environment: MODEL_DIR (model.onnx, tokenizer.json), INTRA_OP (threads of one run; 0 leaves the
session to ONNX Runtime's defaults), RUNS (runs side by side).
Tokenizer, ONNX Runtime and most of NumPy release the GIL, so runs of one worker do overlap.
"""

import asyncio
import base64
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime as ort
import orjson
from fastapi import FastAPI, Request, Response
from tokenizers import Tokenizer

MODEL_DIR = Path(os.environ["MODEL_DIR"])
INTRA_OP = int(os.environ.get("INTRA_OP", "1"))
RUNS = int(os.environ.get("RUNS", "1"))


def open_session():
    options = ort.SessionOptions()
    if INTRA_OP > 0:
        options.intra_op_num_threads = INTRA_OP
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(str(MODEL_DIR / "model.onnx"), options, providers=["CPUExecutionProvider"])


tokenizer = Tokenizer.from_file(str(MODEL_DIR / "tokenizer.json"))
session = open_session()
runs = ThreadPoolExecutor(RUNS)
app = FastAPI(openapi_url=None)


def embed(text):
    """Returns the unit vector of one text and its number of tokens. One sequence a run: no padding, no neighbours."""
    ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
    inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    hidden = session.run(None, inputs)[0][0]
    vector = hidden.mean(axis=0)
    vector /= np.sqrt(vector.dot(vector))
    return vector, ids.shape[1]


def encoded(vector, encoding_format):
    return base64.b64encode(vector.tobytes()).decode() if encoding_format == "base64" else vector


@app.post("/v1/embeddings")
async def embeddings(request: Request):
    body = orjson.loads(await request.body())
    texts = body["input"] if isinstance(body["input"], list) else [body["input"]]
    loop = asyncio.get_running_loop()
    results = await asyncio.gather(*(loop.run_in_executor(runs, embed, text) for text in texts))
    tokens = sum(count for _, count in results)
    data = [
        {"object": "embedding", "index": index, "embedding": encoded(vector, body.get("encoding_format", "float"))}
        for index, (vector, _) in enumerate(results)
    ]
    answer = {
        "object": "list",
        "data": data,
        "model": body["model"],
        "usage": {"prompt_tokens": tokens, "total_tokens": tokens},
    }
    return Response(orjson.dumps(answer, option=orjson.OPT_SERIALIZE_NUMPY), media_type="application/json")
