package org.minutebook.web.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a prefix before the addresses in HTML that begin at the root of the host: a path that all
 * pages are below, or where they are published. The HTML is that of this program, in which a
 * less-than sign always begins a tag and values are in double quotes.
 */
public final class RootLinks {
  /** A tag with its attributes, none of which can be mistaken for another's value. */
  private static final Pattern TAG =
      Pattern.compile("<[A-Za-z][^\\s<>\"]*+(?:[^<>\"]++|\"[^\"]*+\")*+>");

  private static final Pattern ADDRESS =
      Pattern.compile("\"[^\"]*+\"|(\\s(?:href|src|action)=\")(/(?!/)[^\"]*+\")|\\s");

  /** What is complete already, as it is meant for other places. */
  private static final String COMPLETE = "<link rel=\"canonical\"";

  private RootLinks() {}

  /** The same HTML with {@code prefix} before each address that begins at the root. */
  public static String below(String prefix, String html) {
    if (prefix.isEmpty()) {
      return html;
    }
    StringBuilder all = new StringBuilder(html.length() + html.length() / 16);
    Matcher tag = TAG.matcher(html);
    int end = 0;
    while (tag.find()) {
      all.append(html, end, tag.start());
      all.append(tag.group().startsWith(COMPLETE) ? tag.group() : withPrefix(tag.group(), prefix));
      end = tag.end();
    }
    return all.append(html, end, html.length()).toString();
  }

  private static String withPrefix(String tag, String prefix) {
    Matcher attribute = ADDRESS.matcher(tag);
    StringBuilder all = new StringBuilder();
    while (attribute.find()) {
      String found =
          attribute.group(1) == null
              ? attribute.group()
              : attribute.group(1) + prefix + attribute.group(2);
      attribute.appendReplacement(all, Matcher.quoteReplacement(found));
    }
    return attribute.appendTail(all).toString();
  }
}
