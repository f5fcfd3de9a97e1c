package org.minutebook.statements.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.minutebook.minutes.Statement.Kind;

/**
 * The model that has the last word on what is a decision or an action: the mean of some {@link
 * SentenceNet}s and the margin of the linear model, weighed so that the result is a probability.
 * The resource {@code sentences.bin} holds it; {@code src/training} makes it.
 */
public final class SentenceModel {
  private static final String RESOURCE = "sentences.bin";

  /** What the file begins with. */
  private static final String FORMAT = "minutebook sentences 1";

  /** Where the threshold is among the weights of a kind. */
  private static final int THRESHOLD = 3;

  /** So many words together are tried as those that weighed most. */
  public static final int WEIGHED_TOGETHER = 3;

  private final Vocabulary vocabulary;
  private final List<SentenceNet> nets = new ArrayList<>();

  /** For each kind: the weights of the net and of the linear margin, a bias, the threshold. */
  private final float[][] weights = new float[Kind.values().length][];

  private SentenceModel(ModelInput in) {
    if (!in.string().equals(FORMAT)) {
      throw in.damaged("it does not begin with \"" + FORMAT + "\"", null);
    }
    this.vocabulary = new Vocabulary(in.strings(), in.strings(), in.strings());
    int count = in.count();
    for (int i = 0; i < count; i++) {
      nets.add(SentenceNet.read(in, vocabulary));
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.floats(THRESHOLD + 1);
    }
    in.end();
  }

  private SentenceModel() {
    this.vocabulary = new Vocabulary(List.of(WordPieces.UNKNOWN), List.of(), List.of());
    Arrays.fill(weights, new float[] {0, 1, 0, 0});
  }

  /** A model without nets: the margins of the linear model decide. For experiments. */
  public static SentenceModel linearAlone() {
    return new SentenceModel();
  }

  /** The model that comes with the program. */
  public static SentenceModel load() {
    try (InputStream in = SentenceModel.class.getResourceAsStream(RESOURCE)) {
      return read(in, RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * Reads a model, as {@code src/training/README.md} describes the file.
   *
   * @param name of the file, for messages
   */
  public static SentenceModel read(InputStream in, String name) {
    return new SentenceModel(new ModelInput(in, name));
  }

  /** The words and features that the model knows. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** A reader of the passages of one meeting. */
  public Reader reader() {
    return new Reader();
  }

  /** How far the log-odds of a passage are above the thresholds. */
  public Margins margins(EncodedPassage passage, Reader reader) {
    float[] odds = reader.logOdds(passage);
    return new Margins(margin(Kind.DECISION, odds, passage), margin(Kind.ACTION, odds, passage));
  }

  /** Where the numbers of a kind stand in the file and in what the nets give. */
  private static int index(Kind kind) {
    return kind == Kind.DECISION ? 0 : 1;
  }

  private double margin(Kind kind, float[] odds, EncodedPassage passage) {
    float[] of = weights[index(kind)];
    return of[0] * odds[index(kind)]
        + of[1] * passage.linear().bounded(kind)
        + of[2]
        - of[THRESHOLD];
  }

  /** The probability that a passage with these margins is of a kind, to two digits. */
  public double confidence(Kind kind, Margins margins) {
    double logOdds = margins.of(kind) + weights[index(kind)][THRESHOLD];
    return Math.round(100 / (1 + StrictMath.exp(-logOdds))) / 100.0;
  }

  /**
   * The first of the words that weighed most: without them and those beside them the passage would
   * be the least likely of that kind.
   */
  public int weightiest(EncodedPassage passage, Kind kind, Reader reader) {
    int best = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i + WEIGHED_TOGETHER <= passage.count(); i++) {
      float odds = reader.logOdds(passage.without(i, i + WEIGHED_TOGETHER))[index(kind)];
      if (odds < least) {
        least = odds;
        best = i;
      }
    }
    return best;
  }

  /** Reads passages; keeps what the nets make of the words that it met last. */
  public final class Reader {
    /** Some hundred words make up most of a text. */
    private static final int KEPT = 1000;

    /** What each net makes of a word, by the word's numbers. */
    private final SequencedMap<Long, List<SentenceNet.Word>> kept =
        new LinkedHashMap<>(KEPT, 0.75f, true);

    private Reader() {}

    private float[] logOdds(EncodedPassage passage) {
      List<List<SentenceNet.Word>> words = words(passage.words());
      List<List<List<SentenceNet.Word>>> around =
          passage.contexts().stream().map(this::words).toList();
      float[] sum = new float[weights.length];
      for (int n = 0; n < nets.size(); n++) {
        int net = n;
        float[] odds =
            nets.get(n)
                .logOdds(
                    passage, of(net, words), around.stream().map(text -> of(net, text)).toList());
        for (int kind = 0; kind < sum.length; kind++) {
          sum[kind] += odds[kind] / nets.size();
        }
      }
      return sum;
    }

    private static List<SentenceNet.Word> of(int net, List<List<SentenceNet.Word>> words) {
      return words.stream().map(word -> word.get(net)).toList();
    }

    private List<List<SentenceNet.Word>> words(int[] numbers) {
      List<List<SentenceNet.Word>> words = new ArrayList<>();
      for (int at = 0; at < numbers.length; at += EncodedPassage.PER_WORD) {
        words.add(word(numbers, at));
      }
      return words;
    }

    private List<SentenceNet.Word> word(int[] numbers, int at) {
      long key = ((((long) numbers[at] << 20) + numbers[at + 1]) << 20) + numbers[at + 2];
      List<SentenceNet.Word> word = kept.get(key);
      if (word == null) {
        word = nets.stream().map(net -> net.word(numbers, at)).toList();
        kept.put(key, word);
        if (kept.size() > KEPT) {
          kept.pollFirstEntry();
        }
      }
      return word;
    }
  }
}
