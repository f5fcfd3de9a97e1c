/** The speakable numbers of decisions, and how a meeting's decisions get theirs. */
package org.minutebook.addresses.numbers;
