"""The tools that build the contestants, and steps that run only when their inputs have changed."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from harness import folders


def need(tool, why):
    """The path of a tool that the person has to have installed."""
    found = shutil.which(tool)
    if not found:
        sys.exit(f"bench: `{tool}` is not on the PATH: {why}")
    return found


def java():
    """The JVM of JAVA_HOME, as `./lampejo bench` sets it, else the one on the PATH."""
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin/java") if home else need("java", "a JDK 25 or newer runs Lampejo and the bare limit")


def run(command, cwd=folders.BENCHMARKS, env=None):
    """Runs a build tool quietly; its words are shown only when it fails."""
    words = [str(part) for part in command]
    done = subprocess.run(
        words, cwd=cwd, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(words)} failed in {cwd}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def maven(pom, *goals):
    run([folders.ROOT / "mvnw", "-q", "-B", "-f", pom, "-Dspotless.skip=true", *goals], cwd=folders.ROOT)


def go_build(source, binary, env=None):
    need("go", "a Go 1.26 toolchain builds the open-loop load and the Go peer")
    run(["go", "build", "-o", binary, "."], cwd=source, env=env)


def venv(folder, requirements):
    """A virtual environment with exactly the pinned requirements."""

    def make():
        run([sys.executable, "-m", "venv", "--clear", folder])
        run([folder / "bin/pip", "install", "-q", "-r", requirements])

    step(folder.name, [requirements], make)


def step(name, inputs, make):
    """Calls `make` unless it was done before with the same contents of `inputs` (files or folders)."""
    stamp = folders.WORK / "done" / name
    digest = digest_of(inputs)
    if stamp.exists() and stamp.read_text() == digest:
        return
    print(f"bench: preparing {name}", file=sys.stderr)
    make()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(digest)


def digest_of(inputs):
    digest = hashlib.sha256()
    for path in inputs:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(file.read_bytes())
    return digest.hexdigest()
