/** What an index knows of its words and names: how often, who is who, what means the same. */
package org.minutebook.search.words;
