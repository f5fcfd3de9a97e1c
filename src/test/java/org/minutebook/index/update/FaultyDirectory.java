package org.minutebook.index.update;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A folder of a disk that fails once so many things have been done with it. */
final class FaultyDirectory extends FilterDirectory {
  /** How a disk fails. */
  enum Fault {
    /** Nothing fails; what is done is only counted. */
    NONE,
    /** Nothing more can be written. */
    FULL,
    /** Half of what is to be written is, and then nothing more. */
    SHORT_WRITE,
    /** Files can't be opened for reading. */
    UNREADABLE,
    /** What is written can't be made to last. */
    NO_SYNC,
    /** Files can't be renamed, as Lucene's commit does. */
    NO_RENAME,
    /** All takes a while. */
    SLOW,
    /** The process ends there and then. */
    KILLED
  }

  private final Fault fault;
  private final long after;
  private long done;

  FaultyDirectory(Directory directory, Fault fault, long after) {
    super(directory);
    this.fault = fault;
    this.after = after;
  }

  /** How much has been done. */
  synchronized long done() {
    return done;
  }

  /** Counts something, and tells whether a fault is due. */
  private synchronized boolean isDue(Fault... faults) {
    done++;
    if (fault == Fault.SLOW && done % 20 == 0) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (fault == Fault.KILLED && done > after) {
      Runtime.getRuntime().halt(137);
    }
    for (Fault each : faults) {
      if (each == fault && done > after) {
        return true;
      }
    }
    return false;
  }

  private void write() throws IOException {
    if (isDue(Fault.FULL)) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    write();
    return new FaultyOutput(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    write();
    return new FaultyOutput(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    if (isDue(Fault.UNREADABLE)) {
      throw new IOException("Input/output error");
    }
    return super.openInput(name, context);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    if (isDue(Fault.NO_SYNC)) {
      throw new IOException("Input/output error");
    }
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    if (isDue(Fault.NO_SYNC)) {
      throw new IOException("Input/output error");
    }
    super.syncMetaData();
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    if (isDue(Fault.NO_RENAME, Fault.FULL)) {
      throw new IOException("No space left on device");
    }
    super.rename(source, dest);
  }

  private final class FaultyOutput extends FilterIndexOutput {
    FaultyOutput(IndexOutput out) {
      super("faulty " + out.getName(), out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      write();
      if (isDue(Fault.SHORT_WRITE)) {
        throw new IOException("write was cut off");
      }
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      write();
      if (isDue(Fault.SHORT_WRITE)) {
        super.writeBytes(bytes, offset, length / 2);
        throw new IOException("write was cut off");
      }
      super.writeBytes(bytes, offset, length);
    }
  }
}
