package org.minutebook.mcp;

/**
 * What a tool answers.
 *
 * @param text for the model, JSON or a sentence
 * @param isError whether the tool could not do what was asked; the text says why
 */
public record ToolResult(String text, boolean isError) {
  /** An answer. */
  public static ToolResult of(String text) {
    return new ToolResult(text, false);
  }

  /** Says why there is no answer, so that the model can ask otherwise. */
  public static ToolResult error(String reason) {
    return new ToolResult(reason, true);
  }
}
