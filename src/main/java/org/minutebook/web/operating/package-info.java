/** What those who operate the server are told. */
package org.minutebook.web.operating;
