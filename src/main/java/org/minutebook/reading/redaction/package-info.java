/** Takes out of a file's text what its archive's settings say must go. */
package org.minutebook.reading.redaction;
