"""The Python peer of open streams: Starlette on uvloop, one task a stream, an event now and then. It does no inference."""

import asyncio
import os

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

EVERY_SECONDS = float(os.environ.get("EVERY_SECONDS", "5"))


async def complete(request: Request) -> StreamingResponse:
    events = orjson.loads(await request.body())["max_tokens"]
    return StreamingResponse(feed(events), media_type="text/event-stream")


async def feed(events):
    for number in range(events):
        if number:
            await asyncio.sleep(EVERY_SECONDS)
        choice = {"index": 0, "text": f"{number} ", "finish_reason": None}
        yield b"data: " + orjson.dumps({"object": "text_completion", "choices": [choice]}) + b"\n\n"
    yield b"data: [DONE]\n\n"


app = Starlette(routes=[Route("/v1/completions", complete, methods=["POST"])])
