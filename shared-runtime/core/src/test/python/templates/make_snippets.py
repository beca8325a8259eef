"""Writes what small templates render to: `snippets.json.gz` and `fuzz.json.gz`.

    python make_snippets.py ../../resources/templates
"""

import copy
import gzip
import json
import pathlib
import re
import sys

import fuzz
import oracle
import snippets

SEED = 20250307
EXPRESSIONS = 4000
TEMPLATES = 2000

# What a value of no text form prints as changes from run to run.
ADDRESS = re.compile(r" at 0x|0x7f|(<|&lt;)(built-in|bound) method|<function|TemplateReference|TemplateNamespace", re.I)


class Folded(Exception):
    """Jinja computes constants ahead, and so may fail on what is never reached."""


def compiled(source):
    try:
        return oracle.compile_template(source)
    except TypeError as e:
        raise Folded from e


def outcomes(sources):
    for source in sources:
        variables = copy.deepcopy(snippets.VARIABLES)
        try:
            result = oracle.outcome(lambda: compiled(source).render(**variables))
        except Folded:
            continue
        if not ADDRESS.search(result.get("text", "") + result.get("message", "")):
            yield {"source": source, **result}


def write(path, sources, **more):
    cases = list(outcomes(sources))
    document = {"made_with": oracle.versions(), **more, "variables": snippets.VARIABLES, "snippets": cases}
    path.write_bytes(gzip.compress(json.dumps(document, indent=0).encode("ascii"), mtime=0))
    texts = sum("text" in case for case in cases)
    print(f"{path.name}: {texts} texts, {len(cases) - texts} errors")


def main(folder):
    folder = pathlib.Path(folder)
    write(folder / "snippets.json.gz", snippets.sources())
    write(folder / "fuzz.json.gz", fuzz.sources(SEED, EXPRESSIONS, TEMPLATES), seed=SEED)


if __name__ == "__main__":
    main(sys.argv[1])
