/** Writes what is in an archive for other programs: as lines of JSON, as CSV, as SQL. */
package org.minutebook.cli.export;
