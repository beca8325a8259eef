"""The bare limit: io.lampejo.benchmarks.BareLimit in a JVM of its own."""

import json
import subprocess

from harness import folders
from harness.toolchain import java, maven, step

OUTPUT = folders.WORK / "limit.json"
INT8 = f"int8:{folders.MODEL / 'model.onnx'}"
FLOAT32 = f"float32:{folders.MODEL / 'model-float32.onnx'}"


def prepare():
    pom, sources = folders.BENCHMARKS / "pom.xml", folders.BENCHMARKS / "src"
    core = folders.ROOT / "shared-runtime/core/src/main"
    # The semantic cache's index is measured where it lies, in the core.
    goals = ["-pl", "benchmarks", "-am", "-DskipTests", "package"]
    step("limit", [pom, sources, core], lambda: maven(folders.ROOT / "pom.xml", *goals))


def measure(models, seconds, rounds):
    """One object per model, layout and length class, as BareLimit writes them."""
    target = folders.BENCHMARKS / "target"
    command = [java(), "--enable-native-access=ALL-UNNAMED", "-cp", f"{target / 'classes'}:{target / 'lib'}/*"]
    command += ["io.lampejo.benchmarks.BareLimit", f"texts={folders.TEXTS}", f"models={','.join(models)}"]
    command += [f"seconds={seconds}", f"rounds={rounds}", f"json={OUTPUT}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return json.loads(OUTPUT.read_text())
