/** Splits a document into sections and tells which of them are topics that were discussed. */
package org.minutebook.reading.outline;
