/** The open actions by who took them on. */
package org.minutebook.web.owners;
