/** Which statements repeat others in the same words. */
package org.minutebook.search.copies;
