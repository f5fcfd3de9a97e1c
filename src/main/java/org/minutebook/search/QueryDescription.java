package org.minutebook.search;

import java.util.List;
import java.util.Map;

/**
 * A query as it was understood.
 *
 * @param text as typed
 * @param words the words searched for
 * @param filters what narrows the answer, by name
 * @param told the whole of it in words: {@code arm and xen, without "mini os", decisions only}
 */
public record QueryDescription(
    String text, List<String> words, Map<String, String> filters, String told) {}
