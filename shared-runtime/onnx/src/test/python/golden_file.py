"""How a golden file is written: JSON lines in ASCII, vectors as base64 of little-endian float32."""

import base64
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np


def base64_of(vector: np.ndarray) -> str:
    return base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii")


def write_lines(path: Path, lines: Iterable[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="ascii", newline="\n") as file:
        for line in lines:
            file.write(json.dumps(line, separators=(",", ":")) + "\n")
