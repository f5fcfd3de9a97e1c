/** The command line. The only room that prints. */
package org.minutebook.cli;
