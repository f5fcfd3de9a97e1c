/** Finds who was present: rolls in lists, tables and paragraphs, names, aliases and chairs. */
package org.minutebook.reading.attendance;
