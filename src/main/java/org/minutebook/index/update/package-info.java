/**
 * Brings an index up to date with its archive: finds out what has changed, has it read, gives it
 * addresses and writes it.
 */
package org.minutebook.index.update;
