/**
 * Addresses that last: the ledger of all addresses ever assigned, how edited text is matched with
 * it, and where an old address leads now. This room reads and writes one file, the ledger, and
 * knows neither Lucene nor Markdown.
 */
package org.minutebook.addresses;
