/** Work that a server does beside answering. */
package org.minutebook.cli.background;
