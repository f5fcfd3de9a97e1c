/** What the files of a series have in common: lines of their template, people, a fixed title. */
package org.minutebook.reading.series;
