package org.minutebook.search;

import java.util.List;

/**
 * The actions of one owner that nothing says are done.
 *
 * @param owner the owner's slug; blank for those that nobody is named for
 * @param name the owner's name; blank likewise
 * @param total how many there are
 * @param oldest the oldest of them, oldest first
 */
public record OwnerActions(String owner, String name, int total, List<Timeline.Entry> oldest) {
  public OwnerActions {
    oldest = List.copyOf(oldest);
  }
}
