"""The two kinds of load: closed (wrk) and open (load/openloop)."""

import json
import resource
import subprocess
import time

from harness import client, folders, machine
from harness.toolchain import go_build, need, step

EMBEDDINGS = "/v1/embeddings"
OPENLOOP = folders.WORK / "bin/openloop"


def prepare():
    need("wrk", "it makes the closed-loop load (apt-get install wrk)")
    source = folders.LOAD / "openloop"
    step("openloop", [source], lambda: go_build(source, OPENLOOP))


def closed_loop(server, length_class, connections, seconds, encoding_format="float", texts=0):
    """Texts to embed, on so many connections, each sending its next when the last is answered; `texts` 0: all."""
    bodies = _embedding_bodies(length_class, encoding_format, texts)
    found = wrk(server, EMBEDDINGS, bodies, connections, seconds)
    return {"class": length_class, "connections": connections, "encoding_format": encoding_format, **found}


def wrk(server, path, bodies, connections, seconds):
    """What wrk counts in so many seconds of posting the lines of the file `bodies` in turn."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s"]
    command += ["-s", str(folders.LOAD / "bodies.lua"), f"http://127.0.0.1:{server.port}", "--", path, str(bodies)]
    output, cost = _measured(server, command)
    line = next(line for line in output.splitlines() if line.startswith("RESULT "))
    result = json.loads(line.removeprefix("RESULT "))
    answered = result["requests"] - result["status_errors"]
    return {"per_second": answered / result["seconds"], **result, **cost}


def _embedding_bodies(length_class, encoding_format, texts):
    lines = folders.texts(length_class).read_text().splitlines()[: texts or None]
    bodies = [{"model": client.MODEL, "encoding_format": encoding_format, "input": text} for text in lines]
    file = folders.WORK / f"bodies-{length_class}-{encoding_format}-{texts or 'all'}.jsonl"
    file.write_text("".join(json.dumps(body) + "\n" for body in bodies))
    return file


def open_loop(server, length_class, rate, seconds):
    """Requests at a fixed rate; latencies from the intended send times."""
    command = [str(OPENLOOP), "-url", server.url, "-texts", str(folders.texts(length_class))]
    command += ["-rate", f"{rate:.3f}", "-duration", f"{seconds}s"]
    output, cost = _measured(server, command)
    return {"class": length_class, "rate": rate, **json.loads(output), **cost}


def _measured(server, command):
    """Runs the load once the server is idle; returns what it printed, and the CPU seconds of all concerned."""
    server.settle()
    start, machine_before = time.monotonic(), machine.busy_seconds()
    server_before, load_before = server.cpu_seconds(), _children_cpu_seconds()
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    server_cpu, load_cpu = server.cpu_seconds() - server_before, _children_cpu_seconds() - load_before
    others = machine.busy_seconds() - machine_before - server_cpu - load_cpu
    return output, {
        "server_cpu_seconds": round(server_cpu, 2),
        "load_cpu_seconds": round(load_cpu, 2),
        "others_cpu_share": round(max(0.0, others / (time.monotonic() - start)), 3),
    }


def _children_cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
