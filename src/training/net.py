"""The net, the same as SentenceNet.java."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from passages import CONTEXT, CONTEXTS, PER_WORD

PIECE_WEIGHTS = (1.0, 0.5, 1.0)
CHANNELS, CONTEXT_CHANNELS, CONTEXT_OUT, KNOWN, HIDDEN = 96, 32, 16, 32, 64
# How often training hides the linear model's margins and features, so that the net learns the words.
DEAF = 0.3


def windows(x):
    """Each position with its neighbours: [batch, words, width] to [batch, words, 3 * width]."""
    zero = torch.zeros_like(x[:, :1])
    return torch.cat([torch.cat([zero, x[:, :-1]], 1), x, torch.cat([x[:, 1:], zero], 1)], 2)


class Net(nn.Module):
    """The same net as SentenceNet.java."""

    def __init__(self, vectors, classes, features, figures, dropout=0.3):
        super().__init__()
        rows, width = vectors.shape
        self.pieces = rows
        vectors = torch.from_numpy(vectors).clone()
        vectors[0] = 0
        self.table = nn.Embedding(rows, width, sparse=True)
        self.table.weight.data[:] = vectors
        self.classes = nn.Embedding(classes + 1, width)
        nn.init.normal_(self.classes.weight, std=0.15)
        self.passage = nn.Linear(3 * width, CHANNELS)
        self.attention = nn.Linear(CHANNELS, 1)
        self.context = nn.Linear(3 * width, CONTEXT_CHANNELS)
        self.contexts = nn.ModuleList(nn.Linear(CONTEXT_CHANNELS, CONTEXT_OUT) for _ in range(CONTEXTS))
        self.features = nn.Embedding(features + 1, KNOWN)
        nn.init.normal_(self.features.weight, std=0.05)
        self.figures = nn.Linear(figures, KNOWN)
        self.hidden = nn.Linear(2 * CHANNELS + width + CONTEXTS * CONTEXT_OUT + KNOWN, HIDDEN)
        self.output = nn.Linear(HIDDEN, 2)
        self.margins = nn.Parameter(torch.tensor([[0.3, 0.0], [0.0, 0.3]]))
        self.drop = nn.Dropout(dropout)

    def piece(self, numbers):
        return self.table(numbers) * (numbers > 0).unsqueeze(-1)

    def words(self, numbers):
        classes = (numbers[..., 2] - self.pieces + 1).clamp(min=0)
        words = (
            self.piece(numbers[..., 0]) * PIECE_WEIGHTS[0]
            + self.piece(numbers[..., 1]) * PIECE_WEIGHTS[1]
            + self.classes(classes) * (classes > 0).unsqueeze(-1) * PIECE_WEIGHTS[2]
        )
        if self.training:  # now and then a word is not seen at all
            words = words * (torch.rand(*words.shape[:2], 1) > 0.1)
        return words

    def forward(self, batch):
        words = self.words(batch["words"])
        there = (torch.arange(words.shape[1])[None] < batch["counts"][:, None]).float().unsqueeze(-1)
        seen = F.relu(self.passage(windows(words * there))) * there
        attention = torch.softmax(self.attention(seen) + (there - 1) * 1e4, 1)
        parts = [seen.max(1)[0], (seen * attention).sum(1), (words * there).sum(1) / batch["counts"].clamp(min=1)[:, None]]
        contexts = batch["contexts"]
        size = len(contexts)
        flat = contexts.view(size * CONTEXTS, CONTEXT, PER_WORD)
        there = ((flat[..., 0] > 0) | (flat[..., 2] > 0)).float().unsqueeze(-1)
        read = (F.relu(self.context(windows(self.words(flat)))) * there).max(1)[0].view(size, CONTEXTS, -1)
        parts += [F.relu(layer(read[:, i])) for i, layer in enumerate(self.contexts)]
        figures, linear = batch["figures"], batch["linear"].clamp(-4, 4)
        heard = torch.ones(size, 1)
        if self.training:  # now and then cues and marks are not seen
            heard = (torch.rand(size, 1) >= DEAF).float()
            figures = figures * torch.cat([heard.new_ones(size, figures.shape[1] - 4), heard.expand(size, 4)], 1)
        known = self.figures(figures)
        known = known + (self.features(batch["features"]) * (batch["features"] > 0).unsqueeze(-1)).sum(1) * heard
        joined = torch.cat(parts + [F.relu(known)], 1)
        odds = self.output(self.drop(F.relu(self.hidden(self.drop(joined)))))
        return odds + linear * heard @ self.margins


def log_odds(net, passages, rows):
    """What a net makes of passages."""
    rows = sorted(rows, key=lambda r: passages.counts[r])
    odds = np.zeros((len(passages.counts), 2), np.float32)
    with torch.no_grad():
        for i in range(0, len(rows), 256):
            part = rows[i : i + 256]
            odds[part] = net(passages.batch(part)).numpy()
    return odds


def quantised(net):
    """Rounds the vectors of words to what the file holds: bytes, and a scale for each vector."""
    vectors = torch.cat([net.table.weight, net.classes.weight[1:]]).detach().numpy().copy()
    vectors[0] = 0
    scales = np.abs(vectors).max(1) / 127
    scales[scales == 0] = 1
    scales = scales.astype(np.float32)
    rounded = np.round(vectors / scales[:, None]).astype(np.int8)
    exact = torch.from_numpy(rounded * scales[:, None])
    with torch.no_grad():
        net.table.weight[:] = exact[: net.pieces]
        net.classes.weight[1:] = exact[net.pieces :]
    return rounded, scales
