package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.LabelWords;

/** Reads tables that have a topic in each row: a column names it, another says what was said. */
final class TopicTable {
  private final LabelWords words;
  private final DiscussionDetector discussion;

  /** The topics found, by the line of their row. */
  private final Map<Integer, SectionStart> topics = new HashMap<>();

  TopicTable(LabelWords words, DiscussionDetector discussion) {
    this.words = words;
    this.discussion = discussion;
  }

  /** The blocks with the rows of such tables beside the others, behind their table's header. */
  List<Block> unfold(List<Block> blocks) {
    List<Block> unfolded = new ArrayList<>();
    for (Block block : blocks) {
      if (block.is(Block.Kind.TABLE) && holdsTopics(block)) {
        List<Block> rows = block.children();
        Block header = rows.getFirst();
        unfolded.add(
            new Block(block.kind(), block.line(), header.end(), 0, block.lines(), List.of()));
        unfolded.addAll(rows.subList(1, rows.size()));
      } else {
        unfolded.add(block);
      }
    }
    return unfolded.size() == blocks.size() ? blocks : unfolded;
  }

  /** The topic of a row that {@link #unfold} has found. */
  Optional<SectionStart> topic(Block row) {
    return Optional.ofNullable(topics.get(row.line()));
  }

  private boolean holdsTopics(Block table) {
    if (table.children().size() < 2) {
      return false;
    }
    List<String> header = Block.cells(table.children().getFirst());
    int named = column(header, LabelWords.Group.TOPIC_COLUMN);
    int said = column(header, LabelWords.Group.NOTES_COLUMN);
    if (named < 0 || said < 0) {
      return false;
    }
    boolean found = false;
    for (Block row : table.children().subList(1, table.children().size())) {
      List<String> cells = Block.cells(row);
      if (cells.size() > Math.max(named, said) && discussion.isDiscussion(cells.get(said))) {
        String raw = cells.get(named);
        if (TitleText.clean(raw).chars().anyMatch(Character::isLetter)) {
          topics.put(
              row.line(),
              new SectionStart(
                  SectionStart.Form.ITEM,
                  row.line(),
                  SectionStart.WITHIN,
                  raw,
                  ItemText.title(raw),
                  cells.get(said),
                  List.of()));
          found = true;
        }
      }
    }
    return found;
  }

  private int column(List<String> header, LabelWords.Group group) {
    for (int i = 0; i < header.size(); i++) {
      if (words.is(group, TitleText.clean(header.get(i)))) {
        return i;
      }
    }
    return -1;
  }
}
