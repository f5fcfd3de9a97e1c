/** The documents of an index: how they are made of a meeting, and read back. */
package org.minutebook.index.documents;
