/**
 * The records that the page templates in {@code src/main/jte} show, one for each page, with the
 * dates, counts, links and charts they are made of.
 */
package org.minutebook.web.view;
