#!/usr/bin/env python3
"""Takes the words out of labels and writes where they stand instead, so that no text of other projects comes in here.

usage: shrink.py CORPORA OUT LABELS.jsonl ...

The names of the files are those of the corpora they are about (numpy.jsonl), or passages, relevance-* and timeline-*.
Words that do not stand in the minutes are kept as they are and told on standard error: mend them, or make sure that they
are your own. The same labels come back from expand.py.
Exit status: 0 done, 1 a statement or passage does not stand at its lines, 2 wrong usage.
"""

import itertools
import json
import os
import sys

from expand import Corpora, corpus_of, read
from places import PlaceError, spelled

# A title's words may stand a line or two off, such as under a rule, or run on over some lines, such as with a long link.
NEAR = 2
ON = 5


def tell(minutes, line, text):
    print(f"{minutes.path}:{line or ''}: kept as written: {text}", file=sys.stderr)


def shrink_text(label, minutes):
    """A statement or passage: its text gives way to columns, or to places where it is not one run of its lines."""
    text = label["text"]
    found = minutes.find(text, label["line"], label["end"])
    if found is None:
        found = minutes.pieces(text, label["line"], label["end"])
        if spelled(found):
            raise PlaceError(f"{minutes.path}:{label['line']}: these words do not stand there: {text}")
        return {**label, "text": found}
    first, column, end, to = found if len(found) == 4 else (found[0], found[1], found[0], found[2])
    if (first, end) != (label["line"], label["end"]):
        return {**label, "text": found}
    return with_columns(label, column, to)


def with_columns(label, column, to):
    """The label with its columns beside its lines instead of its text."""
    compact = {}
    for key, value in label.items():
        if key != "text":
            compact[key] = value
        if key == "line":
            compact["column"] = column
        if key == "end":
            compact["endColumn"] = to
    return compact


def shrink_title(text, line, minutes):
    """A title that stands at a line or near it, with marks or links between its words."""
    if text is None:
        return None
    around = (line, line), (max(1, line - NEAR), line + NEAR), (line, line + ON)
    for first, last in around:
        found = minutes.find(text, first, last)
        if found:
            return found
    for first, last in around:
        parts = minutes.pieces(text, first, last)
        if not spelled(parts):
            return parts
    return shrink_name(text, minutes)


def shrink_name(text, minutes):
    """Words that stand somewhere in the file: as they are, else put together within one line."""
    if text is None:
        return None
    found = minutes.find(text, whole=True) or minutes.find(text)
    if found:
        return found
    best = min((minutes.pieces(text, n, n) for n in range(1, len(minutes.lines) + 1)), key=spelled)
    if spelled(best):
        tell(minutes, None, text)
        return text
    return best


def shrink(label, corpus, corpora):
    minutes = lambda file: corpora.minutes(corpus, file)
    if "judged" in label:
        judged = [{**j, "title": shrink_title(j["title"], j["line"], minutes(j["file"]))} for j in label["judged"]]
        return {**label, "judged": judged}
    if "entries" in label:
        return {**label, "entries": [shrink_text(e, minutes(e["file"])) for e in label["entries"]]}
    of = minutes(label["file"])
    if "topics" in label:
        return {**label,
                "title": shrink_name(label["title"], of),
                "attendees": [shrink_name(name, of) for name in label["attendees"]],
                "chair": shrink_name(label["chair"], of),
                "topics": [{**t, "title": shrink_title(t["title"], t["line"], of)} for t in label["topics"]],
                "statements": [shrink_text(s, of) for s in label["statements"]]}
    return shrink_text(label, of) if "line" in label else label


def shrink_passages(labels, corpora):
    """Passages of one file come together in a line."""
    for (corpus, file), group in itertools.groupby(labels, key=lambda p: (p["corpus"], p["file"])):
        of = corpora.minutes(corpus, file)
        rest = [{k: v for k, v in p.items() if k not in ("corpus", "file")} for p in group]
        yield {"corpus": corpus, "file": file, "passages": [shrink_text(p, of) for p in rest]}


def main(arguments):
    if len(arguments) < 3:
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    corpora, out = Corpora(arguments[0]), arguments[1]
    os.makedirs(out, exist_ok=True)
    try:
        for path in arguments[2:]:
            corpus, labels = corpus_of(path), read(path)
            if corpus is None:
                compact = list(shrink_passages(labels, corpora))
            else:
                compact = [shrink(label, corpus, corpora) for label in labels]
            with open(os.path.join(out, os.path.basename(path)), "w", encoding="utf-8") as file:
                file.writelines(json.dumps(label) + "\n" for label in compact)
    except PlaceError as e:
        sys.exit(f"shrink.py: {e}")


if __name__ == "__main__":
    main(sys.argv[1:])
