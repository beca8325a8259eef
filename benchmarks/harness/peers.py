"""The servers that Lampejo is measured against, each in the layout that was found best for it (see the README)."""

import json
import shutil

from harness import folders
from harness.contestant import Contestant
from harness.material import PYTHON
from harness.toolchain import go_build, java, maven, need, run, step, venv

LISTEN = "127.0.0.1"


def peers():
    """All peers that can run here, in the order in which they take their turns."""
    found = [langchain4j(), plain_python(), python(workers=1), python(workers=2), go(), infinity()]
    if shutil.which("text-embeddings-router"):
        found.append(text_embeddings_inference())
    return found


def langchain4j():
    source, built = folders.PEERS / "langchain4j", folders.WORK / "langchain4j"

    def build():
        step("langchain4j", [source], lambda: maven(source / "pom.xml", "package"))

    command = [java(), "--enable-native-access=ALL-UNNAMED", "-jar", str(built / "quarkus-app/quarkus-run.jar")]
    environment = {"QUARKUS_HTTP_PORT": "{port}"}
    return Contestant("langchain4j", "LangChain4j in plain Quarkus", command, environment, build)


def plain_python():
    """As it is usually written: a session with ONNX Runtime's defaults, each run on all cores."""
    return uvicorn("python-plain", "FastAPI + ONNX Runtime as it comes, 1 worker", 1, {"INTRA_OP": "0", "RUNS": "1"})


def python(workers):
    title = f"FastAPI + ONNX Runtime, tuned, {workers} worker{'s' if workers > 1 else ''}"
    return uvicorn(f"python-{workers}", title, workers, {"INTRA_OP": "1", "RUNS": "2"})


def uvicorn(name, title, workers, layout):
    command = [str(PYTHON / "bin/uvicorn"), "app:app", "--app-dir", str(folders.PEERS / "python")]
    command += ["--host", LISTEN, "--port", "{port}", "--workers", str(workers)]
    command += ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"]
    return Contestant(name, title, command, {"MODEL_DIR": str(folders.MODEL), **layout}, lambda: None)


def go():
    source, binary = folders.PEERS / "go", folders.WORK / "bin/go-peer"

    def build():
        step("tokenizers", [source / "go.mod"], lambda: build_tokenizers(source))
        linking = {"CGO_LDFLAGS": f"-L{folders.WORK / 'tokenizers/release'}"}
        step("go-peer", [source], lambda: go_build(source, binary, linking))

    library = next(PYTHON.glob("lib/python*/site-packages/onnxruntime/capi/libonnxruntime.so.*"), "")
    command = [str(binary), "-listen", LISTEN + ":{port}", "-model", str(folders.MODEL)]
    command += ["-onnxruntime", str(library), "-intra-op", "1", "-runs", "2"]
    return Contestant("go", "Go net/http + ONNX Runtime", command, {}, build)


def build_tokenizers(source):
    """Hugging Face's tokenizers as the static library that the Go module links; the module carries its sources."""
    need("cargo", "it builds the Go peer's tokenizer")
    run(["go", "mod", "download", "github.com/daulet/tokenizers"], cwd=source)
    crate = run(["go", "list", "-m", "-f", "{{.Dir}}", "github.com/daulet/tokenizers"], cwd=source).strip()
    target = ["--target-dir", folders.WORK / "tokenizers"]
    run(["cargo", "build", "--release", "--locked", "--manifest-path", f"{crate}/Cargo.toml", *target])


def infinity():
    source, home, model = folders.PEERS / "infinity", folders.WORK / "infinity", folders.WORK / "infinity-model"

    def build():
        venv(home, source / "requirements.txt")
        step("infinity-model", [source / "model"], lambda: write_hub_directory(model, "model_quantized.onnx"))

    command = [str(home / "bin/infinity_emb"), "v2", "--model-id", str(model), "--engine", "optimum"]
    command += ["--device", "cpu", "--pooling-method", "mean", "--served-model-name", "all-MiniLM-L6-v2"]
    command += ["--url-prefix", "/v1", "--host", LISTEN, "--port", "{port}", "--log-level", "error"]
    environment = {
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(folders.WORK / "infinity-cache"),
        "DO_NOT_TRACK": "1",
    }
    return Contestant("infinity", "infinity-emb, ONNX engine", command, environment, build)


def write_hub_directory(model, graph):
    """The model as its hub page lays it out, with the benchmark's own graph and tokenizer."""
    shutil.rmtree(model, ignore_errors=True)
    shutil.copytree(folders.PEERS / "infinity/model", model)
    (model / "onnx").mkdir()
    shutil.copy(folders.MODEL / "model.onnx", model / "onnx" / graph)
    shutil.copy(folders.MODEL / "tokenizer.json", model)


def text_embeddings_inference():
    model = folders.WORK / "tei-model"

    def build():
        step("tei-model", [folders.PEERS / "infinity/model"], lambda: write_hub_directory(model, "model.onnx"))

    command = ["text-embeddings-router", "--model-id", str(model), "--hostname", LISTEN, "--port", "{port}"]
    command += ["--pooling", "mean"]
    return Contestant("tei", "text-embeddings-inference", command, {}, build)
