/** What people have put right in the decisions and actions that were found. */
package org.minutebook.statements.corrections;
