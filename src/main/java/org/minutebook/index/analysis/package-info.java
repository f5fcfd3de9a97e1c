/** Lucene tokenizer and token filters for the words of minutes. */
package org.minutebook.index.analysis;
