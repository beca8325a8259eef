"""How fast this machine reads memory (load/bandwidth): what a decoder's tokens per second are bounded by."""

from harness import folders
from harness.toolchain import need, run, step

BINARY = folders.WORK / "bin/bandwidth"


def prepare():
    source = folders.LOAD / "bandwidth/bandwidth.c"

    def build():
        compiler = need("cc", "it builds the memory bandwidth probe (apt-get install gcc)")
        BINARY.parent.mkdir(parents=True, exist_ok=True)
        run([compiler, "-O3", "-march=native", "-pthread", source, "-o", BINARY])

    step("bandwidth", [source], build)


def best(threads, passes=12):
    """Bytes per second of the best pass: the others were disturbed."""
    return max(float(line) for line in run([BINARY, threads, passes]).split()) * 1e9
