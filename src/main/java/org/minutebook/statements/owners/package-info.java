/** Finds who takes an action on, and how minutes name them. */
package org.minutebook.statements.owners;
