/** Turns the Markdown of minutes into safe HTML, with decisions and actions marked. */
package org.minutebook.web.render;
