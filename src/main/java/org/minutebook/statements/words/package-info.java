/** Words, their classes and the phrases that mark statements, as the files of words have them. */
package org.minutebook.statements.words;
