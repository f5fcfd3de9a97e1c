#!/usr/bin/env python3
"""Scores the search and the timelines of a running server against the judged queries in labels/gold.

usage: score_search.py URL CORPORA QUERIES [--misses] [--json]

QUERIES is mirage, judged on the corpus mirage-weekly, or electron. The server has to serve that corpus and nothing else:

    ./minutebook serve --archive CORPORA/mirage-weekly --index ../mirage-index
    src/bench/score_search.py http://127.0.0.1:4567 CORPORA mirage

docs/measuring.md tells what the figures mean. --misses prints each query with what was missed and found wrongly.
Exit status: 0 done, 1 a query got no answer or a minutes file is missing, 2 wrong usage.
"""

import json
import math
import os
import re
import sys
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels"))
from expand import GOLD, JUDGED, Corpora, expand_file  # noqa: E402
from places import PlaceError  # noqa: E402

DEPTH = 10
TIMELINE = 100
# A result counts for a judged section that makes up at least this part of it.
PART = 0.2
# A timeline's entry may stand this many lines off the judged one, and shares this part of the shorter one's words.
OFF = 8
ALIKE = 0.6


def words(text):
    return set(re.findall(r"[^\W_]+", re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]", " ", text.lower())))


class Server:
    def __init__(self, url):
        self.url = url.rstrip("/")

    def get(self, path, query, limit):
        parameters = urllib.parse.urlencode({"q": query, "limit": limit})
        with urllib.request.urlopen(f"{self.url}{path}?{parameters}", timeout=20) as response:
            return json.load(response)

    def results(self, query):
        return self.get("/api/v1/search", query, DEPTH)["results"][:DEPTH]

    def timeline(self, query):
        entries = self.get("/api/v1/timeline", query, TIMELINE)["entries"]
        return [e for e in entries if e["kind"] in ("decision", "action")]


def gains(results, judged):
    """The grade of each result, 0 for one that was judged to be about something else. No section counts twice."""
    left, grades = list(judged), []
    for result in results:
        first, end = result["line"], result.get("end", result["line"])

        def common(section):
            return min(section["end"], end) - max(section["line"], first) + 1

        hit = [s for s in left if s["file"] == result["file"] and common(s) > 0 and common(s) >= PART * (end - first + 1)]
        best = max(hit, key=lambda s: (common(s), s["grade"]), default=None)
        if best:
            left.remove(best)
        grades.append(best["grade"] if best else 0)
    return grades


def gain(grades):
    """Discounted cumulative gain, where a grade is worth 2^grade - 1."""
    return sum((2 ** grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def score_search(server, queries, report):
    """nDCG@10, and of grades 2 and 3: success@1 and recall@10."""
    ndcg, success, recall = [], [], []
    for query in queries:
        judged = [j for j in query["judged"] if j["grade"] > 0]
        if not judged:
            continue
        got = gains(server.results(query["query"]), judged)
        ideal = sorted((j["grade"] for j in judged), reverse=True)[:DEPTH]
        good = sum(j["grade"] >= 2 for j in judged)
        ndcg.append(gain(got) / gain(ideal))
        success.append(bool(got) and got[0] >= 2)
        if good:
            recall.append(sum(grade >= 2 for grade in got) / min(DEPTH, good))
        report(f"{ndcg[-1]:.2f} {query['query']!r} grades {got}, at best {ideal}")
    mean = lambda values: round(sum(values) / len(values), 3)
    return {"queries": len(ndcg), "ndcg10": mean(ndcg), "success1": mean(success), "recall10": mean(recall)}


def score_timelines(server, timelines, report):
    """Precision, recall and F1 of the timelines. A borderline entry may be shown or not."""
    found = false = missed = 0
    for timeline in timelines:
        query, judged = timeline["query"], timeline["entries"]
        said = [words(entry["text"]) for entry in judged]
        used = set()
        for entry in server.timeline(query):
            own = words(entry["text"])

            def near(i):
                common = len(said[i] & own)
                return (judged[i]["file"] == entry["file"] and abs(judged[i]["line"] - entry["line"]) <= OFF
                        and common > 0 and common >= ALIKE * min(len(said[i]), len(own)))

            fits = [i for i in range(len(judged)) if near(i)]
            if not fits:
                false += 1
                report(f"false: {query!r} {entry['file']}:{entry['line']} {entry['text'][:90]}")
                continue
            free = [i for i in fits if i not in used] or fits
            best = max(free, key=lambda i: (len(said[i] & own) / len(said[i] | own), judged[i]["must"]))
            found += best not in used and judged[best]["must"]
            used.add(best)
        for i, entry in enumerate(judged):
            if entry["must"] and i not in used:
                missed += 1
                report(f"missed: {query!r} {entry['file']}:{entry['line']} {entry['text'][:90]}")
    p = found / (found + false) if found + false else 0.0
    r = found / (found + missed) if found + missed else 0.0
    return {"timelines": len(timelines), "p": round(p, 3), "r": round(r, 3),
            "f1": round(2 * p * r / (p + r), 3) if p + r else 0.0, "found": found, "false": false, "missed": missed}


def main(arguments):
    options = {a for a in arguments if a.startswith("-")}
    named = [a for a in arguments if not a.startswith("-")]
    if len(named) != 3 or options - {"--misses", "--json"} or named[2] not in JUDGED:
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    server, corpora, of = Server(named[0]), Corpora(named[1]), named[2]
    report = print if "--misses" in options else lambda _: None
    try:
        search = score_search(server, expand_file(os.path.join(GOLD, f"relevance-{of}.jsonl"), corpora), report)
        timelines = score_timelines(server, expand_file(os.path.join(GOLD, f"timeline-{of}.jsonl"), corpora), report)
    except (PlaceError, OSError) as e:
        sys.exit(f"score_search.py: {e}")
    if "--json" in options:
        print(json.dumps({"search": search, "timelines": timelines}))
        return
    for what, figures in (("search", search), ("timelines", timelines)):
        print(f"{what:10}", "  ".join(f"{name} {value}" for name, value in figures.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
