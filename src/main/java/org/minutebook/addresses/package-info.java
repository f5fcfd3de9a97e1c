/**
 * Links that last: which addresses were handed out and to what, how a text that moved is known
 * again, and where an old address leads now. The ledger is the one file this room reads and writes;
 * it knows no Lucene and no Markdown.
 */
package org.minutebook.addresses;
