"""Who answers from a cache: Lampejo and LiteLLM's proxy, each with a cache of its own and with one in Redis."""

from contextlib import contextmanager
import subprocess
import tempfile
import time

from harness import caching_material, folders, lampejo
from harness.contestant import Contestant
from harness.server import free_port
from harness.toolchain import need, venv

PROXY = folders.WORK / "litellm"
MODELS = {"LAMPEJO_MODELS_DIR": str(caching_material.MODELS)}

# LiteLLM refuses to start without a key of its own, or this.
OPEN = {"LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true", "LITELLM_LOG": "ERROR", "DO_NOT_TRACK": "1"}


def build_litellm():
    venv(PROXY, folders.PEERS / "litellm/requirements.txt")


def lampejo_in_process():
    return _lampejo("lampejo", "Lampejo, in process", {})


def lampejo_without_cache():
    return _lampejo("lampejo-no-cache", "Lampejo, no cache", lampejo.CACHE_OFF)


def lampejo_over_redis(port):
    """Redis answers every request: the process in front keeps next to nothing."""
    shared = {"LAMPEJO_CACHING_STORE": "redis", "QUARKUS_REDIS_HOSTS": f"redis://127.0.0.1:{port}"}
    return _lampejo("lampejo-redis", "Lampejo, Redis", {**shared, "LAMPEJO_CACHING_MAX_BYTES": "1K"})


def _lampejo(name, title, settings):
    return Contestant(name, title, lampejo.COMMAND, {**lampejo.ENVIRONMENT, **MODELS, **settings}, lampejo.build)


def litellm(backend_port, redis_port=None):
    """The proxy in front of a Lampejo without a cache, so that every hit is its own."""
    store = "local" if redis_port is None else "redis"
    config = folders.WORK / f"litellm-{store}.yaml"
    config.write_text(_config(backend_port, redis_port))
    command = [str(PROXY / "bin/litellm"), "--config", str(config), "--host", "127.0.0.1", "--port", "{port}"]
    return Contestant(f"litellm-{store}", f"LiteLLM proxy, {store}", command + ["--num_workers", "2"], OPEN, build_litellm)


def _config(backend_port, redis_port):
    models = ""
    for model in (caching_material.EMBEDDER, caching_material.CHAT):
        models += (
            f"  - model_name: {model}\n    litellm_params:\n      model: openai/{model}\n"
            f"      api_base: http://127.0.0.1:{backend_port}/v1\n      api_key: none\n"
        )
    where = "type: local" if redis_port is None else f"type: redis\n    host: 127.0.0.1\n    port: {redis_port}"
    return f"model_list:\n{models}litellm_settings:\n  cache: true\n  cache_params:\n    {where}\n"


@contextmanager
def redis():
    """A Redis of its own on a free loopback port, nothing of it kept; yields the port."""
    server, port = need("redis-server", "it is the shared cache (apt-get install redis-server)"), free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = [server, "--bind", "127.0.0.1", "--port", str(port), "--dir", folder, "--save", "", "--appendonly", "no"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        try:
            time.sleep(0.5)
            yield port
        finally:
            process.terminate()
            process.wait(10)
