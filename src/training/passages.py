"""The encoded passages that EncodePassages writes, as arrays."""
import json
import os

import numpy as np
import torch

WORDS, CONTEXT, PER_WORD, CONTEXTS = 40, 12, 3, 4
MAX_FEATURES = 32


class Passages:
    """The encoded passages as arrays."""

    def __init__(self, folder):
        with open(os.path.join(folder, "passages.jsonl"), encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        size = len(rows)
        self.corpora = np.array([row["corpus"] for row in rows])
        self.measured = np.array([row["measured"] for row in rows])
        self.words = np.zeros((size, WORDS, PER_WORD), np.int64)
        self.counts = np.zeros(size, np.int64)
        self.contexts = np.zeros((size, CONTEXTS, CONTEXT, PER_WORD), np.int64)
        self.features = np.zeros((size, MAX_FEATURES), np.int64)
        self.figures = np.array([row["figures"] for row in rows], np.float32)
        self.linear = np.array([row["linear"] for row in rows], np.float32)
        self.answers = np.array([row["answers"] for row in rows])
        for i, row in enumerate(rows):
            words = np.array(row["words"], np.int64).reshape(-1, PER_WORD)
            self.counts[i] = len(words)
            self.words[i, : len(words)] = words
            for k, context in enumerate(row["contexts"]):
                words = np.array(context, np.int64).reshape(-1, PER_WORD)
                self.contexts[i, k, : len(words)] = words
            features = row["features"][:MAX_FEATURES]
            self.features[i, : len(features)] = features

    def batch(self, rows):
        longest = max(3, int(self.counts[rows].max()))
        tensor = torch.from_numpy
        return {
            "words": tensor(self.words[rows][:, :longest]),
            "counts": tensor(self.counts[rows]),
            "contexts": tensor(self.contexts[rows]),
            "features": tensor(self.features[rows]),
            "figures": tensor(self.figures[rows]),
            "linear": tensor(self.linear[rows]),
        }
