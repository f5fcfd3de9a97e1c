/**
 * Writes other markup as Markdown, line by line: headings, lists and paragraphs. What a line says
 * stays on that line, so that line numbers are those of the file.
 */
package org.minutebook.markdown.markup;
