package org.minutebook.search;

import java.util.List;

/**
 * The actions of one owner that nothing says are done.
 *
 * @param owner the owner's slug; blank for those that nobody is named for
 * @param name the owner's name; blank likewise
 * @param total how many there are
 * @param oldest the oldest of them, oldest first; none for an owner of another page
 */
public record OwnerActions(String owner, String name, int total, List<Timeline.Entry> oldest) {
  public OwnerActions {
    oldest = List.copyOf(oldest);
  }

  /**
   * All owners of open actions.
   *
   * @param actions how many actions there are; one may have several owners
   * @param leftOut how many of the newest were not looked at, since there are so many
   * @param owners by name, that of nobody last
   */
  public record Overview(int actions, int leftOut, List<OwnerActions> owners) {
    public Overview {
      owners = List.copyOf(owners);
    }
  }
}
