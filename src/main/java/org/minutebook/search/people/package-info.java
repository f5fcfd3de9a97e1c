/** Who is who in an archive, and which words mean the same. */
package org.minutebook.search.people;
