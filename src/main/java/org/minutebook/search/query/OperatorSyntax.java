package org.minutebook.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the operators of the query language into those of Lucene's simple parser. */
final class OperatorSyntax {
  private static final Pattern TOKEN = Pattern.compile("-?\"[^\"]*\"|\\S+");

  private OperatorSyntax() {}

  /**
   * Writes {@code OR}, {@code AND} and {@code NOT} as the parser's operators. OR binds tighter than
   * the implicit AND: {@code arm xen OR kvm} means {@code arm (xen OR kvm)}.
   */
  static String toSymbols(String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher m = TOKEN.matcher(text); m.find(); ) {
      tokens.add(m.group());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean between = i > 0 && i + 1 < tokens.size();
      boolean dangling = token.equals("OR") && tokens.size() > 1 && !between;
      if (dangling || (token.equals("AND") && between)) {
        continue;
      }
      if (token.equals("NOT") && i + 1 < tokens.size()) {
        tokens.set(i + 1, "-" + tokens.get(i + 1));
        continue;
      }
      if (isOr(tokens, i + 1) && !isOr(tokens, i) && isOperand(token)) {
        int end = i;
        while (isOr(tokens, end + 1) && isOperand(tokens.get(end + 2))) {
          end += 2;
        }
        if (end > i) {
          out.append(" (")
              .append(String.join(" ", tokens.subList(i, end + 1)).replace(" OR ", " | "));
          out.append(')');
          i = end;
          continue;
        }
      }
      out.append(' ').append(isOr(tokens, i) ? "|" : token);
    }
    return out.toString();
  }

  private static boolean isOr(List<String> tokens, int i) {
    return i > 0 && i + 1 < tokens.size() && tokens.get(i).equals("OR");
  }

  private static boolean isOperand(String token) {
    return !token.equals("OR")
        && (token.startsWith("\"") || (token.indexOf('(') < 0 && token.indexOf(')') < 0));
  }
}
