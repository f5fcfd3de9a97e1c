package org.minutebook.statements.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the numbers and names of a model's file; what cannot be right is told in a sentence. */
final class ModelInput {
  /** No list and no layer is as long. */
  private static final int MOST = 1 << 20;

  private final DataInputStream in;
  private final String name;

  /**
   * An input.
   *
   * @param name of the file, for messages
   */
  ModelInput(InputStream in, String name) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.name = name;
  }

  private interface Read<T> {
    T read() throws IOException;
  }

  private <T> T read(Read<T> read) {
    try {
      return read.read();
    } catch (EOFException e) {
      throw damaged("it ends too early", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The model in " + name + " cannot be read.", e);
    }
  }

  /** What is thrown if the file cannot be what it should be. */
  IllegalStateException damaged(String why, Exception cause) {
    return new IllegalStateException("The model in " + name + " is damaged: " + why + ".", cause);
  }

  String string() {
    return read(in::readUTF);
  }

  /** A number of things, which is never negative. */
  int count() {
    int count = read(in::readInt);
    if (count < 0 || count > MOST) {
      throw damaged("it says that there are " + count + " of something", null);
    }
    return count;
  }

  /** A number of things that must be as many as others. */
  int count(int expected) {
    int count = count();
    if (count != expected) {
      throw damaged("there are " + count + " where " + expected + " belong", null);
    }
    return count;
  }

  List<String> strings() {
    int count = count();
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strings.add(string());
    }
    return strings;
  }

  byte[] bytes(int count) {
    byte[] bytes = read(() -> in.readNBytes(count));
    if (bytes.length < count) {
      throw damaged("it ends too early", null);
    }
    return bytes;
  }

  float[] floats(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = read(in::readFloat);
    }
    return values;
  }

  /** Checks that nothing is left over. */
  void end() {
    if (read(in::read) >= 0) {
      throw damaged("it goes on where it should end", null);
    }
  }
}
