#!/usr/bin/env python3
"""Answers "what did we decide about X?": a line in, an answer out. Needs nothing but Python.

  MINUTES=https://minutes.example.org docs/recipes/bot.py

Connect its standard input and output to a chat, or call answer() from a bot that you have.
"""
import json
import os
import re
import sys
import urllib.parse
import urllib.request

MINUTES = os.environ.get("MINUTES", "http://127.0.0.1:4567")
QUESTION = re.compile(r"what (?:did we|have we|was) decided? (?:about|on) (.+)", re.IGNORECASE)


def answer(line):
    """The answer to a line of a chat; None if it does not ask what was decided."""
    question = QUESTION.search(line)
    if not question:
        return None
    words = question.group(1).strip(" ?!.\n")
    query = urllib.parse.urlencode({"q": words, "limit": 3})
    with urllib.request.urlopen(MINUTES + "/api/v1/decisions?" + query) as response:
        found = json.load(response)
    if not found["entries"]:
        return "Nothing is recorded about " + words + "."
    lines = [
        (entry["date"] or "No date") + ": " + " ".join(entry["plain"].split()) + " "
        + urllib.parse.urljoin(MINUTES, entry["url"])
        for entry in found["entries"]
    ]
    more = found["total"] - len(lines)
    if more > 0:
        lines.append(str(more) + " more: " + MINUTES + "/search?" + urllib.parse.urlencode({"q": words}))
    return "\n".join(lines)


if __name__ == "__main__":
    for said in sys.stdin:
        reply = answer(said)
        if reply:
            print(reply, flush=True)
