"""The same request on many connections at the same moment."""

import asyncio
import json


def ask(port, path, body, connections):
    """Sends `body` on so many connections once all are open; returns their (status line, headers, body)."""
    return asyncio.run(_ask(port, path, json.dumps(body).encode(), connections))


async def _ask(port, path, body, connections):
    ends = [await asyncio.open_connection("127.0.0.1", port) for _ in range(connections)]
    head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
    request = f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body
    for _, writer in ends:
        writer.write(request)
    answers = await asyncio.gather(*(reader.read() for reader, _ in ends))
    for _, writer in ends:
        writer.close()
    return [_parts(answer) for answer in answers]


def _parts(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode().lower()
    return lines.split("\r\n")[0].upper(), lines, _joined(body) if "transfer-encoding: chunked" in lines else body


def _joined(body):
    """A body without its division into chunks, which is the connection's own."""
    parts = []
    while body:
        size, _, rest = body.partition(b"\r\n")
        length = int(size, 16)
        parts.append(rest[:length])
        body = rest[length + 2 :] if length else b""
    return b"".join(parts)
