package org.minutebook.links;

import java.util.Map;

/**
 * What came of handing out addresses.
 *
 * @param given the addresses of the files that were read, by file
 * @param ledger what to keep
 */
public record HandedOut(Map<String, Given> given, Ledger ledger) {}
