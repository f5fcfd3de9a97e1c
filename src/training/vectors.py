#!/usr/bin/env python3
"""Makes the vectors of word pieces that the net starts from.

usage: vectors.py MODEL.onnx TOKENIZER.json OUT

MODEL.onnx and TOKENIZER.json are those of all-MiniLM-L6-v2, a small sentence encoder. Its vectors of
word pieces have 384 numbers; the 48 main directions among them are kept. OUT becomes a folder with
vocabulary.txt, one piece a line, and vectors.npy. README.md beside this file tells the whole way. Needs
Python 3.9, numpy and onnx.
"""
import json
import os
import sys

import numpy as np
import onnx
from onnx import numpy_helper

TABLE = "embeddings.word_embeddings.weight"
WIDTH = 48
# The spread of the numbers, which suits the first layer of the net.
SPREAD = 0.35
# The vocabulary begins with signs and single characters; the rarest pieces come last.
COMMON = slice(1000, 20000)


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: vectors.py MODEL.onnx TOKENIZER.json OUT")
    model, tokenizer, out = sys.argv[1:]
    with open(tokenizer, encoding="utf-8") as file:
        numbers = json.load(file)["model"]["vocab"]
    pieces = sorted(numbers, key=numbers.get)
    tables = [t for t in onnx.load(model).graph.initializer if t.name == TABLE]
    if not tables:
        sys.exit("vectors.py: %s has no table %s" % (model, TABLE))
    vectors = numpy_helper.to_array(tables[0]).astype(np.float64)
    if len(vectors) != len(pieces):
        sys.exit("vectors.py: %d vectors, but %d pieces" % (len(vectors), len(pieces)))
    vectors = vectors - vectors[COMMON.start :].mean(0)
    _, _, directions = np.linalg.svd(vectors[COMMON], full_matrices=False)
    directions = directions[:WIDTH]
    # A direction may come out either way round; this makes it the same on every machine.
    directions *= np.sign(directions[np.arange(WIDTH), np.abs(directions).argmax(1)])[:, None]
    few = vectors @ directions.T
    few *= SPREAD / few.std()
    os.makedirs(out, exist_ok=True)
    np.save(os.path.join(out, "vectors.npy"), few.astype(np.float32))
    with open(os.path.join(out, "vocabulary.txt"), "w", encoding="utf-8") as file:
        file.writelines(piece + "\n" for piece in pieces)


if __name__ == "__main__":
    main()
