"""Tables for people, JSON for programs."""

import json

from harness import folders, machine


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def milliseconds(microseconds):
    value = microseconds / 1000
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def mebibytes(count):
    return f"{count / 2**20:.0f}"


def save(name, title, sections, data):
    """Prints the report, and keeps it and its data in results/."""
    text = f"# {title}\n\n{machine.description()}\n"
    for heading, body in sections:
        text += f"\n## {heading}\n\n{body}\n"
    folders.RESULTS.mkdir(exist_ok=True)
    (folders.RESULTS / f"{name}.md").write_text(text)
    machine_and_data = {"machine": machine.description(), **data}
    (folders.RESULTS / f"{name}.json").write_text(json.dumps(machine_and_data, indent=1) + "\n")
    print(text)
