#!/usr/bin/env python3
"""Scores what Minutebook reads from minutes against the labels in labels/gold.

usage: score.py CORPORA READINGS [CORPUS ...] [--misses] [--json]
       score.py --meetings READINGS [CORPUS ...] [--misses]

CORPORA is the folder that src/bench/corpora lays out; the words of the labels are taken from it. READINGS is a folder with
a file CORPUS.jsonl for each corpus to score, as `minutebook parse CORPORA/CORPUS` prints it. Without a CORPUS all that
have a reading are scored. --misses lists what was missed and what was found wrongly, --json prints the figures as JSON.
--meetings scores instead where the meetings of a file begin and their dates, against labels/parts/meetings.jsonl.

A line is printed for each corpus and one for all together: dates, titles and chairs as right/all, the rest as
precision/recall/F1, counted over all files of a line. docs/measuring.md tells what counts as found.
Exit status: 0 done, 1 a reading or a minutes file is missing, 2 wrong usage.
"""

import functools
import json
import os
import re
import sys
import unicodedata
from dataclasses import dataclass, field

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels"))
from expand import GOLD, Corpora, expand_file, read  # noqa: E402
from places import PlaceError  # noqa: E402

# What is counted as found, false and missed; statement is either kind, explicit what the author of the minutes marked.
COUNTED = "attendees", "topics", "decision", "action", "statement", "explicit"
# What a meeting has one of.
SINGLE = "date", "title", "chair"


@functools.cache
def words(text):
    """The words of a text, without the targets of links and without tags."""
    text = re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]", " ", text)
    text = re.sub(r"<https?://[^>]*>|<[^>]+>", " ", text)
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def shared(a, b):
    """How many words two texts share: as a part of the shorter one's, and of all (Jaccard)."""
    a, b = words(a), words(b)
    if not a or not b:
        return 0.0, 0.0
    return len(a & b) / min(len(a), len(b)), len(a & b) / len(a | b)


def name_key(name):
    """A name as it is compared: without accents, case, and what stands in brackets or behind an @."""
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name = "".join(letters).casefold()
    bare = re.sub(r"\([^)]*\)|@\S+", " ", name)
    # A bare handle is a name too.
    return " ".join(re.findall(r"[^\W_]+", bare if bare.strip() else name.replace("@", "")))


def topic_fit(label, section):
    """1 on the same line, 0.5 up to two lines off with most of the words, else None."""
    off = abs(label["line"] - section["line"])
    if off == 0:
        return 1.0
    return 0.5 if off <= 2 and shared(label["title"], section["title"] or "")[0] >= 0.6 else None


def statement_fit(label, statement):
    """How alike two statements are that stand near each other and share most of their words, else None."""
    if not label["line"] - 8 <= statement["line"] <= label["end"] + 3:
        return None
    part, alike = shared(label["text"], statement["text"])
    return alike if part >= 0.6 and alike >= 0.33 else None


@dataclass
class Count:
    found: int = 0
    false: int = 0
    missed: int = 0

    def figures(self):
        p = self.found / (self.found + self.false) if self.found + self.false else 0.0
        r = self.found / (self.found + self.missed) if self.found + self.missed else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        return {"p": round(p, 3), "r": round(r, 3), "f1": round(f1, 3),
                "found": self.found, "false": self.false, "missed": self.missed}


@dataclass
class Figures:
    """The counts of one corpus, or of several."""

    counts: dict = field(default_factory=lambda: {what: Count() for what in COUNTED})
    right: dict = field(default_factory=lambda: {what: [0, 0] for what in SINGLE})

    def add(self, other):
        for what in COUNTED:
            self.counts[what].found += other.counts[what].found
            self.counts[what].false += other.counts[what].false
            self.counts[what].missed += other.counts[what].missed
        for what in SINGLE:
            self.right[what] = [a + b for a, b in zip(self.right[what], other.right[what])]

    def as_dict(self):
        return ({what: {"right": right, "of": of} for what, (right, of) in self.right.items()}
                | {what: count.figures() for what, count in self.counts.items()})


