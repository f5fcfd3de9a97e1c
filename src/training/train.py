#!/usr/bin/env python3
"""Trains the nets that find decisions and actions, and writes them as the program reads them.

usage: train.py PASSAGES VECTORS OUT.bin [--folds FOLDER] [--nets N] [--processes N] [--check FILE]

PASSAGES is the folder that EncodePassages wrote, VECTORS the folder that vectors.py wrote. First the
projects are left out in turn, a fifth at a time; what the nets make of the projects that they have not
seen tells how much the nets and the linear model are worth, and from where on a passage is a statement.
Then the nets are trained on all projects. --folds keeps the models of the first part, to be measured
with LeftOut. --check writes made-up passages and their log-odds, which a test compares. README.md beside
this file tells the whole way. Needs Python 3.9, numpy and PyTorch.
"""
import argparse
import json
import multiprocessing
import os
import random

import numpy as np
import torch
import torch.nn.functional as F

import measure
import modelfile
from net import Net, log_odds, quantised
from passages import Passages

# The corpora that the linear model is trained on, as in TrainStatements.java.
TRAINED = {"mirage-weekly", "nodejs-tsc", "numpy", "rust-lang-team", "tc39"}
FOLDS = 5
# Passages that the linear model gives a smaller margin are easy, and far too many: each epoch takes
# one in so many of those that are no statements.
EASY, EASY_PART = -3.0, 5
# What a label is worth: statements are few, borderline ones say little.
WEIGHTS = {0: 1.0, 1: 1.5, -1: 0.3}
TARGETS = {0: 0.0, 1: 1.0, -1: 0.5}


def train(net, passages, chosen, seed, epochs=5, rate=2e-3, vector_rate=5e-4, size=64):
    """Fits the net to the answers of the chosen passages; the last steps hardly change it."""
    rng = random.Random(seed)
    targets = np.vectorize(TARGETS.get)(passages.answers).astype(np.float32)
    weights = np.vectorize(WEIGHTS.get)(passages.answers).astype(np.float32)
    dense = [p for name, p in net.named_parameters() if name != "table.weight"]
    optimizers = (
        (torch.optim.AdamW(dense, lr=rate, weight_decay=0.02), rate),
        (torch.optim.SparseAdam([net.table.weight], lr=vector_rate), vector_rate),
    )
    is_easy = (passages.answers == 0).all(1) & (passages.linear.max(1) < EASY)
    hard = [int(r) for r in np.nonzero(chosen & ~is_easy)[0]]
    easy = [int(r) for r in np.nonzero(chosen & is_easy)[0]]
    count = len(hard) + len(easy) // EASY_PART
    steps, step = epochs * (count // size + 1), 0
    net.train()
    for _ in range(epochs):
        rows = hard + rng.sample(easy, len(easy) // EASY_PART)
        rng.shuffle(rows)
        batches = []
        for i in range(0, len(rows), size * 16):  # passages of like length together
            chunk = sorted(rows[i : i + size * 16], key=lambda r: passages.counts[r])
            batches += [chunk[j : j + size] for j in range(0, len(chunk), size)]
        rng.shuffle(batches)
        for batch in batches:
            for optimizer, full in optimizers:
                optimizer.param_groups[0]["lr"] = full * min(1, (step + 1) / 50) * max(0.02, 1 - step / steps)
                optimizer.zero_grad()
            loss = F.binary_cross_entropy_with_logits(
                net(passages.batch(batch)), torch.from_numpy(targets[batch]), reduction="none"
            )
            (loss * torch.from_numpy(weights[batch])).mean().backward()
            for optimizer, _ in optimizers:
                optimizer.step()
            step += 1
    net.eval()


def one(job):
    """Trains one net, on all corpora but those left out."""
    passages, vectors, names, left, seed = job
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)
    net = Net(vectors, len(names["classes"]), len(names["features"]), passages.figures.shape[1])
    out = np.isin(passages.corpora, left)
    train(net, passages, ~out, seed)
    table = quantised(net)
    print("trained without %s, seed %d" % (" ".join(left) or "none", seed), flush=True)
    return net, table, log_odds(net, passages, list(np.nonzero(out)[0]))


def folds(names):
    """Shares the corpora out, so that each fold has about as many statements."""
    shares = [[] for _ in range(FOLDS)]
    sizes = [0] * FOLDS
    for corpus, total in sorted(names["totals"].items(), key=lambda t: (-sum(t[1].values()), t[0])):
        least = sizes.index(min(sizes))
        shares[least].append(corpus)
        sizes[least] += sum(total.values())
    return shares


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("passages")
    arguments.add_argument("vectors")
    arguments.add_argument("out")
    arguments.add_argument("--folds")
    arguments.add_argument("--nets", type=int, default=1)
    arguments.add_argument("--processes", type=int, default=2)
    arguments.add_argument("--check")
    given = arguments.parse_args()
    with open(os.path.join(given.passages, "names.json"), encoding="utf-8") as file:
        names = json.load(file)
    with open(os.path.join(given.vectors, "vocabulary.txt"), encoding="utf-8") as file:
        pieces = file.read().split("\n")[:-1]
    vectors = np.load(os.path.join(given.vectors, "vectors.npy")).astype(np.float32)
    passages = Passages(given.passages)
    print("%d passages, %d decisions, %d actions" % (len(passages.answers), *(passages.answers == 1).sum(0)))
    shares = folds(names)
    jobs = [
        (passages, vectors, names, left, seed + 1) for left in [*shares, []] for seed in range(given.nets)
    ]
    with multiprocessing.Pool(given.processes) as pool:
        trained = pool.map(one, jobs, chunksize=1)
    by_fold = [trained[i : i + given.nets] for i in range(0, len(trained), given.nets)]
    odds = sum(np.mean([left for _, _, left in nets], 0) for nets in by_fold[:-1])
    weights = measure.report(passages, odds, names, shares, TRAINED)
    modelfile.write([n[:2] for n in by_fold[-1]], pieces, names, weights, given.out)
    if given.check:
        modelfile.check([n[:2] for n in by_fold[-1]], names, weights, given.check)
    if given.folds:
        os.makedirs(given.folds, exist_ok=True)
        np.savez(os.path.join(given.folds, "odds.npz"), odds=odds)
        with open(os.path.join(given.folds, "folds.tsv"), "w", encoding="utf-8") as table:
            for i, share in enumerate(shares):
                modelfile.write([n[:2] for n in by_fold[i]], pieces, names, weights, os.path.join(given.folds, "%d.bin" % i))
                table.writelines("%s\t%d.bin\n" % (corpus, i) for corpus in share)


if __name__ == "__main__":
    main()
