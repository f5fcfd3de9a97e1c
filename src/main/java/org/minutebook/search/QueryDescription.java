package org.minutebook.search;

import java.util.List;
import java.util.Map;

/**
 * How a query was understood.
 *
 * @param text as typed
 * @param words the words, phrases and prefixes searched for, as typed
 * @param filters by name, as typed
 * @param description the query in words: {@code arm and xen, without "mini os", decisions only}
 */
public record QueryDescription(
    String text, List<String> words, Map<String, String> filters, String description) {}
