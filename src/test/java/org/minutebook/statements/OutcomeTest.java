package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Statement.Outcome;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;
import org.minutebook.statements.words.Lexicon;

/** How a decision went, by what its sentence says of the thing, not by a word that occurs in it. */
class OutcomeTest {
  private static final OutcomeFinder OUTCOMES = new OutcomeFinder(Lexicon.load());
  private static final Speakers NOBODY = Speakers.of(List.of(), List.of(), LabelWords.load());

  private static void assertOutcome(String expected, String sentence) {
    assertOutcome(expected, false, sentence);
  }

  private static void assertOutcome(String expected, boolean marked, String sentence) {
    String found =
        OUTCOMES
            .outcome(sentence, marked, NOBODY)
            .map(Outcome::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .orElse("none");
    assertEquals(expected, found, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          No objections to the blue ropes.
          There were no objections, so the blue ropes stay.
          Nobody objected to the longer ropes.
          No one was opposed.
          RESOLVED: the motion carried unanimously.
          Everybody agreed to buy the blue ropes.
          We agreed to remove the old winch.
          The group is fine with dropping the old knots after the summer.
          Consensus on the blue ropes.
          Consensus is that instead of wire we should use hemp.
          No concerns from those present.
          Any objections? None voiced.
          Agreed on hemp, but we do not need to show it.
          The group agreed that we should splice all three and put up a sign.
          Consensus for the long rope, though it does not yet reach the pier.
          Approved.
          (Approved)
          https://example.org/quay/17 (approved, waiting for the paint)
          **Verdict:** approved
          The council ratified the election of Ann.
          Motion carried 5-0.
          Motion passes, 7-2-1.
          Accepted: yes (for: 9, against: 0, abstained: 0, not voted: 1)
          Ann moved to paint the sheds, Bob seconded. Carried.
          12 in favour, 3 opposed.
          Vote: 8 yes, 2 no
          Unanimously approved by those present.
          We have consensus to advance to stage 3.
          The board elected Eve as rope steward.
          Agreed, but not for the small boats.
          Agreed to use hemp instead of wire, not nylon.
          All in favor, so the minutes stand.
          Der Antrag wurde einstimmig angenommen.
          Adopté à l'unanimité.
          決定: 青いロープを承認
          """)
  void accepted(String sentence) {
    assertOutcome("accepted", sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Conclusion: No.
          Consensus on no second crane.
          We decided not to buy the blue ropes.
          Agreed that we should not sell the winch.
          Agreement with the yard was that we not paint it.
          The council does not believe that the sheds should be sold.
          Consensus that the north gate, and any like it, will not be opened.
          Consensus was not to light the quay.
          Decided against the second crane.
          Decision: the blue ropes were rejected.
          The proposal was rejected as too dear.
          Decision: not landing the blue paint.
          The motion failed 4-5.
          Motion failed for want of a second.
          Vote: 2 for, 6 against
          We will not pursue the second crane.
          We won't paint the sheds this year.
          The team will not support wire ropes.
          Resolution: Rejected.
          Declined, since there is no room for it.
          The group is not in favor of wire.
          Agreed to reject the offer of the yard.
          Out of scope for this group.
          We are not going to change the knots.
          Agreed to close the PR, as the rope is gone.
          Der Antrag wurde abgelehnt.
          決定: 二台目のクレーンは却下
          """)
  void rejected(String sentence) {
    assertOutcome("rejected", sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Decision: put it off until the summer.
          RESOLVED: postponed to the next call.
          Agreed to defer the second crane.
          Agreed to wait until the ropes are here.
          The vote was tabled until June.
          Cy is away, so we decided to pass on this one.
          Not now, but once the ropes are here.
          Deferred to the next meeting.
          No decision today.
          Let's hold off on the paint.
          We will revisit it at the next meeting.
          On hold until the yard answers.
          Agreed to put it back on the agenda of the council.
          Consensus is that it is too early to sell the winch.
          Let's wait and see; Ann will ask the yard for a date.
          Defer painting for the small sheds
          Die Wahl wird vertagt.
          """)
  void deferred(String sentence) {
    assertOutcome("deferred", sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Decision: the ropes are blue.
          Not that many ropes are left.
          Defer usage in the crane plans
          No more feedback.
          So it is not moving to stage 2
          The crane plan is not currently approved.
          No word yet on whether the offer was accepted.
          We will look at approving the offer next week.
          We will take down the old lamps.
          Agreed to close the north gate in winter.
          The rule is that any keeper may splice, if the rope is not worn.
          Introduce a short name for the ropes we have, but not any new ones
          The list should say which knots it intentionally does not show.
          No agreement on the second crane.
          We need to reach consensus on the crane.
          Should we close the gate?
          Text says when the gate is closed and who may not enter.
          Keep the winch that was rejected by the yard out of the shed
          Bob to come back later with a plan for the sheds.
          We would like to see a longer rope.
          Vote: 4 yes, 4 no
          17 - closed
          Closed.
          The consensus is that now is not the time to ask the council.
          If the yard agrees, we can go ahead.
          Should the plan be accepted, Ann will buy the rope.
          Bob will paint the shed once the plan is approved.
          The plan should be discussed with and approved by the council.
          The colours are to be agreed with the yard later.
          It has not been read, approved or endorsed by the council.
          Ann looks for something that we all agree on.
          Check that everyone is comfortable with the new knots.
          Approved ropes hang in the north shed.
          We're extremely happy with how the sheds look.
          We should not drop the rope.
          We passed the lamp on the way.
          Do we have agreement to sell the winch? (one answer is enough)
          I'm not opposed to hemp.
          The winch cannot be released before the summer, most unlikely.
          The crane is used by three yards.
          We'll open the gate now and go on after the break.
          Some of it can be postponed until she is back.
          The old winch was on hold for years.
          """)
  void notTold(String sentence) {
    assertOutcome("none", sentence);
  }

  /** A word that tells nothing in a sentence tells the outcome where a label says what it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          accepted | Decision: OK to take away the lamps that nobody can see.
          accepted | Consensus: fine with selling the winch.
          accepted | The way agreed on was to try hemp first, not landing the wire.
          accepted | We are comfortable with a rope that doesn't (yet) reach the pier.
          accepted | go ahead with the crane
          accepted | Let's do it
          rejected | will not be painted this year
          deferred | Not yet, the sheds are wet.
          deferred | Wait until Ann is here.
          deferred | Revisit in June
          """)
  void toldOfMarkedOnes(String expected, String sentence) {
    assertOutcome(expected, true, sentence);
    assertOutcome("none", false, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Agreed to keep the winch for the next meeting.
          We decided to take it back to the council for more discussion.
          Agreed to talk about the paint again.
          The group put the crane on hold.
          """)
  void deferredBySettling(String sentence) {
    assertOutcome("deferred", sentence);
  }
}
