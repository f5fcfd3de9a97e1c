package org.minutebook.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PlainMinutes;
import org.minutebook.index.Progress;

/** An archive in a folder of its own, indexed and searched. */
public final class SmallArchive implements AutoCloseable {
  private final Path minutes;
  private final MinutesIndex index;
  private final MinutesSearch search;

  public SmallArchive(Path temp) throws Exception {
    minutes = Files.createDirectories(temp.resolve("archive"));
    index = MinutesIndex.open(temp.resolve("index"));
    search = new MinutesSearch(index);
  }

  public SmallArchive with(String file, String text) throws IOException {
    Path path = minutes.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  SmallArchive without(String file) throws IOException {
    Files.delete(minutes.resolve(file));
    return this;
  }

  IndexReport update() throws Exception {
    return index.update(Archive.open(minutes), PlainMinutes::read, "reader", Progress.NONE);
  }

  MinutesSearch notUpdated() {
    return search;
  }

  /** Updates and looks again. */
  public MinutesSearch search() throws Exception {
    update();
    search.refresh();
    return search;
  }

  @Override
  public void close() throws IndexException {
    search.close();
    index.close();
  }
}
