/**
 * The models that tell which passages are decisions or actions: a linear one over named features,
 * and a small net over words. They know no minutes, only features and numbers.
 */
package org.minutebook.statements.model;
