/** Files of sorted lines that are too large to be read for every change. */
package org.minutebook.addresses.lines;
