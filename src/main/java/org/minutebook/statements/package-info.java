/**
 * Finds the decisions and actions of a meeting that was read: candidates, labels and cues, a linear
 * model, and facts such as owner, due day and outcome.
 */
package org.minutebook.statements;
