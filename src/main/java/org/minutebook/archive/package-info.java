/**
 * The files of an archive: which there are, what their bytes are, what changed since, and the
 * archive's settings. Reads the file system and nothing else; does not know what minutes look like.
 */
package org.minutebook.archive;
