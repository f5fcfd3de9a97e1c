/** Which decisions undo or replace earlier ones. */
package org.minutebook.search.standing;
