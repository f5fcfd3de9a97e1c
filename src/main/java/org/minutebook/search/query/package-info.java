/** The query language: parsing, clauses, filters, stop words, and a description in words. */
package org.minutebook.search.query;
