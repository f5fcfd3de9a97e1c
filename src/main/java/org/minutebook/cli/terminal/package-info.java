/** What commands share that write to a terminal: streams, text, progress, and how they end. */
package org.minutebook.cli.terminal;
