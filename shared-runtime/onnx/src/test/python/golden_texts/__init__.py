"""The texts whose vectors are pinned, by name: English, the world's scripts, awkward Unicode, markup, exact lengths."""

from golden_texts import english, lengths, markup, scripts, unicode

_GROUPS = (lengths, english, scripts, unicode, markup)


def named_texts() -> dict[str, str]:
    """All texts in a fixed order; a name is `group/what`."""
    return {
        f"{group.__name__.rsplit('.', 1)[-1]}/{name}": text
        for group in _GROUPS
        for name, text in group.texts().items()
    }
