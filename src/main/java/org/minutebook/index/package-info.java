/**
 * The archive as a Lucene index: the fields, the analysis, writing, opening. With {@code search}
 * the only room that knows Lucene.
 */
package org.minutebook.index;
