package org.minutebook.search;

/**
 * An issue or pull request that minutes name.
 *
 * @param reference {@code owner/repository#12} in lower case, or {@code #12} where no repository is
 *     known
 * @param discussions how many sections name it
 */
public record NamedIssue(String reference, int discussions) {}