def pair(labels, found, fit):
    """Pairs labels and findings one to one, best fits first; gives for each paired finding its label, by number."""
    fits = []
    for i, label in enumerate(labels):
        for j, finding in enumerate(found):
            how_well = fit(label, finding)
            if how_well is not None:
                # A sure label is preferred to a borderline one, however well that fits.
                fits.append((-how_well - label["must"], i, j))
    label_of, taken = {}, set()
    for _, i, j in sorted(fits):
        if j not in label_of and i not in taken:
            label_of[j] = i
            taken.add(i)
    return label_of


def compare(count, labels, found, fit, report, what, either=()):
    """Counts findings against labels. Borderline labels, and those of either, excuse a finding and are not missed."""
    labels = sorted(labels, key=lambda label: not label["must"])
    label_of = pair(labels, found, fit)
    excused = [*either, *(label for label in labels if not label["must"])]
    for j, finding in enumerate(found):
        if j in label_of:
            count.found += labels[label_of[j]]["must"]
        elif all(fit(label, finding) is None for label in excused):
            count.false += 1
            report("false", what, finding.get("text") or finding["title"], finding["line"])
    hit = set(label_of.values())
    for i, label in enumerate(labels):
        if label["must"] and i not in hit:
            count.missed += 1
            report("missed", what, label.get("text") or label["title"], label["line"])


def score_file(gold, meeting, figures, report):
    def single(what, right, text):
        figures.right[what][1] += 1
        figures.right[what][0] += right
        if not right:
            report("wrong", what, text)

    date = meeting["date"]
    single("date", gold["date"] == date, f"{date}, not {gold['date']}")
    if gold["title"]:
        title = meeting["title"] or ""
        single("title", shared(gold["title"], title)[1] >= 0.5, f"{title}, not {gold['title']}")
    if gold["chair"]:
        chairs = [name_key(a["name"]) for a in meeting["attendees"] if a.get("role") == "chair"]
        single("chair", chairs == [name_key(gold["chair"])], f"{', '.join(chairs)}, not {gold['chair']}")

    present = {name_key(name): name for name in gold["attendees"]}
    read_as = {name_key(a["name"]): a["name"] for a in meeting["attendees"]}
    count = figures.counts["attendees"]
    count.found += len(present.keys() & read_as.keys())
    count.false += len(read_as.keys() - present.keys())
    count.missed += len(present.keys() - read_as.keys())
    for key in sorted(present.keys() ^ read_as.keys()):
        report("missed" if key in present else "false", "attendee", present.get(key) or read_as[key])

    topics = [section for section in meeting["sections"] if section["topic"]]
    compare(figures.counts["topics"], gold["topics"], topics, topic_fit, report, "topic")

    labels, found = gold["statements"], meeting["statements"]
    for kind in ("decision", "action"):
        # A borderline label of the other kind excuses a statement as well.
        either = [s for s in labels if s["kind"] != kind and not s["must"]]
        compare(figures.counts[kind], [s for s in labels if s["kind"] == kind],
                [s for s in found if s["kind"] == kind], statement_fit, report, kind, either)
    silent = lambda *_: None
    compare(figures.counts["statement"], labels, found, statement_fit, silent, "statement")
    compare(figures.counts["explicit"], [s for s in labels if s["explicit"]],
            [s for s in found if s["explicit"]], statement_fit, silent, "explicit")


def read_meetings(path):
    """What was read, by file. A file of many meetings is scored as one, under the date and title of the first."""
    meetings = {}
    for meeting in read(path):
        first = meetings.setdefault(meeting["file"], meeting)
        if first is not meeting:
            names = {a["name"] for a in first["attendees"]}
            first["attendees"] += [a for a in meeting["attendees"] if a["name"] not in names]
            first["sections"] += meeting["sections"]
            first["statements"] += meeting["statements"]
    return meetings


