/**
 * The words of the domain, as records: a {@link org.minutebook.minutes.Meeting}, its sections,
 * statements and attendees, and the slugs that address them. Knows no other room and no library.
 */
package org.minutebook.minutes;
