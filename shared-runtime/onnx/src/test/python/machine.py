"""What of this machine and its packages can change a golden: versions, and the CPU instructions that int8 kernels are chosen by."""

import platform
from importlib.metadata import version
from pathlib import Path

_RELEVANT_FLAGS = ("avx2", "fma", "avx_vnni", "avx512f", "avx512bw", "avx512_vnni", "amx_int8", "asimddp", "i8mm")


def versions(*packages: str) -> dict[str, str]:
    return {"python": platform.python_version()} | {package: version(package) for package in packages}


def cpu() -> dict:
    return {"architecture": platform.machine(), "flags": [flag for flag in _RELEVANT_FLAGS if flag in _flags()]}


def _flags() -> set[str]:
    """Empty where the system has no /proc/cpuinfo."""
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists():
        return set()
    lines = cpuinfo.read_text().splitlines()
    return {flag for line in lines if line.startswith(("flags", "Features")) for flag in line.split(":")[1].split()}
