/** The parts of the minutes that may be statements, and the tables that some of them stand in. */
package org.minutebook.statements.passages;
