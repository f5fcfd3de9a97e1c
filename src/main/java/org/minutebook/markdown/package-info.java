/**
 * Reads a file's text: decoding, front matter, Markdown and HTML as blocks, plain text, sentences,
 * check boxes and labelled lines. Knows nothing of meetings.
 */
package org.minutebook.markdown;
