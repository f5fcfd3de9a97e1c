package org.minutebook.cli;

import java.util.Locale;
import java.util.Map;
import org.minutebook.minutes.Statement.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How sure the decisions and actions are at least that a command prints. */
final class LevelOption {
  private static final Map<String, Level> LEVELS =
      Map.of("marked", Level.MARKED, "sure", Level.SURE, "all", Level.POSSIBLE);

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      converter = Converter.class,
      defaultValue = "sure",
      description = "decisions and actions to include: marked, sure (default) or all")
  private Level level = Level.SURE;

  Level level() {
    return level;
  }

  /** The parameter of the API that asks for the same. */
  Map<String, String> apiParameter() {
    return Map.of("level", level == Level.POSSIBLE ? "all" : level.word());
  }

  private static final class Converter implements ITypeConverter<Level> {
    @Override
    public Level convert(String word) {
      Level level = LEVELS.get(word.toLowerCase(Locale.ROOT));
      if (level == null) {
        throw new TypeConversionException("must be marked, sure or all, not \"" + word + "\"");
      }
      return level;
    }
  }
}
