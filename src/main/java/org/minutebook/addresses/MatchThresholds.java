package org.minutebook.addresses;

/**
 * All thresholds for matching the ledger's texts with those read now. Similarities are the share of
 * a fingerprint's samples that another text contains, 0 to 1.
 *
 * <p>The reasons are under "Precision before recall" in {@code docs/rationale/addresses.md}: a
 * wrong redirect is worse than none. Where nothing else is said, a figure was set by hand.
 */
record MatchThresholds(
    Meetings meetings,
    Sections sections,
    Moves moves,
    Statements statements,
    Limits limits,
    ReplayCheck replay) {

  /**
   * For matching meetings with files.
   *
   * @param renamed similarity from which a file with another name is the meeting
   * @param lead by how much the best file must exceed the second best ({@code
   *     docs/rationale/addresses.md})
   * @param rewritten similarity below which a file of the same name is another meeting
   * @param merged similarity from which a meeting is part of a file that has an address already
   *     ({@code docs/rationale/addresses.md})
   * @param keptSamples samples that stay behind when a file is split and not renamed
   * @param minSamples fewer samples say too little about a meeting
   * @param commonIn samples found in more meetings than this are boilerplate
   */
  record Meetings(
      double renamed,
      double lead,
      double rewritten,
      double merged,
      int keptSamples,
      int minSamples,
      int commonIn) {}

  /**
   * For matching sections within a meeting.
   *
   * @param unchanged a meeting is unchanged if more than this share of its text is
   * @param similar similarity from which a section with the same title is the same, and one with
   *     another title in the same meeting may be
   * @param ambiguous below this similarity an edited text does not tell which of several it was
   * @param minSamples samples to be found under another title ({@code docs/rationale/addresses.md})
   * @param minSamplesElsewhere samples by which a text has left its title for another
   * @param titleWords share of its words that a reworded title of a short section keeps
   * @param commonIn samples found in more sections of a meeting than this are its stock phrases
   */
  record Sections(
      double unchanged,
      double similar,
      double ambiguous,
      int minSamples,
      int minSamplesElsewhere,
      double titleWords,
      int commonIn) {}

  /**
   * For finding sections that were merged into another section or moved into another meeting.
   *
   * @param sameMeeting similarity within the meeting ({@code docs/rationale/addresses.md})
   * @param otherMeeting similarity in another meeting ({@code docs/rationale/addresses.md})
   * @param lead by how much the best must exceed the second best ({@code
   *     docs/rationale/addresses.md})
   * @param alreadyThere a section that held this share of the text before has not gained it
   * @param nearest similarity from which a section is named as near
   * @param minSamples samples to be found that hardly any other section has ({@code
   *     docs/rationale/addresses.md})
   * @param commonIn samples found in more sections of the ledger than this are stock phrases
   * @param commonInMeeting the same within one meeting
   */
  record Moves(
      double sameMeeting,
      double otherMeeting,
      double lead,
      double alreadyThere,
      double nearest,
      int minSamples,
      int commonIn,
      int commonInMeeting) {}

  /**
   * For matching decisions and actions.
   *
   * @param sameSection similarity within the section
   * @param otherSection similarity in another section of the meeting
   * @param minSamples samples to be found within the section
   * @param minSamplesOtherSection the same in another section
   */
  record Statements(
      double sameSection, double otherSection, int minSamples, int minSamplesOtherSection) {}

  /**
   * Bounds on the cost of hostile minutes, far above those of real ones.
   *
   * @param maxNodesPerSample a sample of more ledger entries than this is not looked for
   * @param maxSameTitle more sections with one title are told apart by their ids only
   * @param maxStatements statements of one section or meeting that are compared by text
   * @param maxNearest near sections to name for one that is gone
   */
  record Limits(int maxNodesPerSample, int maxSameTitle, int maxStatements, int maxNearest) {}

  /**
   * For judging in a {@link Replay} whether an address shows another text than before.
   *
   * @param minRemaining share of the shingles that is left where the title changed
   * @param minShingles shorter texts are not judged
   */
  record ReplayCheck(double minRemaining, int minShingles) {}

  static final MatchThresholds DEFAULT =
      new MatchThresholds(
          new Meetings(
              /* renamed= */ 0.5,
              /* lead= */ 0.25,
              /* rewritten= */ 0.3,
              /* merged= */ 0.7,
              /* keptSamples= */ 2,
              /* minSamples= */ 4,
              /* commonIn= */ 1),
          new Sections(
              /* unchanged= */ 0.5,
              /* similar= */ 0.5,
              /* ambiguous= */ 0.2,
              /* minSamples= */ 4,
              /* minSamplesElsewhere= */ 3,
              /* titleWords= */ 0.5,
              /* commonIn= */ 2),
          new Moves(
              /* sameMeeting= */ 0.6,
              /* otherMeeting= */ 0.7,
              /* lead= */ 0.25,
              /* alreadyThere= */ 0.5,
              /* nearest= */ 0.3,
              /* minSamples= */ 4,
              /* commonIn= */ 1,
              /* commonInMeeting= */ 2),
          new Statements(
              /* sameSection= */ 0.5,
              /* otherSection= */ 0.7,
              /* minSamples= */ 2,
              /* minSamplesOtherSection= */ 3),
          new Limits(
              /* maxNodesPerSample= */ 100,
              /* maxSameTitle= */ 200,
              /* maxStatements= */ 500,
              /* maxNearest= */ 3),
          new ReplayCheck(/* minRemaining= */ 0.1, /* minShingles= */ 4));
}
