"""`bench schedule`: how the cores are used best, without HTTP."""

from harness import folders, limit, material, report


def run(options):
    material.prepare()
    limit.prepare()
    seconds, rounds = (0.3, 3) if options.quick else (1.0, 5)
    measured = limit.measure([limit.INT8, limit.FLOAT32], seconds, rounds)
    sections = [(model, layouts_of(model, measured)) for model in ("int8", "float32")]
    report.save("schedule", "Layouts of runs over the cores", sections, {"layouts": measured})


def layouts_of(model, measured):
    """A row per layout; the best of a class is bold, the best with one sequence a run is marked with *."""
    mine = [one for one in measured if one["model"] == model]
    by_cell = {(one["layout"], one["class"]): one for one in mine}
    rows = []
    for layout in dict.fromkeys(one["layout"] for one in mine):
        rows.append([layout] + [cell(by_cell[layout, each], mine) for each in folders.LENGTH_CLASSES])
    head = ["layout"] + [f"{each} tokens: texts/s (tokens/s)" for each in folders.LENGTH_CLASSES]
    note = "Bold: the best. *: the best of those whose runs hold one sequence, which keeps vectors batch-invariant."
    return report.table(head, rows) + "\n\n" + note


def cell(one, among):
    rivals = [other for other in among if other["class"] == one["class"]]
    words = f"{one['textsPerSecond']:.0f} ({one['tokensPerSecond']:.0f})"
    if one is best(rivals):
        words = f"**{words}**"
    if one is best(rivals, one_sequence=True):
        words += " *"
    return words


def best(measured, one_sequence=False):
    among = [one for one in measured if one["oneSequence"] or not one_sequence]
    return max(among, key=lambda one: one["textsPerSecond"])
