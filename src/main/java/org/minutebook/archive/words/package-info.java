/** The words of a text, however they are written. */
package org.minutebook.archive.words;
