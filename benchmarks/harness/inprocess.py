"""The programs of this folder's Maven module, which measure in a JVM of their own, without a server."""

import subprocess

from harness import folders
from harness.toolchain import java, maven, step

RUNTIME = folders.ROOT / "shared-runtime"


def prepare():
    sources = [folders.BENCHMARKS / "pom.xml", folders.BENCHMARKS / "src"]
    sources += [RUNTIME / module / "src/main" for module in ("core", "models", "onnx")]
    goals = ["-pl", "benchmarks", "-am", "-DskipTests", "package"]
    step("in-process", sources, lambda: maven(folders.ROOT / "pom.xml", *goals))


def run(program, jvm=(), **arguments):
    target = folders.BENCHMARKS / "target"
    command = [java(), "--enable-native-access=ALL-UNNAMED", *jvm, "-cp", f"{target / 'classes'}:{target / 'lib'}/*"]
    command += [f"io.lampejo.benchmarks.{program}", *(f"{key}={value}" for key, value in arguments.items())]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
