/**
 * The domain as records: a {@link org.minutebook.minutes.Meeting}, its sections, statements and
 * attendees, their addresses and names. Imports no other package and no library.
 */
package org.minutebook.minutes;
