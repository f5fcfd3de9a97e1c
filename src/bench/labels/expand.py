#!/usr/bin/env python3
"""Writes labels with their words, which are taken from the minutes they were made on.

usage: expand.py CORPORA OUT [LABELS.jsonl ...]     write the labels of gold/, or of the files named, to the folder OUT
       expand.py CORPORA --check [FOLDER]           look whether all words are found; compare with the labels in FOLDER

CORPORA is the folder that src/bench/corpora lays out. README.md beside this file describes both forms of labels.
Exit status: 0 done, 1 a place is not in its file or a label differs, 2 wrong usage.
"""

import glob
import json
import os
import sys

from places import Minutes, PlaceError

GOLD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gold")

# The corpora that queries were judged on, by the ends of the names of relevance-*.jsonl and timeline-*.jsonl.
JUDGED = {"mirage": "mirage-weekly", "electron": "electron"}


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def corpus_of(path):
    """The corpus that a file of labels is about; None for passages, which name theirs."""
    name = os.path.basename(path).removesuffix(".jsonl")
    if name == "passages":
        return None
    kind, _, of = name.partition("-")
    return JUDGED[of] if kind in ("relevance", "timeline") else name


class Corpora:
    """The files of the corpora, each read once."""

    def __init__(self, folder):
        self.folder = folder
        self.read = {}

    def minutes(self, corpus, file):
        if (corpus, file) not in self.read:
            path = os.path.join(self.folder, corpus, file)
            if not os.path.isfile(path):
                raise PlaceError(f"{path}: no such file; src/bench/corpora fetches it")
            self.read[corpus, file] = Minutes(path)
        return self.read[corpus, file]


def with_text(label, minutes):
    """A statement or passage: its columns, or the places of its text, give way to the text."""
    place = [label["line"], label.get("column"), label["end"], label.get("endColumn")]
    text = minutes.words(label.get("text", place))
    full = {}
    for key, value in label.items():
        if key not in ("column", "endColumn", "text"):
            full[key] = value
        if key == ("kind" if "kind" in label else "end"):
            full["text"] = text
    return full


def expand(label, corpus, corpora):
    """The labels with words that one line of a file stands for."""
    minutes = lambda file: corpora.minutes(corpus, file)
    if "passages" in label:
        of = corpora.minutes(label["corpus"], label["file"])
        return [{"corpus": label["corpus"], "file": label["file"], **with_text(p, of)} for p in label["passages"]]
    if "judged" in label:
        judged = [{**j, "title": minutes(j["file"]).words(j["title"])} for j in label["judged"]]
        return [{**label, "judged": judged}]
    if "entries" in label:
        return [{**label, "entries": [with_text(e, minutes(e["file"])) for e in label["entries"]]}]
    of = minutes(label["file"])
    if "topics" in label:
        return [{**label,
                 "title": of.words(label["title"]),
                 "attendees": [of.words(name) for name in label["attendees"]],
                 "chair": of.words(label["chair"]),
                 "topics": [{**t, "title": of.words(t["title"])} for t in label["topics"]],
                 "statements": [with_text(s, of) for s in label["statements"]]}]
    return [with_text(label, of) if "line" in label else label]


def expand_file(path, corpora):
    return [full for label in read(path) for full in expand(label, corpus_of(path), corpora)]


def differences(ours, theirs, where=""):
    """Where two labels differ, field by field."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in ours.keys() | theirs.keys():
            yield from differences(ours.get(key), theirs.get(key), f"{where}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for i, (a, b) in enumerate(zip(ours, theirs)):
            yield from differences(a, b, f"{where}[{i}]")
    elif ours != theirs:
        yield f"{where}: {ours!r}, but there {theirs!r}"


def check(corpora, folder):
    wrong = labels = 0
    for path in sorted(glob.glob(os.path.join(GOLD, "*.jsonl"))):
        name = os.path.basename(path)
        full = expand_file(path, corpora)
        labels += len(full)
        if folder:
            theirs = read(os.path.join(folder, name))
            if len(full) != len(theirs):
                print(f"{name}: {len(full)} labels, but there {len(theirs)}")
                wrong += 1
            for number, (ours, other) in enumerate(zip(full, theirs), 1):
                for difference in differences(ours, other):
                    print(f"{name}:{number}{difference}")
                    wrong += 1
    print(f"{labels} labels" + (f", {wrong} differences" if folder else ", all words found"))
    return 1 if wrong else 0


def main(arguments):
    if len(arguments) < 2 or arguments[1] == "--check" and len(arguments) > 3:
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    corpora = Corpora(arguments[0])
    try:
        if arguments[1] == "--check":
            sys.exit(check(corpora, arguments[2] if len(arguments) > 2 else None))
        out = arguments[1]
        os.makedirs(out, exist_ok=True)
        for path in arguments[2:] or sorted(glob.glob(os.path.join(GOLD, "*.jsonl"))):
            full = expand_file(path, corpora)
            with open(os.path.join(out, os.path.basename(path)), "w", encoding="utf-8") as file:
                file.writelines(json.dumps(label, ensure_ascii=False) + "\n" for label in full)
    except PlaceError as e:
        sys.exit(f"expand.py: {e}")


if __name__ == "__main__":
    main(sys.argv[1:])
