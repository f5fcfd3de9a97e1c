/**
 * Ranking: which variants of a term are searched for, how documents are scored, and the weights of
 * all that.
 */
package org.minutebook.search.ranking;
