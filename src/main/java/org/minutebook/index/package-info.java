/**
 * The Lucene index of an archive: its documents, fields and analysis, how it is updated and opened.
 * Only this room and {@code search} know Lucene.
 */
package org.minutebook.index;
