"""Ordinary English: words, sentences, questions, and prefixes of one passage at growing lengths."""

_SENTENCES = (
    "A cat sleeps on the warm windowsill.",
    "A kitten naps by the sunny window.",
    "Interest rates rose again this quarter.",
    "How do I reset my password?",
    "I forgot my login credentials, what should I do?",
    "Turn on two-factor authentication.",
    "Turn off two-factor authentication.",
    "The invoice is due within thirty days of receipt.",
    "It's raining; don't forget the umbrella!",
    "\"Never,\" she said, \"not even once.\"",
    "Mr. O'Neill's co-worker re-entered the well-known building.",
    "The train to Porto leaves at 9:45 from platform 3.",
    "Water boils at 100 degrees Celsius at sea level.",
    "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG",
    "the quick brown fox jumps over the lazy dog",
    "tHe QuIcK bRoWn FoX",
    "He did not approve the request.",
    "He did approve the request.",
    "Which serverless function handles uploads larger than five megabytes?",
    "Pneumonoultramicroscopicsilicovolcanoconiosis is a lung disease.",
    "Supercalifragilisticexpialidocious, antidisestablishmentarianism, floccinaucinihilipilification.",
    "Buffalo buffalo Buffalo buffalo buffalo buffalo Buffalo buffalo.",
    "gr8 2 c u l8r m8",
    "Teh recieved mesage was definately mispelled.",
    "no punctuation or capitals just a stream of words going on and on",
    "Wait... what?! No way!!! Really???",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "first, second, third; fourth: fifth - sixth / seventh",
    "Dear Sir or Madam,\n\nPlease find the report attached.\n\nKind regards,\nAna",
    "- milk\n- bread\n- eggs\n\t- brown\n\t- white",
)

_PASSAGE = (
    "The lighthouse keeper rose before dawn, as he had every day for thirty years, and climbed the narrow stairs with a "
    "lamp in one hand. The sea below was quiet. A few fishing boats were already leaving the harbour, their engines low, "
    "their nets folded on the decks like sleeping animals. He trimmed the wick, cleaned the glass, and wrote the hour and "
    "the weather in his book: wind from the north, light; visibility good; nothing to report. Nothing to report was the "
    "sentence he had written most often in his life, and he had come to think of it as a kind of prayer. By eight the "
    "village was awake. Children ran down to the shore to look for what the tide had brought, and returned with shells, "
    "a broken oar, a bottle without a message. The baker opened her shutters. The postman, who was also the barber and on "
    "Sundays the organist, began his round with two letters and a parcel for the school. In the afternoon clouds gathered "
    "over the hills, and the keeper, who trusted his knees more than the radio, went up again to see. The horizon had "
    "turned the colour of slate. One by one the boats came home, and he counted them as they passed the breakwater: "
    "seven, eight, nine. There should have been ten. He lit the lamp early that day and did not come down for supper. "
    "The storm arrived with the night, first as a murmur, then as a wall of rain that made the windows shake. Twice he "
    "thought that he saw a light beyond the rocks, and twice it was only the reflection of his own. Toward midnight a "
    "small green point appeared, vanished, and appeared again, rising and falling with the swell. He watched it for an "
    "hour as it crawled toward the harbour mouth, and when at last it slipped behind the wall he noticed that he had been "
    "holding his breath. In the morning he opened the book, looked for a while at the empty line, and wrote: wind from the "
    "west, strong; ten boats in; nothing to report."
)

_PREFIX_WORDS = (2, 3, 4, 5, 6, 7, 8, 10, 13, 16, 21, 27, 34, 44, 55, 72, 89, 116, 144, 188, 233, 277, 310)


def texts() -> dict[str, str]:
    words = _PASSAGE.split()
    sentences = {f"sentence {i}": sentence for i, sentence in enumerate(_SENTENCES)}
    prefixes = {f"passage of {n} words": " ".join(words[:n]) for n in _PREFIX_WORDS}
    return sentences | prefixes | {"whole passage": _PASSAGE}
