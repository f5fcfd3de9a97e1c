#!/usr/bin/env python3
"""Tests of the scripts beside it, on minutes made up here and in README.md: test_labels.py"""

import glob
import json
import os
import re
import tempfile
import unittest

from expand import GOLD, Corpora, expand, read
from places import Minutes, PlaceError
from shrink import shrink, shrink_passages

HERE = os.path.dirname(os.path.abspath(__file__))


class LabelsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def minutes(self, text, file="a.md"):
        path = os.path.join(self.folder.name, "harbour", file)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(text.encode("utf-8"))
        return Minutes(path)

    def there_and_back(self, label, compact):
        corpora = Corpora(self.folder.name)
        self.assertEqual(shrink(label, "harbour", corpora), compact)
        self.assertEqual(expand(compact, "harbour", corpora), [label])

    def test_the_example_of_the_readme(self):
        with open(os.path.join(HERE, "README.md"), encoding="utf-8") as file:
            blocks = re.findall(r"(?:^(?:    .*)?\n)+", file.read(), re.MULTILINE)
        blocks = [re.sub(r"(?m)^    ", "", block).strip("\n") for block in blocks]
        at = next(i for i, block in enumerate(blocks) if block.startswith("# Harbour call"))
        minutes, full, compact = [block for block in blocks[at:] if block][:3]
        self.minutes(minutes, "2031-05-06.md")
        self.there_and_back(json.loads(full), json.loads(compact))

    def test_columns_count_utf16_units(self):
        minutes = self.minutes("\U0001F3D7 New crane")
        self.assertEqual(minutes.find("New crane"), [1, 4, 12])
        self.assertEqual(minutes.words([1, 1, 6]), "\U0001F3D7 New")

    def test_all_line_ends_and_a_byte_order_mark(self):
        minutes = self.minutes("\ufeffone\r\ntwo\rthree\nfour")
        self.assertEqual(minutes.find("two three four"), [2, 1, 4, 4])
        self.assertEqual(minutes.words([1, 1, 3]), "one")

    def test_white_space_is_folded(self):
        minutes = self.minutes("- Ben to  ask\n\ttwo\u00a0makers")
        self.assertEqual(minutes.words([1, 3, 2, 11]), "Ben to ask two makers")

    def test_a_name_is_not_part_of_a_longer_one(self):
        self.assertEqual(self.minutes("Benedict, Ben").find("Ben", whole=True), [1, 11, 13])

    def test_quote_marks_between_lines_are_left_out(self):
        self.minutes("> Put off until\n> the survey is there.")
        self.there_and_back(
            {"file": "a.md", "line": 1, "end": 2, "kind": "decision", "text": "Put off until the survey is there.",
             "must": True, "explicit": False},
            {"file": "a.md", "line": 1, "end": 2, "kind": "decision", "text": [[1, 3, 15], " ", [2, 3, 22]],
             "must": True, "explicit": False})

    def test_words_that_are_not_there_are_refused(self):
        self.minutes("Ben to ask two makers.")
        label = {"file": "a.md", "line": 1, "end": 1, "kind": "action", "text": "Ben to ask three makers.",
                 "must": True, "explicit": False}
        with self.assertRaisesRegex(PlaceError, "a.md:1: these words do not stand there"):
            shrink(label, "harbour", Corpora(self.folder.name))

    def test_a_place_outside_its_file_is_refused(self):
        with self.assertRaisesRegex(PlaceError, "is this the file that was labelled"):
            self.minutes("short").words([1, 2, 9])

    def test_passages_of_a_file_come_together(self):
        self.minutes("- Old ropes\n- Ben to ask")
        passages = [
            {"corpus": "harbour", "file": "a.md", "line": 1, "end": 1, "text": "Old ropes", "label": "neither"},
            {"corpus": "harbour", "file": "a.md", "line": 2, "end": 2, "text": "Ben to ask", "label": "action"}]
        corpora = Corpora(self.folder.name)
        compact = list(shrink_passages(passages, corpora))
        self.assertEqual(len(compact), 1)
        self.assertEqual(compact[0]["passages"][1],
                         {"line": 2, "column": 3, "end": 2, "endColumn": 12, "label": "action"})
        self.assertEqual(expand(compact[0], None, corpora), passages)

    def test_labels_hold_no_text(self):
        """Nothing in the labels but names of files, queries and single words is text."""
        for path in glob.glob(os.path.join(GOLD, "*.jsonl")) + glob.glob(os.path.join(HERE, "*.jsonl")):
            for label in read(path):
                for key, text in strings(label):
                    if key not in ("file", "query"):
                        self.assertLessEqual(len(text.split()), 2, f"{path}: {text}")


def strings(value, key=None):
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from strings(one, name)
    elif isinstance(value, list):
        if any(isinstance(one, list) for one in value):
            yield key, "".join(one for one in value if isinstance(one, str))
        for one in value:
            yield from strings(one, key)


if __name__ == "__main__":
    unittest.main()
