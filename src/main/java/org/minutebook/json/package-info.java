/**
 * How the program writes JSON: the records that {@code parse}, the API and the command line share,
 * and the adapters that print them.
 */
package org.minutebook.json;
