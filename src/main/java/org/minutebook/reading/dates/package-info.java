/** Names of months and days in the languages minutes are written in. */
package org.minutebook.reading.dates;
