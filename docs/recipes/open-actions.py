#!/usr/bin/env python3
"""Prints the actions that nothing says are done, by owner. Needs nothing but Python.

  MINUTES=https://minutes.example.org docs/recipes/open-actions.py [words]
"""
import collections
import json
import os
import sys
import urllib.parse
import urllib.request

MINUTES = os.environ.get("MINUTES", "http://127.0.0.1:4567")


def pages(path, **parameters):
    """All pages of an answer: each names the next one."""
    link = path + "?" + urllib.parse.urlencode(parameters)
    while link:
        with urllib.request.urlopen(urllib.parse.urljoin(MINUTES, link)) as response:
            answer = json.load(response)
        yield answer
        link = answer["next"]


actions = collections.defaultdict(list)
for page in pages("/api/v1/actions", q=" ".join(sys.argv[1:]), sort="oldest", limit=200):
    for entry in page["entries"]:
        if not entry["done"]:
            for owner in entry["owners"] or [{"name": "nobody"}]:
                actions[owner["name"]].append(entry)

for owner in sorted(actions):
    print(owner)
    for entry in actions[owner]:
        print("  " + (entry["date"] or "no date") + "  " + " ".join(entry["plain"].split()))
