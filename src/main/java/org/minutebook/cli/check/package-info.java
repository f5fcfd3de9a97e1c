/**
 * Problems that show only when all minutes of an archive are compared: meetings that are there
 * twice, and one person under two names.
 */
package org.minutebook.cli.check;
