/**
 * The files of an archive: which there are, their bytes, what changed, their git history, and the
 * settings in {@code minutebook.yaml}. Reads files and never writes; does not know what minutes
 * look like.
 */
package org.minutebook.archive;