def score_corpus(corpus, corpora, readings, misses):
    figures = Figures()
    meetings = read_meetings(os.path.join(readings, corpus + ".jsonl"))
    for gold in expand_file(os.path.join(GOLD, corpus + ".jsonl"), corpora):
        nothing = {"date": None, "title": None, "attendees": [], "sections": [], "statements": []}

        def report(how, what, text, line=None):
            if misses:
                print(f"{corpus}/{gold['file']}:{line or ''}: {how} {what}: {text}"[:220])

        score_file(gold, meetings.get(gold["file"], nothing), figures, report)
    return figures


def score_meetings(readings, wanted, misses):
    """Where the meetings begin: lines as precision/recall/F1, dates of those found as right/all."""
    labels = [o for o in read(os.path.join(os.path.dirname(GOLD), "parts", "meetings.jsonl")) if not wanted or o["corpus"] in wanted]
    count, right, of = Count(), 0, 0
    for corpus in sorted({o["corpus"] for o in labels}):
        found = {}
        for meeting in read(os.path.join(readings, corpus + ".jsonl")):
            found.setdefault(meeting["file"], {})[meeting["line"]] = meeting["date"]
        for label in labels:
            if label["corpus"] != corpus:
                continue
            begins, dates = found.get(label["file"], {}), dict(label["meetings"])
            count.found += len(begins.keys() & dates.keys())
            count.false += len(begins.keys() - dates.keys())
            count.missed += len(dates.keys() - begins.keys())
            for line in sorted(begins.keys() | dates.keys()):
                same = begins.get(line) == dates.get(line)
                if line in begins and line in dates:
                    right, of = right + same, of + 1
                if misses and not same:
                    print(f"{corpus}/{label['file']}:{line}: {begins.get(line)}, not {dates.get(line)}")
    figures = count.figures()
    print(f"meetings {figures['p']:.2f} {figures['r']:.2f} {figures['f1']:.2f}, dates {right}/{of}")


def row(name, figures):
    cells = [f"{right}/{of}" for right, of in figures.right.values()]
    for count in figures.counts.values():
        of = count.figures()
        cells.append(f"{of['p']:.2f} {of['r']:.2f} {of['f1']:.2f}")
    return f"{name:18} {cells[0]:>7} {cells[1]:>7} {cells[2]:>6}  " + "  ".join(cells[3:])


def main(arguments):
    options = {a for a in arguments if a.startswith("-")}
    named = [a for a in arguments if not a.startswith("-")]
    if "--meetings" in options and named and not options - {"--misses", "--meetings"}:
        return score_meetings(named[0], named[1:], "--misses" in options)
    if len(named) < 2 or options - {"--misses", "--json"}:
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    corpora, readings = Corpora(named[0]), named[1]
    labelled = sorted(name.removesuffix(".jsonl") for name in os.listdir(GOLD)
                      if not name.startswith(("passages", "relevance-", "timeline-")))
    wanted = named[2:] or [c for c in labelled if os.path.exists(os.path.join(readings, c + ".jsonl"))]
    unknown = set(wanted) - set(labelled)
    if unknown:
        sys.exit(f"score.py: no labels of {', '.join(sorted(unknown))}; there are those of {', '.join(labelled)}")
    if not wanted:
        sys.exit(f"score.py: no readings in {readings}; write them with: minutebook parse CORPORA/CORPUS > {readings}/CORPUS.jsonl")
    every, of_corpus = Figures(), {}
    try:
        for corpus in wanted:
            of_corpus[corpus] = score_corpus(corpus, corpora, readings, "--misses" in options)
            every.add(of_corpus[corpus])
    except (PlaceError, FileNotFoundError) as e:
        sys.exit(f"score.py: {e}")
    if "--json" in options:
        print(json.dumps({"all": every.as_dict(), "corpora": {c: f.as_dict() for c, f in of_corpus.items()}}))
        return
    print(f"{'':18} {'date':>7} {'title':>7} {'chair':>6}  " + "  ".join(f"{what:14}" for what in COUNTED))
    for corpus, figures in of_corpus.items():
        print(row(corpus, figures))
    print(row("all", every))


if __name__ == "__main__":
    main(sys.argv[1:])
