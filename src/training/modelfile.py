"""Writes what SentenceModel.java reads, and what its test compares."""
import json
import struct

import numpy as np

import measure
from net import log_odds
from passages import CONTEXT, CONTEXTS, MAX_FEATURES, PER_WORD, WORDS, Passages

FORMAT = "minutebook sentences 1"


def write(nets, pieces, names, weights, path):
    """Writes what SentenceModel.java reads; README.md describes the file."""
    with open(path, "wb") as out:

        def count(*numbers):
            out.write(struct.pack(">%di" % len(numbers), *numbers))

        def string(text):
            data = text.encode("utf-8")
            out.write(struct.pack(">H", len(data)) + data)

        def floats(values):
            out.write(np.asarray(values, ">f4").tobytes())

        def layer(linear):
            count(linear.out_features, linear.in_features)
            floats(linear.weight.detach().numpy())
            floats(linear.bias.detach().numpy())

        string(FORMAT)
        for strings in (pieces, names["classes"], names["features"]):
            count(len(strings))
            for text in strings:
                string(text)
        count(len(nets))
        for net, (rounded, scales) in nets:
            count(*rounded.shape)
            out.write(rounded.tobytes())
            floats(scales)
            for linear in (net.passage, net.attention, net.context, *net.contexts):
                layer(linear)
            count(net.figures.in_features)
            layer(net.figures)
            count(net.features.num_embeddings - 1)
            floats(net.features.weight.detach().numpy()[1:])
            layer(net.hidden)
            layer(net.output)
            floats(net.margins.detach().numpy())
        for of in weights:
            floats(of)


def check(nets, names, weights, path):
    """Writes made-up passages and what the model makes of them, for a test."""
    rng = np.random.RandomState(7)
    cases = []
    for _ in range(6):
        rows = nets[0][1][0].shape[0]
        word = lambda: [int(rng.randint(1, nets[0][0].pieces)), 0, 0] if rng.rand() < 0.8 else [0, 0, int(rng.randint(nets[0][0].pieces, rows))]
        text = lambda longest: [n for _ in range(rng.randint(0, longest + 1)) for n in word()]
        case = {
            "words": text(WORDS),
            "contexts": [text(CONTEXT) for _ in range(CONTEXTS)],
            "features": sorted({int(f) for f in rng.randint(1, len(names["features"]) + 1, 5)}),
            "figures": [round(float(f), 2) for f in rng.rand(nets[0][0].figures.in_features)],
            "linear": [round(float(m), 2) for m in rng.uniform(-6, 6, 2)],
        }
        single = Passages.__new__(Passages)
        single.words = np.zeros((1, WORDS, PER_WORD), np.int64)
        single.counts = np.array([len(case["words"]) // PER_WORD])
        single.words[0, : single.counts[0]] = np.array(case["words"], np.int64).reshape(-1, PER_WORD)
        single.contexts = np.zeros((1, CONTEXTS, CONTEXT, PER_WORD), np.int64)
        for k, context in enumerate(case["contexts"]):
            single.contexts[0, k, : len(context) // PER_WORD] = np.array(context, np.int64).reshape(-1, PER_WORD)
        single.features = np.zeros((1, MAX_FEATURES), np.int64)
        single.features[0, : len(case["features"])] = case["features"]
        single.figures = np.array([case["figures"]], np.float32)
        single.linear = np.array([case["linear"]], np.float32)
        odds = np.mean([log_odds(net, single, [0]) for net, _ in nets], 0)
        case["margins"] = [round(float(m), 4) for m in (measure.score(odds, single.linear, weights) - [w[3] for w in weights])[0]]
        cases.append(case)
    with open(path, "w", encoding="utf-8") as out:
        out.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
