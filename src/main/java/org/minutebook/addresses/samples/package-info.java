/** Samples of texts, by which a text is found again that was edited or moved. */
package org.minutebook.addresses.samples;
