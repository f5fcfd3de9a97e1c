/**
 * The commands of {@code minutebook}: their options, what they print and their exit codes. The only
 * room that writes to standard output and standard error.
 */
package org.minutebook.cli;
