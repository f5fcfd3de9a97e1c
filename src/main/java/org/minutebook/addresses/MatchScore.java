package org.minutebook.addresses;

/**
 * How much of a previous node's text a current node contains.
 *
 * @param node the current node
 * @param similarity the share of the previous node's samples that were found there, 0 to 1
 * @param samples how many they are
 */
record MatchScore(CurrentNode node, double similarity, int samples) {}
