"""What the nets are worth on projects that they have not seen, and what is made of that."""
import numpy as np

KINDS = ("decision", "action")
# Larger margins of the linear model are cut off.
MOST = 4.0
# A passage is both if both margins are at least this. As in StatementExtractor.java.
BOTH = 0.7
# No project counts for more than so many passages where weights are chosen.
PASSAGES = 800
# What is asked of sure statements of projects that nobody has seen.
PRECISION = {"decision": 0.65, "action": 0.8}
BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def score(odds, linear, weights):
    """Log-odds from those of the nets and the margins of the linear model."""
    cut = np.clip(linear, -MOST, MOST)
    return np.stack([w[0] * odds[:, k] + w[1] * cut[:, k] + w[2] for k, w in enumerate(weights)], 1)


def fit(columns, answers, weight, penalty=1.0):
    """Logistic regression by Newton's method; the last column must be ones."""
    x = np.asarray(columns, np.float64).T
    values = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[-1] = 0
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ values))
        slope = x.T @ (weight * (answers - p)) - ridge * values
        values = values + np.linalg.solve((x.T * (weight * p * (1 - p))) @ x + np.diag(ridge), slope)
    return values


def weigh(passages, odds, rows, use=(True, True)):
    """For each kind the weights of the nets and of the linear model, and a bias, that fit the answers best."""
    corpora, counts = np.unique(passages.corpora[rows], return_counts=True)
    worth = dict(zip(corpora, np.minimum(1, PASSAGES / counts)))
    weights = []
    for k in range(len(KINDS)):
        sure = rows[passages.answers[rows, k] >= 0]
        cut = np.clip(passages.linear[sure, k], -MOST, MOST)
        columns = [odds[sure, k] * use[0], cut * use[1], np.ones(len(sure))]
        weight = np.array([worth[c] for c in passages.corpora[sure]])
        weights.append(fit(columns, passages.answers[sure, k], weight))
    return weights


def kinds(margins):
    """Which passages are taken for decisions and for actions, by their margins."""
    best = margins.argmax(1)
    both = margins.min(1) >= BOTH
    return np.stack([(margins[:, k] >= 0) & ((best == k) | both) for k in range(len(KINDS))], 1)


def figures(passages, taken, names, corpora):
    """Precision, recall and F1 of decisions, actions and both, for the measured files of some corpora."""
    rows = passages.measured & np.isin(passages.corpora, corpora)
    answers = passages.answers
    totals = [sum(names["totals"][c][kind] for c in corpora) for kind in KINDS]
    found = [(rows & taken[:, k] & (answers[:, k] == 1)).sum() for k in range(2)]
    false = [(rows & taken[:, k] & (answers[:, k] == 0)).sum() for k in range(2)]
    found.append((rows & taken.any(1) & (answers == 1).any(1)).sum())
    false.append((rows & taken.any(1) & (answers == 0).all(1)).sum())
    totals.append(sum(totals))
    result = []
    for right, wrong, total in zip(found, false, totals):
        precision, recall = right / max(1, right + wrong), right / max(1, total)
        result.append((precision, recall, 2 * precision * recall / max(1e-9, precision + recall)))
    return result


def thresholds(passages, scores, names, corpora):
    """For each kind the log-odds from which F1 is best, where precision is high enough."""
    chosen = [0.0, 0.0]
    for _ in range(2):
        for k, kind in enumerate(KINDS):
            tried = []
            for threshold in np.arange(-2.5, 2.01, 0.1):
                chosen[k] = threshold
                precision, _, f1 = figures(passages, kinds(scores - chosen), names, corpora)[k]
                tried.append((min(0, precision - PRECISION[kind]) * 2 + f1, threshold))
            chosen[k] = float(round(max(tried)[1], 2))
    return chosen


def show(result):
    return " | ".join("%.2f / %.2f / %.3f" % part for part in result)


def reliability(passages, scores, corpora):
    """How many statements are right where the model says how likely they are."""
    probability = 1 / (1 + np.exp(-scores))
    rows = passages.measured & np.isin(passages.corpora, corpora)
    for k, kind in enumerate(KINDS):
        sure = rows & (passages.answers[:, k] >= 0)
        for low, high in zip(BINS, BINS[1:]):
            of = sure & (probability[:, k] >= low) & (probability[:, k] < high)
            right = (passages.answers[of, k] == 1).mean() if of.any() else 0
            print("| %s | %.1f to %.1f | %d | %.2f |" % (kind, low, min(high, 1), of.sum(), right))


def report(passages, odds, names, shares, trained):
    """Prints what was measured on projects left out; returns the weights and thresholds of both kinds."""
    corpora = sorted(names["totals"])
    others = [c for c in corpora if c not in trained]
    rows = np.nonzero(passages.measured)[0]
    for label, use in (("linear", (False, True)), ("nets", (True, False)), ("both", (True, True))):
        scores = np.zeros((len(passages.corpora), 2))
        # The weights for a project are fitted without it, as the nets were.
        for share in shares:
            is_left = np.isin(passages.corpora, share)
            weights = weigh(passages, odds, rows[~is_left[rows]], use)
            scores[is_left] = score(odds[is_left], passages.linear[is_left], weights)
        chosen = thresholds(passages, scores, names, others)
        taken = kinds(scores - chosen)
        for name, of in (("all", corpora), ("others", others), ("linear's", sorted(trained))):
            print("| %s, %s | %s |" % (label, name, show(figures(passages, taken, names, of))))
        print("thresholds %.2f %.2f" % tuple(chosen))
    for name, of in (("all", corpora), ("others", others)):
        print("reliability, " + name)
        reliability(passages, scores, of)
    weights = weigh(passages, odds, rows)
    for k, kind in enumerate(KINDS):
        print("%s: nets %.3f, linear %.3f, bias %.3f, threshold %.2f" % (kind, *weights[k], chosen[k]))
    return [[*weights[k], chosen[k]] for k in range(len(KINDS))]
