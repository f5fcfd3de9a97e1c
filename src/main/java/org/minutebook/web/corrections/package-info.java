/** How a statement that was read wrongly is put right. */
package org.minutebook.web.corrections;
