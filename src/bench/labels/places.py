"""Where words stand in a file of minutes, in place of the words.

A place is [line, from, to], or [line, from, end, to] where it reaches over several lines. Lines and columns are counted
from 1, both ends belong to it, and columns are counted in UTF-16 units, as Java counts them. Its words are the characters
there, with every run of white space folded to one blank.

Words that do not stand together in the file are a list of places and short strings, joined as they stand. Words that do
not stand in it at all, such as a name whose spelling was mended, are a string.
"""

import difflib
import re

ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def units(text):
    """The text with a character for each UTF-16 unit."""
    def pair(match):
        data = match[0].encode("utf-16-le")
        return "".join(chr(int.from_bytes(data[i:i + 2], "little")) for i in (0, 2))
    return ASTRAL.sub(pair, text)


def characters(text):
    """The reverse of units."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


class PlaceError(Exception):
    pass


class Minutes:
    """The lines of one file."""

    def __init__(self, path):
        with open(path, "rb") as file:
            text = file.read().decode("utf-8")
        # Lines end as the reader of minutes has it: LF, CRLF or a lone CR.
        self.lines = [units(line) for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))]
        self.path = path

    def words(self, where):
        """The words of a place, of a list of places and strings, of a string, or None of None."""
        if where is None or isinstance(where, str):
            return where
        if isinstance(where[0], int):
            return self._at(where)
        return "".join(part if isinstance(part, str) else self._at(part) for part in where)

    def _at(self, place):
        first, start, end, stop = place if len(place) == 4 else (place[0], place[1], place[0], place[2])
        if not (1 <= first <= end <= len(self.lines) and 1 <= start and stop <= len(self.lines[end - 1])):
            raise PlaceError(f"{self.path}:{first}: nothing stands at {place}; is this the file that was labelled?")
        lines = self.lines[first - 1:end]
        lines[-1] = lines[-1][:stop]
        lines[0] = lines[0][start - 1:]
        return characters(fold("\n".join(lines)))

    def find(self, text, first=1, last=None, whole=False):
        """The first place between two lines where the words stand, or None; with whole, not as part of a longer word."""
        folded, at = self._folded(first, last)
        wanted = units(text)
        found = folded.find(wanted)
        while found >= 0:
            before, after = folded[found - 1:found], folded[found + len(wanted):found + len(wanted) + 1]
            if not (whole and (before.isalnum() or after.isalnum())):
                return self._place(at, found, found + len(wanted))
            found = folded.find(wanted, found + 1)
        return None

    def pieces(self, text, first, last):
        """The words put together from what stands between two lines: a list of places and strings."""
        folded, at = self._folded(first, last)
        wanted = units(text)
        parts, done = [], 0
        matcher = difflib.SequenceMatcher(None, wanted, folded, autojunk=False)
        for i, j, length in matcher.get_matching_blocks():
            # Blanks at the ends of a piece are written out: a place neither begins nor ends with one.
            while length and wanted[i] == " ":
                i, j, length = i + 1, j + 1, length - 1
            while length and wanted[i + length - 1] == " ":
                length -= 1
            if not length and i < len(wanted):
                continue
            if i > done:
                parts.append(characters(wanted[done:i]))
            if length:
                parts.append(self._place(at, j, j + length))
            done = i + length
        if done < len(wanted):
            parts.append(characters(wanted[done:]))
        return parts

    def _folded(self, first, last):
        """The folded text of some lines, and for each of its characters where it comes from."""
        text, at = [], []
        for number, line in enumerate(self.lines[first - 1:last], first):
            for column, character in enumerate(line, 1):
                if character.isspace():
                    if text and text[-1] != " ":
                        text.append(" ")
                        at.append((number, column))
                else:
                    text.append(character)
                    at.append((number, column))
            if text and text[-1] != " ":
                text.append(" ")
                at.append((number, len(line)))
        return "".join(text), at

    @staticmethod
    def _place(at, start, stop):
        (first, column), (end, to) = at[start], at[stop - 1]
        return [first, column, to] if first == end else [first, column, end, to]


def spelled(parts):
    """The letters and digits among the strings of a list: what the list does not take from the file."""
    return sum(character.isalnum() for part in parts if isinstance(part, str) for character in part)
