/** The JSON API: its routes' answers, and the records they are written from. */
package org.minutebook.web.api;
