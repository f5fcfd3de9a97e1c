/** Reads minutes without an index, and reports what should be put right in them. */
package org.minutebook.cli.check;
