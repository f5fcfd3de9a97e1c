/** What the command line has for redactions: their digests, and which of them find nothing. */
package org.minutebook.cli.redactions;
