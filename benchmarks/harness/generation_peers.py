"""The servers of `bench generation`, Lampejo's included, and how each is started on two threads."""

import shutil
import tarfile

from harness import folders, generation_material, lampejo
from harness.contestant import Contestant
from harness.generation_material import PYTHON
from harness.material import PYTHON as WEB_PYTHON
from harness.peers import LISTEN
from harness.toolchain import go_build, need, run, step, venv

THREADS = 2
SLOTS = 8
LLAMA_CPP = "llama-cpp-python==0.3.36"
# Seconds between two events of an open stream.
FEED_SECONDS = 5


def lampejo_server(precision):
    environment = {**lampejo.ENVIRONMENT, **lampejo.CACHE_OFF, "LAMPEJO_MODELS_DIR": str(generation_material.MODELS)}
    return Contestant(f"lampejo-{precision}", "Lampejo", lampejo.COMMAND, environment, lampejo.build)


def llama_cpp(precision):
    """Every slot can hold the long conversation and its answer."""
    binary = folders.WORK / "llama.cpp/bin/llama-server"
    command = [str(binary), "--model", str(generation_material.gguf(precision)), "--alias", "random"]
    command += ["--threads", str(THREADS), "--threads-batch", str(THREADS), "--parallel", str(SLOTS)]
    command += ["--ctx-size", str(SLOTS * 2048), "--host", LISTEN, "--port", "{port}", "--no-webui", "--jinja"]
    return Contestant(f"llama.cpp-{precision}", "llama.cpp's server", command, {}, build_llama_cpp)


def build_llama_cpp():
    """From the sources that its Python package carries, for this machine's own instructions."""
    home = folders.WORK / "llama.cpp"

    def build():
        need("cmake", "it builds llama.cpp (apt-get install cmake)")
        need("c++", "it builds llama.cpp (apt-get install g++)")
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        wanted = ["download", "-q", "--no-deps", "--no-binary", ":all:", "-d", home, LLAMA_CPP]
        run([PYTHON / "bin/pip", *wanted])
        with tarfile.open(next(home.glob("*.tar.gz"))) as archive:
            archive.extractall(home, filter="data")
        source = next(home.glob("llama_cpp_python-*/vendor/llama.cpp"))
        options = ["CMAKE_BUILD_TYPE=Release", "GGML_NATIVE=ON", "BUILD_SHARED_LIBS=OFF", "LLAMA_OPENSSL=OFF"]
        options += ["LLAMA_BUILD_TESTS=OFF", "LLAMA_BUILD_EXAMPLES=OFF"]
        options += ["LLAMA_BUILD_UI=OFF", "LLAMA_USE_PREBUILT_UI=OFF"]
        run(["cmake", "-S", source, "-B", home, *(f"-D{option}" for option in options)])
        run(["nice", "cmake", "--build", home, "--parallel", "1", "--target", "llama-server"])

    step("llama.cpp", [folders.BENCHMARKS / "harness/generation_peers.py"], build)


def streams_go():
    source, binary = folders.PEERS / "streams-go", folders.WORK / "bin/streams-go"

    def build():
        step("streams-go", [source], lambda: go_build(source, binary))

    command = [str(binary), "-listen", LISTEN + ":{port}", "-every", f"{FEED_SECONDS}s"]
    return Contestant("streams-go", "Go net/http", command, {}, build)


def streams_python():
    def build():
        venv(WEB_PYTHON, folders.PEERS / "python/requirements.txt")

    command = [str(WEB_PYTHON / "bin/uvicorn"), "app:app", "--app-dir", str(folders.PEERS / "streams-python")]
    command += ["--host", LISTEN, "--port", "{port}", "--loop", "uvloop", "--http", "httptools"]
    command += ["--no-access-log", "--log-level", "warning", "--backlog", "4096"]
    return Contestant("streams-python", "Starlette on asyncio", command, {"EVERY_SECONDS": str(FEED_SECONDS)}, build)
